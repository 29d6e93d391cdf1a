from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine, text

from records.clearing import Clearing
from records.conversations import ConversationRecords
from records.database import Database
from records.errors import DatabaseUnavailable
from records.tracker import RasaTracker

SECRET = "what nobody else may read"


@pytest.fixture
def conversations(database: Database) -> ConversationRecords:
    return ConversationRecords(database, 30)


@pytest.fixture
def tracker(tmp_path: Path) -> Iterator[Engine]:
    """Rasa's store as it makes it."""
    engine = create_engine(f"sqlite:///{tmp_path / 'tracker.db'}")
    with engine.begin() as connection:
        connection.execute(
            text("CREATE TABLE events (id INTEGER PRIMARY KEY, sender_id TEXT, timestamp REAL, data TEXT)")
        )
    yield engine
    engine.dispose()


def remember(tracker: Engine, bot_id: str, words: str) -> None:
    with tracker.begin() as connection:
        connection.execute(
            text("INSERT INTO events (sender_id, timestamp, data) VALUES (:bot_id, 1.0, :words)"),
            {"bot_id": bot_id, "words": words},
        )


def senders(tracker: Engine) -> list[str]:
    with tracker.connect() as connection:
        return [row[0] for row in connection.execute(text("SELECT sender_id FROM events ORDER BY id"))]


def test_a_conversation_is_deleted_and_the_others_stay(
    database: Database, conversations: ConversationRecords, tracker: Engine
) -> None:
    gone, kept = (conversations.resume_or_start(None) for _ in range(2))
    for talk in (gone, kept):
        conversations.ask(talk.id, "trees?")
        remember(tracker, talk.bot_id, "trees?")

    assert Clearing(database, RasaTracker(str(tracker.url))).clear(gone.id)

    assert conversations.history(gone.id) == ()
    assert len(conversations.history(kept.id)) == 1
    assert senders(tracker) == [kept.bot_id]


def test_what_is_deleted_from_rasa_s_file_cannot_be_read_in_it(tracker: Engine, tmp_path: Path) -> None:
    remember(tracker, "gone", SECRET)
    assert SECRET.encode() in (tmp_path / "tracker.db").read_bytes()

    assert RasaTracker(str(tracker.url)).forget(["gone"])

    assert SECRET.encode() not in (tmp_path / "tracker.db").read_bytes()


def test_a_conversation_that_is_not_there_is_not_cleared(database: Database, tmp_path: Path) -> None:
    clearing = Clearing(database, RasaTracker(f"sqlite:///{tmp_path / 'tracker.db'}"))

    assert not clearing.clear("nobody's")


def test_without_a_store_of_rasa_s_none_is_made(
    database: Database, conversations: ConversationRecords, tmp_path: Path
) -> None:
    path = tmp_path / "tracker.db"
    talk = conversations.resume_or_start(None)

    assert Clearing(database, RasaTracker(f"sqlite:///{path}")).clear(talk.id)
    assert not path.exists()


def test_a_store_without_rasa_s_table_holds_nothing_to_delete(tmp_path: Path) -> None:
    path = tmp_path / "tracker.db"
    path.touch()

    assert not RasaTracker(f"sqlite:///{path}").forget(["anybody"])


def test_when_rasa_s_store_cannot_be_written_nothing_is_deleted(
    database: Database, conversations: ConversationRecords, tmp_path: Path
) -> None:
    (tmp_path / "tracker.db").write_text("no database")
    talk = conversations.resume_or_start(None)

    with pytest.raises(DatabaseUnavailable):
        Clearing(database, RasaTracker(f"sqlite:///{tmp_path / 'tracker.db'}")).clear(talk.id)

    assert conversations.resume_or_start(talk.id).id == talk.id
