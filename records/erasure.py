"""Deletes one conversation everywhere, because the person it belongs to asks for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select

from records.conversations import key_of
from records.database import Database
from records.errors import RecordsError
from records.feedback import FeedbackRecords
from records.tables import ConversationRow, MessageRow
from records.tracker import RasaTracker

KEY_FORM = re.compile(r"[0-9a-f]{64}")


class ConversationUnknown(RecordsError):
    """There is no conversation of this id."""


@dataclass(frozen=True, slots=True)
class Erased:
    """What was deleted, and how many responses were left. `cleared` as in records.retention.Swept."""

    messages: int
    responses: int
    responses_left: int
    in_rasa: bool
    cleared: bool


@dataclass(frozen=True, slots=True)
class Mention:
    """A conversation in which words stand: its key, when it was last used, and in how many messages."""

    key: str
    last_seen: datetime
    messages: int


def erase(database: Database, tracker: RasaTracker, conversation: str, with_feedback: bool) -> Erased:
    """Deletes a conversation, named by its id or its key, here and in Rasa's store, for good.

    Its feedback responses are withdrawn where that is asked for; otherwise they stay, without the link to
    the conversation. Raises ConversationUnknown or DatabaseUnavailable; to run it again does the rest.
    """
    key = _stored_key(database, conversation)
    feedback = FeedbackRecords(database)
    responses = len(feedback.of_conversation(key))
    messages = _messages(database, key)
    if with_feedback:
        feedback.withdraw_of_conversation(key)
    # Rasa's copy before ours: as long as ours is there, a second attempt finds both.
    in_rasa = bool(tracker.forget([_bot_id(database, key)]))
    with database.writing() as session:
        session.execute(delete(ConversationRow).where(ConversationRow.key == key))
    withdrawn = responses if with_feedback else 0
    return Erased(messages, withdrawn, responses - withdrawn, in_rasa, database.scrub())


def mentions(database: Database, words: str) -> tuple[Mention, ...]:
    """The conversations in which somebody wrote these words (case aside), newest first."""
    found = (
        select(ConversationRow.key, ConversationRow.last_seen, func.count(MessageRow.number))
        .join(MessageRow, MessageRow.conversation_key == ConversationRow.key)
        .where(MessageRow.text.icontains(words, autoescape=True))
        .group_by(ConversationRow.key, ConversationRow.last_seen)
        .order_by(ConversationRow.last_seen.desc())
    )
    with database.reading() as session:
        return tuple(Mention(key, seen, count) for key, seen, count in session.execute(found))


def _stored_key(database: Database, conversation: str) -> str:
    keys = [key_of(conversation)]
    if KEY_FORM.fullmatch(conversation):
        keys.append(conversation)
    with database.reading() as session:
        found = session.scalar(select(ConversationRow.key).where(ConversationRow.key.in_(keys)))
    if found is None:
        raise ConversationUnknown(
            "there is no such conversation: it has expired, was erased, or the id is wrong"
        )
    return found


def _bot_id(database: Database, key: str) -> str:
    with database.reading() as session:
        return session.scalar(select(ConversationRow.bot_id).where(ConversationRow.key == key)) or ""


def _messages(database: Database, key: str) -> int:
    counted = select(func.count()).select_from(MessageRow).where(MessageRow.conversation_key == key)
    with database.reading() as session:
        return session.scalar(counted) or 0
