"""The feedback form's Rasa actions: read a turn, ask, submit, cancel.

Rasa keeps the state (which step, what was said) in slots; only these actions set them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions import feedback_wording as wording
from actions.feedback import FeedbackStore
from actions.feedback_turn import COMMENT, CONSENT, Answer, AskAgain, read_turn
from actions.reply import FormStep, Reply, Status
from actions.same_turn import following, said_this_turn
from actions.wire import focus_from_dict, reply_to_dict

FORM = "feedback_form"
COMMENT_SLOT = "feedback_comment"
CONSENT_SLOT = "feedback_consent"
SUBMISSION_SLOT = "feedback_submission"
ABOUT_SLOT = "feedback_about"
SLOTS = (COMMENT_SLOT, CONSENT_SLOT, SUBMISSION_SLOT, ABOUT_SLOT)
STEPS = {COMMENT_SLOT: COMMENT, CONSENT_SLOT: CONSENT}

# What the service understands as "it did not work; the person should send the message again".
TRY_AGAIN: dict[str, Any] = {"problem": "try_again"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A whole response, ready to be kept or dropped; only `consent` decides which."""

    comment: str
    consent: bool
    submission_id: str
    about: str


def draft_of(slots: Mapping[str, Any]) -> Draft | None:
    """The response that the slots hold; None when any part of it is missing or of the wrong kind."""
    comment, consent, submission = (slots.get(name) for name in (COMMENT_SLOT, CONSENT_SLOT, SUBMISSION_SLOT))
    if not (isinstance(comment, str) and comment and isinstance(consent, bool)):
        return None
    if not (isinstance(submission, str) and submission):
        return None
    return Draft(comment, consent, submission, str(slots.get(ABOUT_SLOT) or ""))


def events_after_failure(action: str, slots: Mapping[str, Any]) -> list[EventType]:
    """What to tell Rasa when an action failed or took too long, so that the conversation goes on.

    A validation that failed leaves its question open; a submission that failed asks for consent
    again, with the comment and its id kept, so that the next "yes" submits the same response.
    """
    if action == f"validate_{FORM}" and slots.get("requested_slot"):
        return [SlotSet(slots["requested_slot"], None)]
    if action == "action_submit_feedback" and draft_of(slots):
        return [SlotSet(CONSENT_SLOT, None), FollowupAction(FORM)]
    return []


class ValidateFeedbackForm(Action):
    """Sets the slot that the form asked for, or leaves it open.

    No event at all makes Rasa refuse the form for this turn, and the rule of the message's intent
    runs instead; after it Rasa asks the form's question again.
    """

    def name(self) -> str:
        """The name in domain.yml."""
        return f"validate_{FORM}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """The slots that the latest message fills."""
        slot = tracker.get_slot("requested_slot")
        if slot not in STEPS:
            return []
        message = tracker.latest_message
        intent = (message.get("intent") or {}).get("name") or ""
        reading = read_turn(STEPS[slot], message.get("text") or "", intent)
        if isinstance(reading, Answer):
            return [SlotSet(slot, reading.value), *_beside(slot, tracker)]
        return [SlotSet(slot, None)] if isinstance(reading, AskAgain) else []


class AskFeedbackComment(Action):
    """Asks for the comment."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_ask_feedback_comment"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """No events."""
        reply = _reply(wording.ASK_COMMENT, COMMENT, (wording.STOP,))
        _utter(dispatcher, _after_what_was_said(tracker, reply))
        return []


class AskFeedbackConsent(Action):
    """Shows the comment and asks whether it may be kept."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_ask_feedback_consent"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """No events."""
        about = tracker.get_slot(ABOUT_SLOT)
        text = wording.ASK_CONSENT.format(
            comment=tracker.get_slot(COMMENT_SLOT), about=wording.ABOUT.format(about=about) if about else ""
        )
        reply = _reply(text, CONSENT, (wording.YES, wording.NO))
        _utter(dispatcher, _after_what_was_said(tracker, reply))
        return []


class SubmitFeedback(Action):
    """Keeps the comment when consent was given, says so with the receipt code, and empties the form."""

    def __init__(self, store: FeedbackStore) -> None:
        self._store = store

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_submit_feedback"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Empties the form's slots, unless the response was not whole."""
        draft = draft_of(tracker.slots)
        if draft is None:
            # Rasa calls this also when the form itself failed, without any of its answers.
            dispatcher.utter_message(json_message=TRY_AGAIN)
            return []
        if draft.consent is not True:
            _utter(dispatcher, _reply(wording.NOT_KEPT, "done"))
            return _emptied()
        receipt = await asyncio.to_thread(
            self._store.save, tracker.sender_id, draft.submission_id, draft.comment, draft.about
        )
        _utter(dispatcher, _reply(wording.DONE.format(receipt=receipt), "done"))
        return _emptied()


class CancelFeedback(Action):
    """Leaves the form and keeps nothing."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_cancel_feedback"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Empties the form's slots, so that the next start begins with its first question."""
        _utter(dispatcher, _reply(wording.CANCELLED, "cancelled"))
        return _emptied()


def _beside(slot: str, tracker: Tracker) -> list[EventType]:
    """With a comment: the id of its message, and what the conversation is about."""
    if slot != COMMENT_SLOT:
        return []
    focus = focus_from_dict(tracker.get_slot("focus"))
    about = focus.subject or next(iter(focus.shown), "")
    return [SlotSet(SUBMISSION_SLOT, tracker.latest_message.get("message_id")), SlotSet(ABOUT_SLOT, about)]


def _emptied() -> list[EventType]:
    return [SlotSet(slot, None) for slot in SLOTS]


def _reply(text: str, step: str, options: tuple[str, ...] = ()) -> Reply:
    return Reply(Status.FEEDBACK, text, form=FormStep("feedback", step, options))


def _after_what_was_said(tracker: Tracker, reply: Reply) -> Reply:
    return following(said_this_turn(tracker.events), reply, wording.FAILED)


def _utter(dispatcher: CollectingDispatcher, reply: Reply) -> None:
    dispatcher.utter_message(json_message={"reply": reply_to_dict(reply)})
