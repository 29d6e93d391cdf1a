from __future__ import annotations

from actions.question import Focus
from api.conversations import Conversations
from records.conversations import ConversationRecords
from records.database import Database
from tests.fakes import feedback_reply, trees_reply

FOCUS = Focus(shown=("commitment 1.1.1",), subject="commitment 1.1.1", wanted="status", question="trees?")


def conversations(database: Database) -> Conversations:
    return Conversations(ConversationRecords(database, 30))


def test_what_was_said_comes_back_as_it_was(database: Database) -> None:
    kept = conversations(database)
    opened = kept.resume_or_start(None)
    kept.answer(opened.id, kept.ask(opened.id, "trees?"), trees_reply(), FOCUS)
    (message,) = kept.history(opened.id)

    assert (message.text, message.reply) == ("trees?", trees_reply())
    assert kept.resume_or_start(opened.id).focus == FOCUS


def test_a_form_is_open_until_a_reply_without_it(database: Database) -> None:
    kept = conversations(database)
    opened = kept.resume_or_start(None)
    kept.answer(opened.id, kept.ask(opened.id, "feedback"), feedback_reply(), Focus())
    assert kept.resume_or_start(opened.id).form == feedback_reply().form

    kept.answer(opened.id, kept.ask(opened.id, "stop"), trees_reply(), Focus())
    assert kept.resume_or_start(opened.id).form is None


def test_a_reply_that_an_older_version_kept_does_not_end_the_conversation(database: Database) -> None:
    kept = conversations(database)
    opened = kept.resume_or_start(None)
    records = ConversationRecords(database, 30)
    records.answer(opened.id, kept.ask(opened.id, "trees?"), {"words": "of old"}, {})

    assert kept.resume_or_start(opened.id).id == opened.id
    assert kept.history(opened.id)[0].reply is None
