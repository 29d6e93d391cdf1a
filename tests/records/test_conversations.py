from __future__ import annotations

import threading

import pytest
from sqlalchemy import text

from records.conversations import ConversationRecords
from records.database import Database
from tests.records.conftest import START, Clock

REPLY = {"status": "answered", "text": "Ja – 🌳 ü", "citations": []}
FOCUS = {"shown": ["commitment 1.1.1"], "question": "trees?"}


@pytest.fixture
def records(database: Database, clock: Clock) -> ConversationRecords:
    return ConversationRecords(database, 30, clock)


def test_each_new_conversation_has_ids_of_its_own(records: ConversationRecords) -> None:
    ids = [i for c in (records.resume_or_start(None) for _ in range(5)) for i in (c.id, c.bot_id)]
    assert len(set(ids)) == 10
    # 24 random bytes.
    assert {len(i) for i in ids} == {32}


def test_a_conversation_is_resumed_with_all_that_is_known_of_it(records: ConversationRecords) -> None:
    first = records.resume_or_start(None)
    records.answer(first.id, records.ask(first.id, "trees?"), REPLY, FOCUS)
    again = records.resume_or_start(first.id)

    assert (again.id, again.bot_id) == (first.id, first.bot_id)
    assert (again.focus, again.last_reply) == (FOCUS, REPLY)


def test_the_bots_id_opens_nothing(records: ConversationRecords) -> None:
    first = records.resume_or_start(None)
    assert records.resume_or_start(first.bot_id).id not in {first.id, first.bot_id}
    assert records.history(first.bot_id) == ()


def test_the_owners_id_is_not_in_the_database(records: ConversationRecords, database: Database) -> None:
    first = records.resume_or_start(None)
    records.ask(first.id, "trees?")
    with database.reading() as session:
        rows = [session.execute(text(f"SELECT * FROM {t}")).all() for t in ("conversations", "messages")]
    assert first.bot_id in str(rows)
    assert first.id not in str(rows)


def test_a_message_is_pending_until_it_has_its_reply(records: ConversationRecords) -> None:
    conversation = records.resume_or_start(None)
    message_id = records.ask(conversation.id, "trees?")
    (pending,) = records.history(conversation.id)
    records.answer(conversation.id, message_id, REPLY, FOCUS)
    (answered,) = records.history(conversation.id)

    assert (pending.id, pending.text, pending.reply) == (message_id, "trees?", None)
    assert (answered.asked_at, answered.reply) == (START, REPLY)


def test_messages_come_in_the_order_in_which_they_were_asked(records: ConversationRecords) -> None:
    conversation = records.resume_or_start(None)
    for number in range(5):
        records.ask(conversation.id, str(number))
    assert [m.text for m in records.history(conversation.id)] == ["0", "1", "2", "3", "4"]


def test_a_pending_message_does_not_hide_the_last_reply(records: ConversationRecords) -> None:
    conversation = records.resume_or_start(None)
    records.answer(conversation.id, records.ask(conversation.id, "one"), REPLY, FOCUS)
    records.ask(conversation.id, "two")
    assert records.resume_or_start(conversation.id).last_reply == REPLY


def test_a_reply_is_kept_with_its_receipt_and_found_by_the_messages_id(records: ConversationRecords) -> None:
    conversation = records.resume_or_start(None)
    first, second = records.ask(conversation.id, "trees?"), records.ask(conversation.id, "and air?")
    records.answer(conversation.id, first, REPLY, FOCUS, {"answers": [0.25]})
    records.answer(conversation.id, second, REPLY, FOCUS)

    found = [records.message(message_id) for message_id in (first, second)]
    assert [(m.text, m.reply, m.receipt) for m in found if m] == [
        ("trees?", REPLY, {"answers": [0.25]}),
        ("and air?", REPLY, None),
    ]


def test_a_message_that_is_not_there_is_none(records: ConversationRecords) -> None:
    assert records.message("nobody-s") is None


def test_receipts_go_with_their_conversation(records: ConversationRecords, clock: Clock) -> None:
    conversation = records.resume_or_start(None)
    message_id = records.ask(conversation.id, "trees?")
    records.answer(conversation.id, message_id, REPLY, FOCUS, {"answers": []})
    clock.pass_days(31)
    records.forget_expired()
    assert records.message(message_id) is None


def test_nobody_answers_a_message_of_another_conversation(records: ConversationRecords) -> None:
    mine, other = records.resume_or_start(None), records.resume_or_start(None)
    records.answer(other.id, records.ask(mine.id, "trees?"), REPLY, FOCUS)
    assert records.history(mine.id)[0].reply is None


def test_a_conversation_expires_after_its_days_unless_it_is_used(
    records: ConversationRecords, clock: Clock
) -> None:
    conversation = records.resume_or_start(None)
    clock.pass_days(29)
    assert records.resume_or_start(conversation.id).id == conversation.id
    clock.pass_days(29)
    assert records.resume_or_start(conversation.id).id == conversation.id
    clock.pass_days(30.01)
    assert records.resume_or_start(conversation.id).id != conversation.id
    assert records.history(conversation.id) == ()


def test_expired_conversations_are_deleted_with_their_messages(
    records: ConversationRecords, clock: Clock, database: Database
) -> None:
    records.ask(records.resume_or_start(None).id, "old")
    clock.pass_days(31)
    records.ask(records.resume_or_start(None).id, "new")

    assert len(records.forget_expired()) == 1
    with database.reading() as session:
        assert session.execute(text("SELECT text FROM messages")).all() == [("new",)]


def test_many_threads_lose_no_message(records: ConversationRecords) -> None:
    conversation = records.resume_or_start(None)

    def talk(name: int) -> None:
        for number in range(5):
            message_id = records.ask(conversation.id, f"{name}.{number}")
            records.answer(conversation.id, message_id, REPLY, FOCUS)

    threads = [threading.Thread(target=talk, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    history = records.history(conversation.id)
    assert len(history) == 20
    assert all(message.reply == REPLY for message in history)
