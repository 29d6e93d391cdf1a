"""Answers single questions while Rasa is away, through the same answer flow."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool

from actions.question import Outcome, Question
from actions.reply import FormStep, Reply, Status
from api.answering import Answering
from api.conversations import OpenConversation
from api.wording import words_for_bot

FORM_HELD = (
    "Sorry, I could not take that part of your response just now. "
    "What you wrote is not lost, but please send it again in a minute."
)


async def stand_in(assistant: Answering, conversation: OpenConversation, message: str) -> Outcome:
    """The outcome of a message without Rasa; a form that is open is held, not taken for a question."""
    question = Question(words_for_bot(message), focus=conversation.focus)
    outcome = await run_in_threadpool(assistant.respond, question)
    # Someone in danger gets help whatever was being asked of them.
    if conversation.form is None or outcome.reply.status is Status.SAFETY:
        return outcome
    return Outcome(_held(conversation.form), conversation.focus)


def _held(form: FormStep) -> Reply:
    return Reply(Status.FEEDBACK, FORM_HELD, form=form)
