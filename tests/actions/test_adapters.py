"""The Rasa actions, run by the SDK's executor as Rasa's calls are."""

from __future__ import annotations

import asyncio
import json
import threading
from typing import Any

import pytest
from rasa_sdk.executor import ActionExecutor

from actions.adapters import build_executor
from actions.feedback_form import TRY_AGAIN, events_after_failure
from actions.question import Focus, Intent, Outcome, Question
from actions.receipt import receipt_from_dict
from actions.wire import focus_to_dict, reply_from_dict, reply_to_dict
from tests.actions.feedback_store import FakeFeedbackStore, Kept
from tests.fakes import FakeAssistant, trees_reply
from tests.receipts import answer_receipt, receipt

WHOLE = {"feedback_comment": "More trees.", "feedback_consent": True, "feedback_submission": "m1"}
UNUSED: dict[str, Any] = {
    "events": [],
    "paused": False,
    "active_loop": {},
    "latest_action_name": None,
    "followup_action": None,
}
EMPTIED = dict.fromkeys(("feedback_comment", "feedback_consent", "feedback_submission", "feedback_about"))


class Rasa:
    """Calls the actions as Rasa does and remembers the slots."""

    def __init__(self, assistant: Any = None, **slots: Any) -> None:
        self.assistant = assistant or FakeAssistant()
        self.store = FakeFeedbackStore()
        self.slots: dict[str, Any] = slots
        self._executor: ActionExecutor = build_executor(self.assistant, self.store)

    def run(self, action: str, text: str = "", intent: str | None = "ask_plan") -> list[dict[str, Any]]:
        """The payloads of the messages that an action utters; its slots are kept."""
        message = {"text": text, "intent": {"name": intent, "confidence": 0.75}, "message_id": "m1"}
        tracker = {"sender_id": "bot-1", "slots": self.slots, "latest_message": message, **UNUSED}
        result = asyncio.run(self._executor.run({"next_action": action, "tracker": tracker, "domain": {}}))
        assert result is not None
        self.slots |= {event["name"]: event["value"] for event in result.events}
        return [response["custom"] for response in result.responses]

    def step(self, action: str) -> tuple[str, tuple[str, ...]]:
        """The form step and the options of the one reply of an action."""
        (payload,) = self.run(action)
        form = reply_from_dict(payload["reply"]).form
        assert form is not None
        return form.step, form.options


def test_the_assistant_gets_text_intent_and_focus_and_its_reply_goes_out_whole() -> None:
    focus = Focus(("commitment 1.1.2",), "priority 1.1", "measures", "And?")
    rasa = Rasa(focus=focus_to_dict(focus))

    (payload,) = rasa.run("action_respond", "Which trees?", "ask_follow_up")

    assert rasa.assistant.asked == [Question("Which trees?", Intent("ask_follow_up", 0.75), focus)]
    after = Focus(("commitment 1.1.1",), question="Which trees?")
    assert payload["reply"] == reply_to_dict(trees_reply("Stand-in: Which trees?"))
    assert payload["focus"] == rasa.slots["focus"] == focus_to_dict(after)
    assert payload["receipt"] is None


def test_the_receipt_goes_out_with_the_reply() -> None:
    made = receipt(answer_receipt("commitment 1.1.1"))
    (payload,) = Rasa(FakeAssistant(receipt=made)).run("action_respond", "Which trees?")
    assert receipt_from_dict(json.loads(json.dumps(payload["receipt"]))) == made


def test_a_message_without_an_intent_has_none() -> None:
    rasa = Rasa()
    rasa.run("action_respond", "?", intent=None)
    assert rasa.assistant.asked[0].intent is None


def test_the_assistant_does_not_hold_up_the_event_loop() -> None:
    class Noting(FakeAssistant):
        def respond(self, question: Question) -> Outcome:
            self.thread = threading.current_thread()
            return super().respond(question)

    assistant = Noting()
    Rasa(assistant).run("action_respond", "x")
    assert assistant.thread is not threading.current_thread()


def test_a_comment_is_taken_with_the_id_of_its_message_and_the_subject_of_the_conversation() -> None:
    rasa = Rasa(requested_slot="feedback_comment", focus=focus_to_dict(Focus(("a",), "priority 1.1")))

    assert rasa.run("validate_feedback_form", "More trees.") == []

    assert rasa.slots["feedback_comment"] == "More trees."
    assert rasa.slots["feedback_submission"] == "m1"
    assert rasa.slots["feedback_about"] == "priority 1.1"


