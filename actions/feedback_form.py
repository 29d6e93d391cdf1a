"""The feedback form's Rasa actions: read a turn, ask for a step, clear up.

Rasa keeps the state (which step, what was said) in slots; only these actions set them. The response is
handed in while Rasa's form is still open, by the validation of its last step: whatever dies before Rasa
has kept that turn, the form is still at that step, and the next "send it" hands in the same response,
which is stored once and has the same receipt.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.interfaces import Action, Tracker
from rasa_sdk.types import DomainDict

from actions import feedback_wording as wording
from actions.feedback_after import LAST_RECEIPT
from actions.feedback_asking import asking
from actions.feedback_draft import FORM, SLOT_OF, SLOTS, STEP_OF, Draft, Step, draft_of, slots_of
from actions.feedback_filling import Move
from actions.feedback_heard import Heard
from actions.feedback_intake import Intake
from actions.feedback_moves import advance, begin
from actions.question import Focus, Intent, Question
from actions.reply import Reply, Status
from actions.same_turn import following, said_this_turn
from actions.turns import Turn
from actions.wire import focus_from_dict, focus_to_dict, reply_to_dict
from records.feedback_values import WHOLE_PLAN

REQUESTED = "requested_slot"
# What kind of turn a message is by itself.
TurnOf = Callable[[Question], Turn]
# What the service understands as "it did not work; the person should send the message again".
TRY_AGAIN: dict[str, Any] = {"problem": "try_again"}


def events_after_failure(action: str, slots: Mapping[str, Any]) -> list[EventType]:
    """What to tell Rasa when an action failed or took too long: a validation leaves its question open."""
    if action == f"validate_{FORM}" and slots.get(REQUESTED):
        return [SlotSet(slots[REQUESTED], None)]
    return []


class ValidateFeedbackForm(Action):
    """Opens the form, and takes each message in it.

    No event at all makes Rasa refuse the form for this turn, and the rule of the message's intent
    runs instead; after it Rasa asks the form's question again.
    """

    def __init__(self, intake: Intake, turn_of: TurnOf) -> None:
        self._intake = intake
        self._turn_of = turn_of

    def name(self) -> str:
        """The name in domain.yml."""
        return f"validate_{FORM}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """The form's slots after the message."""
        move = await asyncio.to_thread(self._move, tracker)
        if move is None:
            return []
        if move.end is not None:
            _utter(dispatcher, move.end, tracker)
            last = [SlotSet(LAST_RECEIPT, move.draft.receipt)] if move.draft.receipt else []
            return [*_slots(move.draft), *last, SlotSet(REQUESTED, None)]
        if move.note:
            dispatcher.utter_message(json_message={"note": move.note})
        return [*_slots(move.draft), *_focused(tracker, move.draft)]

    def _move(self, tracker: Tracker) -> Move | None:
        draft, heard = draft_of(tracker.slots), heard_of(tracker, self._turn_of)
        # Rasa asks for no slot yet when it opens the form; what an earlier run left is not of this one.
        if tracker.get_slot(REQUESTED) not in STEP_OF or not draft.run:
            return begin(self._intake, heard)
        return advance(self._intake, draft, heard)


class AskFeedback(Action):
    """Asks for one step, after whatever was said in this turn."""

    def __init__(self, intake: Intake, step: Step) -> None:
        self._intake = intake
        self._step = step

    def name(self) -> str:
        """The name in domain.yml."""
        return f"action_ask_{SLOT_OF[self._step]}"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """That the words of the consent were shown, where they were."""
        draft = draft_of(tracker.slots)
        reply = await asyncio.to_thread(asking, self._intake, draft, self._step)
        said = said_this_turn(tracker.events)
        if self._step is Step.COMMENT and not draft.pause and _may_be_comment(said):
            reply = _offering_it_as_comment(reply)
        _utter(dispatcher, following(said, reply, wording.FAILED), tracker)
        shown = self._step is Step.CONSENT and not draft.pause and not draft.told
        return [SlotSet("feedback_told", True)] if shown else []


class CloseFeedback(Action):
    """Empties the form's slots when it has ended, so that nothing of it stays behind."""

    def name(self) -> str:
        """The name in domain.yml."""
        return "action_close_feedback"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: DomainDict
    ) -> list[EventType]:
        """Says nothing: the form has said its last word already."""
        return [SlotSet(slot, None) for slot in SLOTS]


def feedback_actions(intake: Intake, turn_of: TurnOf) -> list[Action]:
    """Every action of the form; `turn_of` tells what kind of turn a message is by itself."""
    return [
        ValidateFeedbackForm(intake, turn_of),
        *(AskFeedback(intake, step) for step in Step),
        CloseFeedback(),
    ]


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


def heard_of(tracker: Tracker, turn_of: TurnOf) -> Heard:
    """The latest message with what the form needs to know beside it."""
    question = question_of(tracker)
    focus = question.focus
    return Heard(
        text=question.text,
        turn=turn_of(question),
        before=_text_before(tracker),
        discussed=tuple(filter(None, (focus.subject, *focus.shown))),
        bot_id=tracker.sender_id,
    )


def _text_before(tracker: Tracker) -> str:
    """The message before the latest one."""
    said = [event.get("text") or "" for event in tracker.events if event.get("event") == "user"]
    return said[-2] if len(said) > 1 else ""


def _slots(draft: Draft) -> list[EventType]:
    return [SlotSet(slot, value) for slot, value in slots_of(draft).items()]


def _focused(tracker: Tracker, draft: Draft) -> list[EventType]:
    """What the conversation is about: the part just chosen; and danger no more, once somebody goes on."""
    before, focus = draft_of(tracker.slots), focus_from_dict(tracker.get_slot("focus"))
    if draft.about != before.about and draft.about not in {"", WHOLE_PLAN}:
        return [SlotSet("focus", focus_to_dict(Focus(shown=(draft.about,), subject=draft.about)))]
    if before.pause and not draft.pause and focus.wanted == Turn.SAFETY.value:
        return [SlotSet("focus", focus_to_dict(replace(focus, wanted="", question="")))]
    return []


def _may_be_comment(said: Mapping[str, Any] | None) -> bool:
    """Whether what was just replied to may have been meant as the comment."""
    return said is not None and said.get("reply", {}).get("status") not in {None, Status.SMALLTALK.value}


def _offering_it_as_comment(reply: Reply) -> Reply:
    """The question for the comment, where the message that was just answered may have been one."""
    assert reply.form is not None
    form = replace(reply.form, options=(wording.WAS_COMMENT, *reply.form.options))
    return replace(reply, text=f"{reply.text}\n\n{wording.IF_COMMENT}", form=form)


def _utter(dispatcher: CollectingDispatcher, reply: Reply, tracker: Tracker) -> None:
    # With what the conversation is about, so that the form does not make it forget that.
    focus = tracker.get_slot("focus")
    beside = {"focus": focus} if isinstance(focus, dict) else {}
    dispatcher.utter_message(json_message={"reply": reply_to_dict(reply), **beside})
