"""Answers single questions while Rasa is away, through the same answer flow."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from actions import feedback_wording as wording
from actions.feedback_answers import sends
from actions.feedback_draft import Step
from actions.feedback_intake import PAGE
from actions.feedback_text import is_question
from actions.feedback_wishes import leaves
from actions.question import Outcome, Question
from actions.reply import FormStep, Reply, Status
from actions.same_turn import after_answer
from api.answering import Answering
from api.conversations import OpenConversation
from api.wording import words_for_bot


class StoredFeedback(Protocol):
    """Knows what is stored: records.feedback.FeedbackRecords, or a fake of it."""

    def stored_since(self, bot_id: str, moment: datetime) -> bool:
        """Whether a response of this conversation was stored at this moment or later."""
        ...


def stand_in(
    assistant: Answering, conversation: OpenConversation, message: str, stored: Callable[[], bool]
) -> Outcome:
    """The outcome of a message without Rasa. Synchronous.

    A form that is open is held: questions are answered and the step is kept; `stored` tells whether the
    message, before Rasa went away, has had a response stored.
    """
    words = words_for_bot(message)
    form = _open_step(conversation.form)
    if form and form.step == Step.CHECK and sends(words):
        text = wording.AWAY_STORED if stored() else wording.AWAY_NOT_STORED
        return Outcome(Reply(Status.FEEDBACK, text, form=form), conversation.focus)
    if form and leaves(words):
        return Outcome(Reply(Status.FEEDBACK, wording.AWAY_LEFT, form=form), conversation.focus)
    outcome = assistant.respond(Question(words, focus=conversation.focus))
    if form is None:
        return outcome
    # Someone in danger gets help whatever was being asked of them.
    if is_question(words) or outcome.reply.status is Status.SAFETY:
        held = Reply(Status.FEEDBACK, _held(wording.AWAY_AFTER_ANSWER), form=form)
        return replace(outcome, reply=after_answer(outcome.reply, held))
    return Outcome(Reply(Status.FEEDBACK, _held(wording.AWAY), form=form), conversation.focus)


def _open_step(form: FormStep | None) -> FormStep | None:
    """The step that waits for an answer; None when no form is open (the last words of one say so too)."""
    return form if form and form.step in set(Step) else None


def _held(text: str) -> str:
    return f"{text} {wording.AWAY_KEPT_SO_FAR.format(page=PAGE)}"
