"""Conversations as the edge speaks of them: replies and focuses instead of stored dicts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from actions.question import Focus
from actions.receipt import Receipt, receipt_to_dict
from actions.reply import FormStep, Reply
from actions.wire import focus_from_dict, focus_to_dict, reply_from_dict, reply_to_dict
from records.conversations import ConversationRecords

ID_FORM = re.compile(r"[A-Za-z0-9_-]{16,64}")


@dataclass(frozen=True, slots=True)
class StoredMessage:
    """One message of a conversation; `reply` is None when none could be given (yet)."""

    id: str
    asked_at: datetime
    text: str
    reply: Reply | None


@dataclass(frozen=True, slots=True)
class OpenConversation:
    """A conversation that goes on: its owner's id, the bot's id, and what is known of it.

    `form` is the step that the last reply asked for, if it was part of a form.
    """

    id: str
    bot_id: str
    focus: Focus
    form: FormStep | None


class Conversations:
    """The conversations of this service. Its methods wait for the database: call them in a thread."""

    def __init__(self, records: ConversationRecords) -> None:
        self._records = records

    def resume_or_start(self, conversation_id: str | None) -> OpenConversation:
        """The conversation of this id, or a new one when it is absent, unknown or expired."""
        known = conversation_id if conversation_id and ID_FORM.fullmatch(conversation_id) else None
        found = self._records.resume_or_start(known)
        last = _reply_or_none(found.last_reply)
        return OpenConversation(
            found.id, found.bot_id, focus_from_dict(found.focus), None if last is None else last.form
        )

    def ask(self, conversation_id: str, text: str) -> str:
        """Stores a message that waits for its reply, and gives the message's id."""
        return self._records.ask(conversation_id, text)

    def answer(
        self,
        conversation_id: str,
        message_id: str,
        reply: Reply,
        focus: Focus,
        receipt: Receipt | None = None,
    ) -> None:
        """Stores the reply to a message with its receipt, and what the conversation is about after it."""
        self._records.answer(
            conversation_id,
            message_id,
            reply_to_dict(reply),
            focus_to_dict(focus),
            receipt_to_dict(receipt),
        )

    def history(self, conversation_id: str) -> tuple[StoredMessage, ...]:
        """The messages of a conversation, oldest first; none when it is unknown or has expired."""
        return tuple(
            StoredMessage(m.id, m.asked_at, m.text, _reply_or_none(m.reply))
            for m in self._records.history(conversation_id)
        )


def _reply_or_none(stored: Mapping[str, Any] | None) -> Reply | None:
    """The stored reply; None when there is none, or when an older version kept it in another form."""
    try:
        return None if stored is None else reply_from_dict(stored)
    except (KeyError, ValueError, TypeError):
        return None