@pytest.mark.parametrize(
    ("focus", "about"),
    [(Focus(("commitment 1.1.1", "x")), "commitment 1.1.1"), (Focus(), ""), (Focus(("a",), "b"), "b")],
)
def test_a_comment_is_about_the_subject_or_else_the_first_passage_shown(focus: Focus, about: str) -> None:
    rasa = Rasa(requested_slot="feedback_comment", focus=focus_to_dict(focus))
    rasa.run("validate_feedback_form", "More trees.")
    assert rasa.slots["feedback_about"] == about


def test_a_validation_outside_the_steps_sets_nothing() -> None:
    rasa = Rasa(requested_slot=None)
    rasa.run("validate_feedback_form", "I want to give feedback", "give_feedback")
    assert rasa.slots == {"requested_slot": None}


def test_the_comment_is_asked_for_with_a_way_out() -> None:
    assert Rasa().step("action_ask_feedback_comment") == ("comment", ("Stop",))


def test_the_consent_is_asked_for_with_the_comment_and_what_it_is_linked_to() -> None:
    rasa = Rasa(**WHOLE, feedback_about="priority 1.1")
    (payload,) = rasa.run("action_ask_feedback_consent")
    assert "“More trees.”" in payload["reply"]["text"]
    assert "priority 1.1" in payload["reply"]["text"]


def test_a_comment_with_braces_is_shown_as_it_is() -> None:
    rasa = Rasa(feedback_comment="{about} {0} {x}", feedback_about="")
    (payload,) = rasa.run("action_ask_feedback_consent")
    assert "“{about} {0} {x}”" in payload["reply"]["text"]


def test_a_whole_response_is_kept_and_the_form_is_empty_after_it() -> None:
    rasa = Rasa(**WHOLE, feedback_about="priority 1.1")

    (payload,) = rasa.run("action_submit_feedback")

    assert rasa.store.asked == [Kept("bot-1", "m1", "More trees.", "priority 1.1")]
    assert "F-1" in payload["reply"]["text"]
    assert rasa.slots == EMPTIED


def test_the_same_submission_twice_is_kept_once_with_one_receipt() -> None:
    rasa = Rasa()
    texts = set()
    for _ in range(2):
        rasa.slots = dict(WHOLE)
        (payload,) = rasa.run("action_submit_feedback")
        texts.add(payload["reply"]["text"])

    assert len(texts) == 1
    assert len(rasa.store.kept) == 1


def test_without_consent_nothing_is_kept_and_that_is_said() -> None:
    rasa = Rasa(**{**WHOLE, "feedback_consent": False})

    (payload,) = rasa.run("action_submit_feedback")

    assert "has not been kept" in payload["reply"]["text"]
    assert rasa.store.asked == []
    assert rasa.slots == EMPTIED


@pytest.mark.parametrize(
    "wrong",
    [
        {"feedback_comment": None},
        {"feedback_comment": ""},
        {"feedback_consent": None},
        {"feedback_consent": "yes"},
        {"feedback_consent": 1},
        {"feedback_submission": None},
    ],
)
def test_a_response_that_is_not_whole_is_never_submitted(wrong: dict[str, Any]) -> None:
    rasa = Rasa(**{**WHOLE, **wrong})

    assert rasa.run("action_submit_feedback") == [TRY_AGAIN]

    assert rasa.store.asked == []
    assert rasa.slots == {**WHOLE, **wrong}


def test_leaving_the_form_empties_it() -> None:
    rasa = Rasa(**WHOLE)
    assert rasa.step("action_cancel_feedback") == ("cancelled", ())
    assert rasa.slots == EMPTIED
    assert rasa.store.asked == []


def test_after_a_failed_submission_consent_is_asked_again_with_the_comment_kept() -> None:
    consent, form = events_after_failure("action_submit_feedback", WHOLE)
    assert (consent["name"], consent["value"]) == ("feedback_consent", None)
    assert (form["event"], form["name"]) == ("followup", "feedback_form")


@pytest.mark.parametrize("action", ["action_respond", "action_submit_feedback", "validate_feedback_form"])
def test_after_any_other_failure_there_is_nothing_to_put_right(action: str) -> None:
    assert events_after_failure(action, {}) == []
