from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from api import housekeeping
from api.housekeeping import keep_house
from records.conversations import ConversationRecords
from records.database import Database
from records.errors import DatabaseUnavailable
from records.retention import Periods, Retention, Swept
from records.tracker import RasaTracker

NOTHING = Swept(0, 0, 0, cleared=True)


class Watched:
    """A sweep that says when it was done as often as it was to be."""

    def __init__(self, run: Callable[[], Swept], times: int = 1) -> None:
        self._run = run
        self._left = times
        self.done = threading.Event()

    def __call__(self) -> Swept:
        try:
            return self._run()
        finally:
            self._left -= 1
            if self._left == 0:
                self.done.set()


async def keep_house_for_once(watched: Watched) -> bool:
    """Whether the task goes on after it has swept."""
    task = asyncio.create_task(keep_house(watched))
    await asyncio.to_thread(watched.done.wait, 60)
    done, _ = await asyncio.wait([task], timeout=0.2)
    task.cancel()
    return not done


def test_what_has_expired_goes_when_the_service_starts(database: Database, tmp_path: Path) -> None:
    long_ago = datetime.now(UTC) - timedelta(days=31)
    ConversationRecords(database, 30, lambda: long_ago).resume_or_start(None)
    retention = Retention(database, RasaTracker(f"sqlite:///{tmp_path / 'tracker.db'}"), Periods(30, 730))

    assert asyncio.run(keep_house_for_once(Watched(retention.run)))
    assert ConversationRecords(database, 30).bot_ids() == ()


def test_a_database_that_is_away_does_not_end_the_housekeeping() -> None:
    def away() -> Swept:
        raise DatabaseUnavailable("gone")

    assert asyncio.run(keep_house_for_once(Watched(away)))


@pytest.mark.parametrize(("again", "cleared"), [("HOURS", True), ("HOURS_UNTIL_ANOTHER_TRY", False)])
def test_it_sweeps_again_and_sooner_when_something_was_left(
    monkeypatch: pytest.MonkeyPatch, again: str, cleared: bool
) -> None:
    monkeypatch.setattr(housekeeping, again, 0)
    watched = Watched(lambda: Swept(0, 0, 0, cleared), times=3)
    assert asyncio.run(keep_house_for_once(watched))
    assert watched.done.is_set()
