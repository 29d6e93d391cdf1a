from __future__ import annotations

import re
import threading

import pytest
from sqlalchemy import text

from actions.feedback import FeedbackStore
from records.conversations import ConversationRecords
from records.database import Database
from records.feedback import DatabaseFeedback, new_receipt
from tests.records.conftest import Clock


@pytest.fixture
def feedback(database: Database, clock: Clock) -> DatabaseFeedback:
    return DatabaseFeedback(database, clock)


def rows(database: Database, columns: str) -> list[tuple[object, ...]]:
    with database.reading() as session:
        found = session.execute(text(f"SELECT {columns} FROM feedback_responses ORDER BY number"))
        return [tuple(row) for row in found]


def test_it_is_what_the_feedback_form_needs(feedback: DatabaseFeedback) -> None:
    store: FeedbackStore = feedback
    assert store.save("bot", "s1", "More trees", "commitment 1.1.1")


def test_a_response_is_kept_with_what_it_is_about(feedback: DatabaseFeedback, database: Database) -> None:
    receipt = feedback.save("bot", "s1", "More trees, s'il vous plaît 🌳", "commitment 1.1.1")
    assert rows(database, "receipt, comment, about") == [
        (receipt, "More trees, s'il vous plaît 🌳", "commitment 1.1.1")
    ]


def test_the_same_submission_is_kept_once_and_gives_the_same_receipt(
    feedback: DatabaseFeedback, database: Database
) -> None:
    receipts = {feedback.save("bot", "s1", comment, "") for comment in ("first", "second", "third")}
    assert len(receipts) == 1
    assert rows(database, "comment") == [("first",)]


def test_the_same_submission_at_once_from_many_sides_is_kept_once(
    feedback: DatabaseFeedback, database: Database
) -> None:
    receipts: list[str] = []
    threads = [
        threading.Thread(target=lambda: receipts.append(feedback.save("bot", "s1", "More trees", "")))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(receipts) == 6
    assert len(set(receipts)) == 1
    assert len(rows(database, "receipt")) == 1


def test_a_submission_that_is_stored_meanwhile_gives_the_receipt_stored(
    feedback: DatabaseFeedback, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = feedback.save("bot", "s1", "first", "")
    # As if the other submission had come between the look and the insertion.
    monkeypatch.setattr(feedback, "_receipt", lambda _submission_id: None)
    assert feedback.save("bot", "s1", "second", "") == stored
    assert rows(database, "comment") == [("first",)]


def test_a_response_is_tied_to_its_conversation_and_outlives_it(
    feedback: DatabaseFeedback, database: Database, clock: Clock
) -> None:
    conversations = ConversationRecords(database, 30, clock)
    feedback.save(conversations.resume_or_start(None).bot_id, "s1", "More trees", "")
    assert rows(database, "conversation_key") != [(None,)]

    clock.pass_days(31)
    conversations.forget_expired()
    assert rows(database, "conversation_key, comment") == [(None, "More trees")]


def test_a_response_from_a_conversation_that_is_not_known_is_kept_all_the_same(
    feedback: DatabaseFeedback, database: Database
) -> None:
    feedback.save("unknown", "s1", "More trees", "")
    assert rows(database, "conversation_key, comment") == [(None, "More trees")]


def test_receipts_can_be_copied_by_hand_and_not_guessed() -> None:
    receipts = {new_receipt() for _ in range(1_000)}
    assert len(receipts) == 1_000
    assert all(re.fullmatch(r"([2-9A-HJ-KM-NP-TV-Z]{4}-){3}[2-9A-HJ-KM-NP-TV-Z]{4}", r) for r in receipts)
