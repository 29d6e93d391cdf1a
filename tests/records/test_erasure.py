from __future__ import annotations

from pathlib import Path

import pytest

from records.conversations import ConversationRecords, key_of
from records.database import Database, open_database
from records.erasure import ConversationUnknown, Erased, erase, mentions
from records.errors import DatabaseUnavailable
from records.feedback import FeedbackRecords
from records.tracker import RasaTracker
from tests.records.conftest import Clock
from tests.records.feedback import response
from tests.records.left import files_with, table_files
from tests.records.rasa_store import remember, remembered

SECRET = "xylophonist"


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "tracker.db"


@pytest.fixture
def tracker(store: Path) -> RasaTracker:
    return RasaTracker(f"sqlite:///{store}")


def talk(database: Database, clock: Clock, store: Path, words: str = SECRET, responses: int = 1) -> str:
    """A conversation that stands everywhere; gives its id."""
    records = ConversationRecords(database, 30, clock)
    conversation = records.resume_or_start(None)
    records.answer(conversation.id, records.ask(conversation.id, words), {"text": words}, {"about": words})
    for _ in range(responses):
        FeedbackRecords(database, clock).submit(
            response(bot_id=conversation.bot_id, comment=words, redacted=words)
        )
    remember(store, conversation.bot_id, words, clock(), times=2)
    return conversation.id


def test_a_conversation_goes_everywhere_and_others_stay(
    database: Database, tracker: RasaTracker, store: Path, clock: Clock
) -> None:
    erased, kept = talk(database, clock, store), talk(database, clock, store)

    assert erase(database, tracker, erased, with_feedback=True) == Erased(1, 1, 0, True, True)

    records = ConversationRecords(database, 30, clock)
    assert records.history(erased) == ()
    assert len(records.history(kept)) == 1
    assert FeedbackRecords(database, clock).count() == 1
    assert len(remembered(store)) == 1


def test_feedback_stays_without_its_link_unless_it_is_to_go(
    database: Database, tracker: RasaTracker, store: Path, clock: Clock
) -> None:
    conversation = talk(database, clock, store, responses=2)

    assert erase(database, tracker, conversation, with_feedback=False) == Erased(1, 0, 2, True, True)

    feedback = FeedbackRecords(database, clock)
    assert feedback.count() == 2
    assert feedback.of_conversation(key_of(conversation)) == ()


def test_it_can_be_named_by_its_key(
    database: Database, tracker: RasaTracker, store: Path, clock: Clock
) -> None:
    conversation = talk(database, clock, store)
    assert erase(database, tracker, key_of(conversation), with_feedback=False).messages == 1


@pytest.mark.parametrize("named", ["", "unknown", "0" * 64, "'; DROP TABLE messages"])
def test_an_unknown_one_is_said_to_be_so(database: Database, tracker: RasaTracker, named: str) -> None:
    with pytest.raises(ConversationUnknown):
        erase(database, tracker, named, with_feedback=False)


def test_where_rasas_store_cannot_be_reached_a_second_attempt_finds_everything(
    database: Database, tracker: RasaTracker, store: Path, clock: Clock
) -> None:
    class Away(RasaTracker):
        def conversations(self) -> dict[str, float]:
            raise DatabaseUnavailable("gone")

    conversation = talk(database, clock, store)
    with pytest.raises(DatabaseUnavailable):
        erase(database, Away(f"sqlite:///{store}"), conversation, with_feedback=False)
    assert erase(database, tracker, conversation, with_feedback=False).in_rasa


def test_what_was_erased_stands_in_no_file(
    tmp_path: Path, tracker: RasaTracker, store: Path, clock: Clock
) -> None:
    path = tmp_path / "records.db"
    database = open_database(f"sqlite:///{path}")
    for number in range(30):
        talk(database, clock, store, f"others {number} " * 20)
    conversation = talk(database, clock, store, f"{SECRET} " * 100)
    assert len(files_with(SECRET, path, store)) > 1

    erase(database, tracker, conversation, with_feedback=True)

    assert files_with(SECRET, path, store) == []
    database.close()
    assert files_with(SECRET, path, store) == []


@pytest.mark.postgres
def test_what_was_erased_stands_in_no_table_of_postgresql(
    empty_postgresql: str, tracker: RasaTracker, store: Path, clock: Clock
) -> None:
    database = open_database(empty_postgresql)
    for number in range(5):
        talk(database, clock, store, f"others {number}")
    conversation = talk(database, clock, store)
    assert table_files(empty_postgresql, SECRET)

    erase(database, tracker, conversation, with_feedback=True)

    assert table_files(empty_postgresql, SECRET) == []
    database.close()


def test_conversations_are_found_by_what_was_written_in_them(
    database: Database, store: Path, clock: Clock
) -> None:
    talk(database, clock, store, "nothing of the kind")
    old = talk(database, clock, store, "My number is 07700 900123 (100%)")
    clock.pass_days(1)
    new = talk(database, clock, store, "again: 07700 900123 (100%)")

    assert [each.key for each in mentions(database, "NUMBER is 07700")] == [key_of(old)]
    assert [each.key for each in mentions(database, "07700 900123 (100%)")] == [key_of(new), key_of(old)]
    assert mentions(database, "07700 900_23") == ()
