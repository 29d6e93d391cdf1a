from __future__ import annotations

import sqlite3
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from actions.feedback import FeedbackStore
from records.conversations import ConversationRecords, key_of
from records.database import Database, open_database
from records.errors import ResponseUnknown, ResponseWithdrawn
from records.feedback import FeedbackRecords
from records.feedback_values import (
    COMMENT_LIMIT,
    Channel,
    NewResponse,
    Position,
    ResponseFilter,
    StoredResponse,
    Withdrawn,
)
from records.receipts import code_of, new_run
from tests.records.conftest import Clock
from tests.records.feedback import CONTENT, response

SECRET = "xylophonist"


@pytest.fixture
def feedback(database: Database, clock: Clock) -> FeedbackRecords:
    return FeedbackRecords(database, clock)


@pytest.fixture
def conversations(database: Database, clock: Clock) -> ConversationRecords:
    return ConversationRecords(database, 30, clock)


def test_it_is_what_the_feedback_form_needs(feedback: FeedbackRecords) -> None:
    store: FeedbackStore = feedback
    assert store.submit(response()).new


def test_a_response_is_read_by_its_code_as_it_was_handed_in(feedback: FeedbackRecords, clock: Clock) -> None:
    receipt = feedback.submit(response())

    for typed in (receipt.code, receipt.code.lower(), f" {receipt.code.replace('-', ' ')} "):
        stored = feedback.read(typed)
        assert isinstance(stored, StoredResponse)
        assert stored.content == CONTENT
        assert (stored.consent, stored.consent_version, stored.channel) == ("I agree.", "1", Channel.CHAT)
        assert (stored.created, stored.amended, stored.made_up) == (clock.time, None, False)


@pytest.mark.parametrize("code", ["", "AAAA-AAAA-AAAA", "nonsense", "'; DROP TABLE x", "🌳" * 12])
def test_an_unknown_code_reads_nothing(feedback: FeedbackRecords, code: str) -> None:
    feedback.submit(response())
    with pytest.raises(ResponseUnknown):
        feedback.read(code)


def test_neither_run_nor_code_stands_in_the_database(feedback: FeedbackRecords, database: Database) -> None:
    run = new_run()
    code = feedback.submit(response(run)).code
    with database.reading() as session:
        row = str(session.execute(text("SELECT * FROM feedback_responses")).one())
    assert run not in row
    assert code not in row
    assert code.replace("-", "") not in row


def test_the_same_run_is_stored_once_as_it_came_first(feedback: FeedbackRecords) -> None:
    run = new_run()
    receipts = [feedback.submit(response(run, comment=comment)) for comment in ("first", "second", "third")]
    assert {receipt.code for receipt in receipts} == {code_of(run)}
    assert [receipt.new for receipt in receipts] == [True, False, False]
    assert [stored.content.comment for stored in feedback.responses()] == ["first"]


