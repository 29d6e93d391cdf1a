"""The Rasa actions: thin adapters between Rasa's calls and the answer flow."""

from __future__ import annotations

import asyncio
from typing import Protocol

from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions.feedback_after import (
    asked_outside,
    begins_another,
    kept_aside,
    offering_feedback,
    repeated_receipt,
    spelt_out,
)
from actions.feedback_draft import FORM
from actions.feedback_form import feedback_actions, question_of
from actions.feedback_intake import Intake
from actions.feedback_replies import about_feedback
from actions.question import Outcome, Question
from actions.receipt import receipt_to_dict
from actions.reply import Status
from actions.turns import Turn
from actions.wire import focus_to_dict, reply_to_dict


class Responder(Protocol):
    """Whatever replies to a question; the assistant, or a fake of it."""

    def respond(self, question: Question) -> Outcome:
        """The reply and what the conversation is about after it. Synchronous, thread-safe."""
        ...

    def turn(self, question: Question) -> Turn:
        """What kind of turn a message is by itself."""
        ...


class ActionRespond(Action):
    """Every turn outside the feedback form: Rasa says what kind it is, the assistant what to say."""

    def __init__(self, assistant: Responder, intake: Intake) -> None:
        self._assistant = assistant
        self._intake = intake

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_respond"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Sets what the conversation is about."""
        if (repeated := repeated_receipt(self._intake, tracker)) is not None:
            dispatcher.utter_message(json_message={"reply": reply_to_dict(repeated)})
            return []
        if begins_another(tracker):
            return [FollowupAction(FORM)]
        outcome = await asyncio.to_thread(self._outcome, tracker)
        in_form = bool(tracker.active_loop.get("name"))
        if outcome.reply.status is Status.FEEDBACK:
            text = tracker.latest_message.get("text") or ""
            return self._feedback_wanted(dispatcher, text, in_form)
        reply = outcome.reply if in_form else offering_feedback(self._intake, outcome.reply)
        focus = focus_to_dict(outcome.focus)
        receipt = receipt_to_dict(outcome.receipt)
        dispatcher.utter_message(
            json_message={"reply": reply_to_dict(reply), "focus": focus, "receipt": receipt}
        )
        aside = kept_aside(self._intake, tracker, reply) if in_form else []
        return [SlotSet("focus", focus), *aside]

    def _outcome(self, tracker: Tracker) -> Outcome:
        return self._assistant.respond(spelt_out(self._intake, tracker, question_of(tracker)))

    def _feedback_wanted(self, dispatcher: CollectingDispatcher, text: str, in_form: bool) -> list[EventType]:
        """The assistant hears a wish to give feedback where Rasa heard something else: the form begins.

        Inside the form it is a question about giving feedback.
        """
        if in_form:
            dispatcher.utter_message(json_message={"note": about_feedback(self._intake)})
            return []
        if (answer := asked_outside(self._intake, text)) is not None:
            dispatcher.utter_message(json_message={"reply": reply_to_dict(answer)})
            return []
        return [FollowupAction(FORM)]


def build_actions(assistant: Responder, intake: Intake) -> list[Action]:
    """Every action that domain.yml names."""
    return [ActionRespond(assistant, intake), *feedback_actions(intake, assistant.turn)]


def build_executor(assistant: Responder, intake: Intake) -> ActionExecutor:
    """An executor that knows every action."""
    executor = ActionExecutor()
    for action in build_actions(assistant, intake):
        executor.register_action(action)
    return executor
