from __future__ import annotations

import asyncio
import threading
from datetime import UTC, datetime, timedelta

from api.conversations import Conversations
from api.housekeeping import keep_house
from records.conversations import ConversationRecords
from records.database import Database
from records.errors import DatabaseUnavailable


class Watched(Conversations):
    """Conversations that say when they were tidied; the database can be away."""

    def __init__(self, records: ConversationRecords, away: bool = False) -> None:
        super().__init__(records)
        self.tidied = threading.Event()
        self._away = away

    def forget_expired(self) -> int:
        try:
            if self._away:
                raise DatabaseUnavailable("gone")
            return super().forget_expired()
        finally:
            self.tidied.set()


async def keep_house_for_once(conversations: Watched) -> bool:
    """Whether the task goes on after it has tidied."""
    task = asyncio.create_task(keep_house(conversations))
    await asyncio.to_thread(conversations.tidied.wait, 10)
    done, _ = await asyncio.wait([task], timeout=0.2)
    task.cancel()
    return not done


def test_expired_conversations_go_when_the_service_starts(
    database: Database,
) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=31)
    ConversationRecords(database, 30, lambda: long_ago).resume_or_start(None)
    conversations = Watched(ConversationRecords(database, 30))

    assert asyncio.run(keep_house_for_once(conversations))
    assert conversations.forget_expired() == 0


def test_a_database_that_is_away_does_not_end_the_housekeeping(database: Database) -> None:
    assert asyncio.run(keep_house_for_once(Watched(ConversationRecords(database, 30), away=True)))
