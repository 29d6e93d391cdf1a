"""Rasa's store as Rasa makes it: the same table, by a connection that knows nothing of secure deletion."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime
from pathlib import Path

TABLE = """
CREATE TABLE IF NOT EXISTS events (
    id INTEGER NOT NULL PRIMARY KEY, sender_id VARCHAR(255) NOT NULL, type_name VARCHAR(255) NOT NULL,
    timestamp FLOAT, intent_name VARCHAR(255), action_name VARCHAR(255), data TEXT
);
CREATE INDEX IF NOT EXISTS ix_events_sender_id ON events (sender_id);
"""


def remember(path: Path, bot_id: str, words: str, moment: datetime, times: int = 1) -> None:
    """Adds events to a conversation, as Rasa does."""
    data = json.dumps({"event": "user", "text": words})
    with sqlite3.connect(path) as connection:
        connection.executescript(TABLE)
        row = (bot_id, "user", moment.timestamp(), data)
        for _ in range(times):
            connection.execute(
                "INSERT INTO events (sender_id, type_name, timestamp, data) VALUES (?, ?, ?, ?)", row
            )
    connection.close()


def remembered(path: Path) -> set[str]:
    """The conversations in the store."""
    connection = sqlite3.connect(path)
    found = {sender for (sender,) in connection.execute("SELECT DISTINCT sender_id FROM events")}
    connection.close()
    return found
