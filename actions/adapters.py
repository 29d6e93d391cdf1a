"""The Rasa actions: thin adapters between Rasa's calls and the answer flow."""

from __future__ import annotations

import asyncio
from typing import Protocol

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.feedback import FeedbackStore
from actions.feedback_form import (
    AskFeedbackComment,
    AskFeedbackConsent,
    CancelFeedback,
    SubmitFeedback,
    ValidateFeedbackForm,
)
from actions.question import Intent, Outcome, Question
from actions.receipt import receipt_to_dict
from actions.wire import focus_from_dict, focus_to_dict, reply_to_dict


class Responder(Protocol):
    """Whatever replies to a question; the assistant, or a fake of it."""

    def respond(self, question: Question) -> Outcome:
        """The reply and what the conversation is about after it. Synchronous, thread-safe."""
        ...


class ActionRespond(Action):
    """Every turn outside the feedback form: Rasa says what kind it is, the assistant what to say."""

    def __init__(self, assistant: Responder) -> None:
        self._assistant = assistant

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_respond"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Sets what the conversation is about."""
        outcome = await asyncio.to_thread(self._assistant.respond, question_of(tracker))
        focus = focus_to_dict(outcome.focus)
        receipt = receipt_to_dict(outcome.receipt)
        dispatcher.utter_message(
            json_message={"reply": reply_to_dict(outcome.reply), "focus": focus, "receipt": receipt}
        )
        return [SlotSet("focus", focus)]


def question_of(tracker: Tracker) -> Question:
    """The latest message with Rasa's intent and the conversation's focus."""
    message = tracker.latest_message
    intent = message.get("intent") or {}
    name = intent.get("name")
    return Question(
        text=message.get("text") or "",
        intent=Intent(name, float(intent.get("confidence") or 0.0)) if name else None,
        focus=focus_from_dict(tracker.get_slot("focus")),
    )


def build_actions(assistant: Responder, feedback_store: FeedbackStore) -> list[Action]:
    """Every action that domain.yml names."""
    return [
        ActionRespond(assistant),
        ValidateFeedbackForm(),
        AskFeedbackComment(),
        AskFeedbackConsent(),
        SubmitFeedback(feedback_store),
        CancelFeedback(),
    ]


def build_executor(assistant: Responder, feedback_store: FeedbackStore) -> ActionExecutor:
    """An executor that knows every action."""
    executor = ActionExecutor()
    for action in build_actions(assistant, feedback_store):
        executor.register_action(action)
    return executor
