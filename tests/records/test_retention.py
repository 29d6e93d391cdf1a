from __future__ import annotations

import random
import threading
from contextlib import suppress
from pathlib import Path

import pytest

from records.conversations import ConversationRecords
from records.database import Database, open_database
from records.errors import DatabaseUnavailable
from records.feedback import FeedbackRecords
from records.retention import Periods, Retention, Swept
from records.tracker import RasaTracker
from tests.records.conftest import Clock
from tests.records.feedback import response
from tests.records.left import files_with, table_files
from tests.records.rasa_store import remember, remembered

PERIODS = Periods(conversation_days=30, feedback_days=365)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "tracker.db"


def retention_of(database: Database, store: Path, clock: Clock, periods: Periods = PERIODS) -> Retention:
    return Retention(database, RasaTracker(f"sqlite:///{store}"), periods, clock)


def talk(database: Database, clock: Clock, store: Path, words: str = "words") -> str:
    """A conversation that the service and Rasa know; gives its id."""
    records = ConversationRecords(database, 30, clock)
    conversation = records.resume_or_start(None)
    message = records.ask(conversation.id, words)
    records.answer(conversation.id, message, {"text": words}, {"about": words})
    remember(store, conversation.bot_id, words, clock())
    return conversation.id


def test_what_has_expired_goes_and_the_rest_stays(database: Database, clock: Clock, store: Path) -> None:
    talk(database, clock, store)
    FeedbackRecords(database, clock).submit(response())
    clock.pass_days(31)
    kept = talk(database, clock, store)

    assert retention_of(database, store, clock).due() == (1, 0)
    assert retention_of(database, store, clock).run() == Swept(1, 0, 1, True)

    assert len(ConversationRecords(database, 30, clock).history(kept)) == 1
    assert FeedbackRecords(database, clock).count() == 1
    assert len(remembered(store)) == 1


def test_responses_go_after_their_own_period_and_stay_for_ever_without_one(
    database: Database, clock: Clock, store: Path
) -> None:
    FeedbackRecords(database, clock).submit(response())
    clock.pass_days(366)
    assert retention_of(database, store, clock, Periods(30, 0)).run().responses == 0
    assert retention_of(database, store, clock).due() == (0, 1)
    assert retention_of(database, store, clock).run().responses == 1
    assert FeedbackRecords(database, clock).count() == 0


def test_what_rasa_wrote_of_a_conversation_that_was_erased_meanwhile_goes_with_the_next_run(
    database: Database, clock: Clock, store: Path
) -> None:
    remember(store, "erased while Rasa was answering", "words", clock())
    assert retention_of(database, store, clock).run().in_rasa == 0
    clock.pass_days(2)
    assert retention_of(database, store, clock).run().in_rasa == 1


def test_many_at_once_delete_what_has_expired_and_nothing_else(
    database: Database, clock: Clock, store: Path
) -> None:
    for _ in range(20):
        talk(database, clock, store)
    clock.pass_days(31)
    kept = talk(database, clock, store)

    def run() -> None:
        # On a slow machine one may wait in vain for the others: it goes on the next day.
        with suppress(DatabaseUnavailable):
            retention_of(database, store, clock).run()

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    retention_of(database, store, clock).run()
    records = ConversationRecords(database, 30, clock)
    assert len(records.bot_ids()) == 1
    assert len(records.history(kept)) == 1
    assert len(remembered(store)) == 1


@pytest.mark.parametrize("periods", [(0, 0), (-1, 10), (10, -1)])
def test_periods_that_would_delete_what_goes_on_are_refused(periods: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="periods"):
        Periods(*periods)


def test_nothing_that_expired_stands_in_any_file_of_sqlite(tmp_path: Path, clock: Clock, store: Path) -> None:
    path = tmp_path / "records.db"
    database = open_database(f"sqlite:///{path}")
    chance = random.Random(3)
    for number in range(60):
        talk(database, clock, store, f"secret{number:03}! " + "x" * chance.choice([10, 300, 900, 1900]))
        clock.pass_days(1)
    assert files_with("secret005!", path, store) != []

    swept = retention_of(database, store, clock).run()

    gone = [number for number in range(60) if number < swept.conversations]
    assert (len(gone), swept.cleared) == (30, True)
    assert [number for number in gone if files_with(f"secret{number:03}!", path, store)] == []
    assert files_with("secret059!", path, store) != []
    database.close()
    assert [number for number in gone if files_with(f"secret{number:03}!", path, store)] == []


@pytest.mark.postgres
def test_nothing_that_expired_stands_in_the_tables_of_postgresql(
    empty_postgresql: str, clock: Clock, store: Path
) -> None:
    database = open_database(empty_postgresql)
    for number in range(40):
        talk(database, clock, store, f"secret{number:03}! " * 3)
        clock.pass_days(1)
    assert table_files(empty_postgresql, "secret005!") != []

    assert retention_of(database, store, clock).run().conversations == 10

    assert [number for number in range(10) if table_files(empty_postgresql, f"secret{number:03}!")] == []
    assert table_files(empty_postgresql, "secret039!") != []
    database.close()