def test_the_same_run_at_once_from_many_sides_is_stored_once(feedback: FeedbackRecords) -> None:
    run, receipts = new_run(), []
    threads = [
        threading.Thread(target=lambda: receipts.append(feedback.submit(response(run)))) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(receipts) == 6
    assert [receipt.new for receipt in receipts].count(True) == 1
    assert feedback.count() == 1


def test_a_run_that_is_stored_meanwhile_gives_the_same_code(
    feedback: FeedbackRecords, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = new_run()
    feedback.submit(response(run, comment="first"))

    # As if the other one had come between the look and the insertion.
    def blindly(session: Session, _digest: str) -> None:
        monkeypatch.undo()

    monkeypatch.setattr("records.feedback._of_run", blindly)
    assert feedback.submit(response(run, comment="second")).new is False
    assert [stored.content.comment for stored in feedback.responses()] == ["first"]


def test_a_fault_of_another_kind_is_no_second_submission(
    feedback: FeedbackRecords, monkeypatch: pytest.MonkeyPatch
) -> None:
    feedback.submit(response())
    monkeypatch.setattr("records.feedback.secrets.token_hex", lambda _size: "same")
    feedback.submit(response())
    with pytest.raises(IntegrityError):
        feedback.submit(response())


def test_a_response_is_on_disk_when_its_receipt_is_given(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path / 'records.db'}"
    database = open_database(address)
    with database.reading() as session:
        assert session.execute(text("PRAGMA synchronous")).scalar() == 2
        assert session.execute(text("PRAGMA journal_mode")).scalar() == "wal"
    FeedbackRecords(database).submit(response(comment=SECRET))
    # Another process sees it while this one is still open, as after a kill.
    with sqlite3.connect(tmp_path / "records.db") as other:
        assert other.execute("SELECT comment FROM feedback_responses").fetchall() == [(SECRET,)]
    other.close()
    database.close()


def test_an_amended_response_says_only_what_it_says_now(feedback: FeedbackRecords, clock: Clock) -> None:
    code = feedback.submit(response()).code
    clock.pass_days(1)

    amended = feedback.amend(code, response(position=Position.OPPOSE, comment="No.", redacted="No.").content)

    assert feedback.read(code) == amended
    assert (amended.content.comment, amended.content.position) == ("No.", Position.OPPOSE)
    assert amended.amended == clock.time
    assert amended.created == clock.time - timedelta(days=1)


def test_a_withdrawn_response_is_gone_and_does_not_come_back(feedback: FeedbackRecords, clock: Clock) -> None:
    run = new_run()
    code = feedback.submit(response(run)).code
    feedback.withdraw(code)

    assert feedback.read(code) == Withdrawn(clock.time)
    assert feedback.count() == 0
    assert feedback.withdrawals() == 1
    with pytest.raises(ResponseWithdrawn):
        feedback.submit(response(run))
    with pytest.raises(ResponseWithdrawn):
        feedback.withdraw(code)
    with pytest.raises(ResponseWithdrawn):
        feedback.amend(code, CONTENT)
    with pytest.raises(ResponseUnknown):
        feedback.withdraw(code_of(new_run()))


def test_withdrawing_takes_the_conversation_along_and_says_whose_it_was(
    feedback: FeedbackRecords, conversations: ConversationRecords
) -> None:
    conversation = conversations.resume_or_start(None)
    conversations.ask(conversation.id, f"my comment is {SECRET}")
    other = conversations.resume_or_start(None)
    conversations.ask(other.id, "hello")
    code = feedback.submit(response(bot_id=conversation.bot_id)).code

    assert feedback.withdraw(code) == conversation.bot_id
    assert conversations.history(conversation.id) == ()
    assert len(conversations.history(other.id)) == 1


def files_with(word: str, folder: Path) -> list[str]:
    return [path.name for path in folder.glob("records.db*") if word.encode() in path.read_bytes()]


@pytest.mark.parametrize("size", [1, 150])
@pytest.mark.parametrize("way", ["withdraw", "amend", "forget"])
def test_what_was_deleted_stands_in_no_file_of_the_database(
    tmp_path: Path, clock: Clock, way: str, size: int
) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'records.db'}")
    feedback, conversations = FeedbackRecords(database, clock), ConversationRecords(database, 30, clock)
    for number in range(5):
        feedback.submit(response(comment=f"others {number}"))
    conversation = conversations.resume_or_start(None)
    words = f"{SECRET} " * size
    code = feedback.submit(response(bot_id=conversation.bot_id, comment=words, redacted=words)).code
    if way != "amend":
        conversations.ask(conversation.id, words)
    assert files_with(SECRET, tmp_path)

    if way == "withdraw":
        feedback.withdraw(code)
    elif way == "amend":
        feedback.amend(code, CONTENT)
    else:
        feedback.forget_before(clock.time + timedelta(seconds=1))
        clock.pass_days(31)
        conversations.forget_expired()
        assert database.scrub()

    assert files_with(SECRET, tmp_path) == []
    database.close()
    assert files_with(SECRET, tmp_path) == []


def test_scrubbing_says_when_somebody_is_reading(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'records.db'}")
    with sqlite3.connect(tmp_path / "records.db") as reader:
        reader.execute("BEGIN")
        reader.execute("SELECT * FROM feedback_responses").fetchall()
        FeedbackRecords(database).submit(response())
        assert database.scrub(wait=0) is False
        reader.rollback()
        assert database.scrub() is True
    reader.close()
    database.close()


def test_a_response_is_tied_to_its_conversation_and_outlives_it(
    feedback: FeedbackRecords, conversations: ConversationRecords, clock: Clock
) -> None:
    conversation = conversations.resume_or_start(None)
    feedback.submit(response(bot_id=conversation.bot_id))
    feedback.submit(response(bot_id="unknown"))
    assert len(feedback.of_conversation(key_of(conversation.id))) == 1

    clock.pass_days(31)
    conversations.forget_expired()
    assert feedback.of_conversation(key_of(conversation.id)) == ()
    assert feedback.count() == 2


def test_the_responses_of_a_conversation_can_be_deleted_with_it(
    feedback: FeedbackRecords, conversations: ConversationRecords
) -> None:
    conversation = conversations.resume_or_start(None)
    for _ in range(2):
        feedback.submit(response(bot_id=conversation.bot_id))
    feedback.submit(response())
    assert feedback.withdraw_of_conversation(key_of(conversation.id)) == 2
    assert feedback.count() == 1


def test_what_was_stored_since_a_moment_is_known(
    feedback: FeedbackRecords, conversations: ConversationRecords, clock: Clock
) -> None:
    conversation = conversations.resume_or_start(None)
    before = clock.time
    clock.pass_days(1)
    feedback.submit(response(bot_id=conversation.bot_id))
    assert feedback.stored_since(conversation.bot_id, before)
    assert feedback.stored_since(conversation.bot_id, clock.time)
    assert not feedback.stored_since(conversation.bot_id, clock.time + timedelta(seconds=1))
    assert not feedback.stored_since("somebody else", before)


def test_responses_are_given_oldest_first_and_by_every_condition(
    feedback: FeedbackRecords, clock: Clock
) -> None:
    start = clock.time
    for position, about in (
        (Position.SUPPORT, "plan"),
        (Position.OPPOSE, "priority 1.1"),
        (Position.OPPOSE, "plan"),
    ):
        feedback.submit(response(position=position, about=about, comment=f"{position} {about}"))
        clock.pass_days(1)

    def found(**conditions: object) -> list[str]:
        wanted = ResponseFilter(**conditions)  # type: ignore[arg-type]  # any of its fields
        comments = [stored.content.comment for stored in feedback.responses(wanted)]
        assert feedback.count(wanted) == len(comments)
        return comments

    everything = ["support plan", "oppose priority 1.1", "oppose plan"]
    assert found() == everything
    assert found(since=start + timedelta(days=1)) == everything[1:]
    assert found(until=start + timedelta(days=1)) == everything[:1]
    assert found(about=frozenset({"plan"})) == [everything[0], everything[2]]
    assert found(positions=frozenset({Position.OPPOSE}), about=frozenset({"plan"})) == everything[2:]
    assert found(channels=frozenset({Channel.PAGE})) == []
    assert found(about=frozenset()) == []


def test_made_up_responses_are_never_mixed_with_real_ones(feedback: FeedbackRecords) -> None:
    assert feedback.submit_all(response(made_up=True, comment=f"made up {n}") for n in range(3)) == 3
    feedback.submit(response())
    assert [stored.made_up for stored in feedback.responses()] == [False]
    assert feedback.count(ResponseFilter(made_up=True)) == 3


def test_many_responses_are_stored_all_or_none(feedback: FeedbackRecords) -> None:
    def broken_off() -> object:
        yield response()
        raise OSError("the file ends here")

    with pytest.raises(OSError, match="ends here"):
        feedback.submit_all(broken_off())  # type: ignore[arg-type]  # a generator
    assert feedback.count() == 0


def test_themes_are_noted_and_taken_away(feedback: FeedbackRecords) -> None:
    feedback.submit(response())
    (stored,) = feedback.responses()
    feedback.set_themes({stored.id: "trees", "unknown": "x"})
    assert [each.theme for each in feedback.responses()] == ["trees"]
    feedback.set_themes({stored.id: ""})
    assert [each.theme for each in feedback.responses()] == [""]


def test_old_responses_are_forgotten(feedback: FeedbackRecords, clock: Clock) -> None:
    feedback.submit(response(comment="old"))
    clock.pass_days(10)
    feedback.submit(response(comment="new"))
    assert feedback.forget_before(clock.time) == 1
    assert [stored.content.comment for stored in feedback.responses()] == ["new"]


def test_a_response_that_is_not_whole_cannot_be_made() -> None:
    for comment in (" ", "x" * (COMMENT_LIMIT + 1)):
        with pytest.raises(ValueError, match="comment"):
            response(comment=comment)
    with pytest.raises(ValueError, match="about"):
        response(about="")
    with pytest.raises(ValueError, match="run"):
        NewResponse("short", CONTENT, "I agree.", "1", Channel.PAGE)
    with pytest.raises(ValueError, match="consent"):
        NewResponse(new_run(), CONTENT, " ", "1", Channel.PAGE)
