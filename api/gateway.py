"""The way of a message: limits, cleaning, keeping, Rasa or its stand-in, keeping the reply."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from starlette.concurrency import run_in_threadpool

from actions.question import Outcome
from actions.reply import Reply
from api.answering import Answering, AssistantOrNone
from api.conversations import Conversations, OpenConversation
from api.dialogue import Dialogue, DialogueDown
from api.errors import NotReady
from api.limiter import ClientRate, Room
from api.standin import StoredFeedback, stand_in
from api.wording import clean_message

log = logging.getLogger(__name__)
STARTING_RETRY = 5


@dataclass(frozen=True, slots=True)
class ChatReply:
    """A reply with the ids of its conversation and of the message it answers."""

    conversation_id: str
    message_id: str
    reply: Reply


class Gateway:
    """The only way for a message to reach the bot."""

    def __init__(
        self,
        conversations: Conversations,
        dialogue: Dialogue,
        assistant_or_none: AssistantOrNone,
        rate: ClientRate,
        room: Room,
        feedback: StoredFeedback,
    ) -> None:
        self._conversations = conversations
        self._dialogue = dialogue
        self._assistant_or_none = assistant_or_none
        self._rate = rate
        self._room = room
        self._feedback = feedback

    async def chat(self, message: str, conversation_id: str | None, client: str) -> ChatReply:
        """The reply to a message; `client` is whom the rate is counted for (its address).

        Raises InvalidMessage, TooManyRequests, NotReady, or records.errors.DatabaseUnavailable.
        """
        self._rate.take(client)
        text = clean_message(message)
        with self._room.place():
            return await self._answer(self._assistant(), text, conversation_id)

    async def _answer(self, assistant: Answering, text: str, conversation_id: str | None) -> ChatReply:
        kept = self._conversations
        conversation = await run_in_threadpool(kept.resume_or_start, conversation_id)
        asked_at = datetime.now(UTC)
        # Kept before it is passed on: a crash in between loses nothing.
        message_id = await run_in_threadpool(kept.ask, conversation.id, text)
        outcome = await self._outcome(assistant, conversation, text, asked_at)
        await run_in_threadpool(
            kept.answer, conversation.id, message_id, outcome.reply, outcome.focus, outcome.receipt
        )
        return ChatReply(conversation.id, message_id, outcome.reply)

    async def _outcome(
        self, assistant: Answering, conversation: OpenConversation, text: str, asked_at: datetime
    ) -> Outcome:
        try:
            return await self._dialogue.say(conversation.bot_id, text)
        except DialogueDown as down:
            # Never the message itself: what people write is not for the log.
            log.warning("Rasa is not answering (%s); the stand-in answers", down.detail)
            stored = partial(self._feedback.stored_since, conversation.bot_id, asked_at)
            return await run_in_threadpool(stand_in, assistant, conversation, text, stored)

    def _assistant(self) -> Answering:
        assistant = self._assistant_or_none()
        if assistant is None:
            raise NotReady("The assistant is starting.", STARTING_RETRY)
        return assistant
