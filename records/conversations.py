"""Conversations and their messages, as stored."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, delete, func, select, update
from sqlalchemy.orm import Session

from records.database import Database
from records.tables import ConversationRow, MessageRow

ID_BYTES = 24
MESSAGE_ID_BYTES = 12


class MessageStatus(StrEnum):
    """Whether a message has its reply."""

    PENDING = "pending"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Conversation:
    """An open conversation: `id` is its owner's secret, `bot_id` what the bot knows it by."""

    id: str
    bot_id: str
    focus: Mapping[str, Any] | None = None
    last_reply: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Message:
    """A stored message; `reply` is None while it is pending, `receipt` where the answer flow had no part."""

    id: str
    asked_at: datetime
    text: str
    reply: Mapping[str, Any] | None
    receipt: Mapping[str, Any] | None = None


def key_of(conversation_id: str) -> str:
    """What a conversation is stored under: nobody can get its id back from that."""
    return hashlib.sha256(conversation_id.encode("utf-8", "replace")).hexdigest()


class ConversationRecords:
    """Keeps conversations for `days` after they were last used."""

    def __init__(self, database: Database, days: int, now: Callable[[], datetime] | None = None) -> None:
        self._database = database
        self._lifetime = timedelta(days=days)
        self._now = now or (lambda: datetime.now(UTC))

    def resume_or_start(self, conversation_id: str | None) -> Conversation:
        """The conversation of this id, or a new one when there is none or it has expired."""
        with self._database.writing() as session:
            row = self._live(session, conversation_id)
            if row is None or conversation_id is None:
                return self._start(session)
            row.last_seen = self._now()
            return Conversation(conversation_id, row.bot_id, row.focus, _last_reply(session, row.key))

    def ask(self, conversation_id: str, text: str) -> str:
        """Stores a message as pending and gives its id."""
        message_id = secrets.token_urlsafe(MESSAGE_ID_BYTES)
        row = MessageRow(
            id=message_id,
            conversation_key=key_of(conversation_id),
            asked_at=self._now(),
            text=text,
            reply=None,
            status=MessageStatus.PENDING,
        )
        with self._database.writing() as session:
            session.add(row)
        return message_id

    def answer(
        self,
        conversation_id: str,
        message_id: str,
        reply: Mapping[str, Any],
        focus: Mapping[str, Any],
        receipt: Mapping[str, Any] | None = None,
    ) -> None:
        """Stores the reply to a message with its receipt, and what the conversation is about after it."""
        key = key_of(conversation_id)
        of_message = (MessageRow.id == message_id, MessageRow.conversation_key == key)
        values = {"reply": dict(reply), "receipt": receipt, "status": MessageStatus.ANSWERED}
        with self._database.writing() as session:
            session.execute(update(MessageRow).where(*of_message).values(values))
            session.execute(
                update(ConversationRow).where(ConversationRow.key == key).values(focus=dict(focus))
            )

    def history(self, conversation_id: str) -> tuple[Message, ...]:
        """The messages of a conversation, oldest first; none when it is unknown or has expired."""
        with self._database.reading() as session:
            row = self._live(session, conversation_id)
            if row is None:
                return ()
            messages = session.scalars(
                select(MessageRow).where(MessageRow.conversation_key == row.key).order_by(MessageRow.number)
            )
            return tuple(_message(row) for row in messages)

    def message(self, message_id: str) -> Message | None:
        """The message of this id, whosever it is: for the operator only."""
        with self._database.reading() as session:
            row = session.scalar(select(MessageRow).where(MessageRow.id == message_id))
            return None if row is None else _message(row)

    def forget_expired(self) -> tuple[str, ...]:
        """Deletes the conversations that have expired, messages and all; gives what the bot knew them by."""
        gone = delete(ConversationRow).where(self._expired()).returning(ConversationRow.bot_id)
        with self._database.writing() as session:
            return tuple(session.scalars(gone))

    def expired(self) -> int:
        """How many conversations `forget_expired` would delete."""
        counted = select(func.count()).select_from(ConversationRow).where(self._expired())
        with self._database.reading() as session:
            return session.scalar(counted) or 0

    def bot_ids(self) -> tuple[str, ...]:
        """What the bot knows the stored conversations by."""
        with self._database.reading() as session:
            return tuple(session.scalars(select(ConversationRow.bot_id)))

    def _expired(self) -> ColumnElement[bool]:
        return ConversationRow.last_seen < self._now() - self._lifetime

    def _start(self, session: Session) -> Conversation:
        conversation = Conversation(secrets.token_urlsafe(ID_BYTES), secrets.token_urlsafe(ID_BYTES))
        session.add(
            ConversationRow(
                key=key_of(conversation.id),
                bot_id=conversation.bot_id,
                created=self._now(),
                last_seen=self._now(),
                focus=None,
            )
        )
        return conversation

    def _live(self, session: Session, conversation_id: str | None) -> ConversationRow | None:
        if not conversation_id:
            return None
        row = session.get(ConversationRow, key_of(conversation_id))
        if row is None or row.last_seen < self._now() - self._lifetime:
            return None
        return row


def _message(row: MessageRow) -> Message:
    return Message(row.id, row.asked_at, row.text, row.reply, row.receipt)


def _last_reply(session: Session, key: str) -> Mapping[str, Any] | None:
    """The newest reply of a conversation; pending messages have none and are passed over."""
    return session.scalar(
        select(MessageRow.reply)
        .where(MessageRow.conversation_key == key, MessageRow.status == MessageStatus.ANSWERED)
        .order_by(MessageRow.number.desc())
        .limit(1)
    )
