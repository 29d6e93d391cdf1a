"""The Rasa actions, run by the SDK's executor as Rasa's calls are."""

from __future__ import annotations

import asyncio
import json
import threading
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from rasa_sdk.executor import ActionExecutor

from actions.adapters import build_executor
from actions.feedback_draft import SLOT_OF, SLOTS, Draft, Personal, Step, slots_of
from actions.feedback_form import events_after_failure
from actions.question import Focus, Intent, Outcome, Question
from actions.receipt import receipt_from_dict
from actions.reply import Reply, Status
from actions.wire import focus_from_dict, focus_to_dict, reply_from_dict, reply_to_dict
from corpus.consultation import State
from records.feedback_values import Position, Who
from records.receipts import code_of, new_run
from tests.actions.feedback_store import CONSULTATION, FakeFeedbackStore, fake_intake
from tests.fakes import FakeAssistant, trees_reply
from tests.receipts import answer_receipt, receipt

RUN = new_run()
WHOLE = Draft(
    run=RUN,
    about="priority 1.1",
    position=Position.OPPOSE,
    comment="More trees.",
    who=Who.RESIDENT,
    all_answered=True,
    personal=Personal.NONE,
    consent=True,
)
UNUSED: dict[str, Any] = {
    "paused": False,
    "active_loop": {},
    "latest_action_name": None,
    "followup_action": None,
}
EMPTIED = dict.fromkeys(SLOTS)


class Rasa:
    """Calls the actions as Rasa does and remembers the slots and what was said."""

    def __init__(self, assistant: Any = None, changes: dict[str, Any] | None = None, **slots: Any) -> None:
        self.assistant = assistant or FakeAssistant()
        self.store = FakeFeedbackStore()
        self.slots: dict[str, Any] = slots
        self.events: list[dict[str, Any]] = []
        self.in_form = False
        self.followed: list[str] = []
        self._executor: ActionExecutor = build_executor(
            self.assistant, fake_intake(self.store, **(changes or {}))
        )

    def run(self, action: str, text: str = "", intent: str | None = "ask_plan") -> list[dict[str, Any]]:
        """The payloads of the messages that an action utters; its slots are kept."""
        message = {"text": text, "intent": {"name": intent, "confidence": 0.75}, "message_id": "m1"}
        if text:
            self.events.append({"event": "user", "text": text})
        tracker = {"sender_id": "bot-1", "slots": self.slots, "latest_message": message, **UNUSED}
        loop = {"active_loop": {"name": "feedback_form"} if self.in_form else {}, "events": self.events}
        call = {"next_action": action, "tracker": {**tracker, **loop}, "domain": {}}
        result = asyncio.run(self._executor.run(call))
        assert result is not None
        self.slots |= {e["name"]: e["value"] for e in result.events if e["event"] == "slot"}
        self.followed += [e["name"] for e in result.events if e["event"] == "followup"]
        payloads: list[dict[str, Any]] = [response["custom"] for response in result.responses]
        self.events += [{"event": "bot", "data": {"custom": payload}} for payload in payloads]
        return payloads


def test_the_assistant_gets_text_intent_and_focus_and_its_reply_goes_out_whole() -> None:
    focus = Focus(("commitment 1.1.2",), "priority 1.1", "measures", "And?")
    rasa = Rasa(focus=focus_to_dict(focus))

    (payload,) = rasa.run("action_respond", "Which trees?", "ask_follow_up")

    assert rasa.assistant.asked == [Question("Which trees?", Intent("ask_follow_up", 0.75), focus)]
    after = Focus(("commitment 1.1.1",), question="Which trees?")
    expected = reply_to_dict(trees_reply("Stand-in: Which trees?"))
    assert payload["reply"] == {**expected, "suggestions": ["Where?", "Comment on this"]}
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


def at_check(**changes: Any) -> Rasa:
    """A form whose response is whole and waits to be sent."""
    rasa = Rasa(requested_slot="feedback_receipt", **changes, **slots_of(WHOLE))
    rasa.in_form = True
    return rasa


def test_an_answer_offers_to_comment_on_it_only_outside_the_form_and_while_responses_are_taken() -> None:
    closed = replace(CONSULTATION, closes=date(2026, 1, 1))
    for rasa, offered in (
        (Rasa(), True),
        (at_check(), False),
        (Rasa(changes={"consultation": closed}), False),
    ):
        (payload,) = rasa.run("action_respond", "trees?")
        assert ("Comment on this" in payload["reply"]["suggestions"]) is offered


def test_a_wish_for_feedback_that_only_the_assistant_hears_begins_the_form() -> None:
    rasa = Rasa()
    rasa.assistant.replies["pass this on"] = Reply(
        Status.FEEDBACK, "I cannot take your comments this minute."
    )
    assert rasa.run("action_respond", "pass this on") == []
    assert rasa.followed == ["feedback_form"]


def test_a_question_about_feedback_that_only_the_assistant_hears_is_answered_inside_the_form() -> None:
    rasa = at_check()
    rasa.assistant.replies["who reads it?"] = Reply(
        Status.FEEDBACK, "I cannot take your comments this minute."
    )
    (payload,) = rasa.run("action_respond", "who reads it?")
    assert CONSULTATION.privacy.notice in payload["note"]
    assert rasa.followed == []


def test_opening_the_form_sets_a_new_run_and_forgets_an_older_one() -> None:
    rasa = Rasa(requested_slot=None, **slots_of(WHOLE))

    (note,) = rasa.run("validate_feedback_form", "I want to give feedback", "give_feedback")

    assert CONSULTATION.title in note["note"]
    assert rasa.slots["feedback_run"] not in (None, RUN)
    assert [rasa.slots[f"feedback_{name}"] for name in ("about", "comment", "consent")] == [None] * 3


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        ((date(2026, 12, 1), None), "responses are taken from 1 December 2026"),
        ((None, date(2026, 1, 9)), "closed on 9 January 2026"),
    ],
)
def test_outside_its_dates_the_form_says_so_and_ends_at_once(
    dates: tuple[date | None, date | None], said: str
) -> None:
    consultation = replace(CONSULTATION, opens=dates[0], closes=dates[1])
    assert consultation.state(date(2026, 3, 29)) is not State.OPEN
    rasa = Rasa(changes={"consultation": consultation}, requested_slot=None)

    (payload,) = rasa.run("validate_feedback_form", "I want to give feedback", "give_feedback")

    assert said in payload["reply"]["text"]
    assert CONSULTATION.outcome in payload["reply"]["text"]
    assert payload["reply"]["form"] is None
    assert rasa.slots == {**EMPTIED, "requested_slot": None}


def test_a_consultation_that_closes_under_an_open_form_takes_nothing() -> None:
    rasa = at_check(changes={"consultation": replace(CONSULTATION, closes=date(2026, 1, 9))})

    (payload,) = rasa.run("validate_feedback_form", "send it")

    assert "closed on" in payload["reply"]["text"]
    assert rasa.store.asked == []


def test_a_whole_response_is_stored_and_its_receipt_told() -> None:
    rasa = at_check()

    (payload,) = rasa.run("validate_feedback_form", "send it")

    (kept,) = rasa.store.kept.values()
    assert (kept.bot_id, kept.run, kept.content.about) == ("bot-1", RUN, "priority 1.1")
    assert kept.content.words == "1.1 Cleaner streets"
    assert code_of(RUN) in payload["reply"]["text"]
    assert rasa.slots["feedback_receipt"] == rasa.slots["feedback_last"] == code_of(RUN)
    assert rasa.slots["requested_slot"] is None
    rasa.run("action_close_feedback")
    assert {slot: rasa.slots[slot] for slot in SLOTS} == EMPTIED
    assert rasa.slots["feedback_last"] == code_of(RUN)


def test_the_same_response_sent_twice_is_stored_once_with_one_receipt() -> None:
    rasa, texts = at_check(), set()
    for _ in range(2):
        rasa.slots |= {**slots_of(WHOLE), "requested_slot": "feedback_receipt"}
        (payload,) = rasa.run("validate_feedback_form", "send it")
        texts.add(payload["reply"]["text"])
    assert len(texts) == len(rasa.store.kept) == 1


def test_a_response_that_was_withdrawn_meanwhile_is_not_stored_again() -> None:
    rasa = at_check()
    rasa.store.withdrawn.add(RUN)
    (payload,) = rasa.run("validate_feedback_form", "send it")
    assert "withdrawn" in payload["reply"]["text"]
    assert rasa.store.kept == {}


@pytest.mark.parametrize("words", ["send it", "yes", "did you get it?"])
def test_the_receipt_is_told_again_to_who_sends_again(words: str) -> None:
    rasa = at_check()
    rasa.run("validate_feedback_form", "send it")
    rasa.run("action_close_feedback")
    rasa.in_form = False

    for _ in range(2):
        (payload,) = rasa.run("action_respond", words)
        assert code_of(RUN) in payload["reply"]["text"]
    assert rasa.assistant.asked == []


def test_a_yes_later_on_is_no_question_for_the_receipt() -> None:
    rasa = at_check()
    rasa.run("validate_feedback_form", "send it")
    rasa.in_form = False
    rasa.run("action_respond", "trees?")
    rasa.run("action_respond", "yes")
    assert [question.text for question in rasa.assistant.asked] == ["trees?", "yes"]


@pytest.mark.parametrize("missing", [{"feedback_consent": None}, {"feedback_consent": "yes"}])
def test_without_consent_from_the_words_nothing_is_sent(missing: dict[str, Any]) -> None:
    rasa = at_check()
    rasa.slots |= {**missing, "requested_slot": "feedback_consent"}
    rasa.run("validate_feedback_form", "send it", "affirm")
    assert rasa.store.asked == []


def test_leaving_the_form_empties_it() -> None:
    rasa = at_check()
    (payload,) = rasa.run("validate_feedback_form", "stop")
    assert payload["reply"]["form"]["step"] == "cancelled"
    assert rasa.slots == {**EMPTIED, "requested_slot": None}
    assert rasa.store.asked == []


def test_a_comment_with_braces_is_shown_as_it_is() -> None:
    rasa = Rasa(**slots_of(replace(WHOLE, comment="{about} {0} {x}")))
    (payload,) = rasa.run("action_ask_feedback_receipt")
    assert "“{about} {0} {x}”" in payload["reply"]["text"]


def test_what_the_conversation_was_about_survives_the_form() -> None:
    focus = focus_to_dict(Focus(("commitment 1.1.1",), "priority 1.1"))
    rasa = Rasa(focus=focus, **slots_of(WHOLE))
    (payload,) = rasa.run("action_ask_feedback_receipt")
    assert payload["focus"] == focus


@pytest.mark.parametrize("step", Step)
def test_every_step_is_asked_with_a_way_out(step: Step) -> None:
    rasa = Rasa(**slots_of(WHOLE))
    (payload,) = rasa.run(f"action_ask_{SLOT_OF[step]}")
    form = reply_from_dict(payload["reply"]).form
    assert form is not None
    assert (form.name, form.step, form.options[-1]) == ("feedback", step.value, "Stop")


def test_a_validation_that_failed_leaves_its_question_open() -> None:
    (event,) = events_after_failure("validate_feedback_form", {"requested_slot": "feedback_comment"})
    assert (event["name"], event["value"]) == ("feedback_comment", None)


@pytest.mark.parametrize("action", ["action_respond", "action_close_feedback", "validate_feedback_form"])
def test_after_any_other_failure_there_is_nothing_to_put_right(action: str) -> None:
    assert events_after_failure(action, {}) == []


def at_comment(assistant: FakeAssistant | None = None) -> Rasa:
    """A form that waits for its comment."""
    draft = replace(WHOLE, comment="", who=None, personal=None, consent=False)
    rasa = Rasa(assistant, requested_slot="feedback_comment", **slots_of(draft))
    rasa.in_form = True
    return rasa


def test_help_inside_the_form_makes_it_wait_and_going_on_ends_the_danger() -> None:
    danger = "he hits me"
    rasa = at_comment(FakeAssistant(replies={danger: Reply(Status.SAFETY, "Call 999.")}))

    assert rasa.run("validate_feedback_form", danger, "safety") == []
    rasa.run("action_respond", danger, "safety")
    (asked,) = rasa.run("action_ask_feedback_comment")
    assert (rasa.slots["feedback_pause"], rasa.slots["feedback_held"]) == ("help", danger)
    assert asked["reply"]["text"].startswith("Call 999.")
    assert "go on" in asked["reply"]["text"]

    rasa.slots["focus"] = focus_to_dict(Focus(wanted="safety", question=danger))
    rasa.run("validate_feedback_form", "go on", "affirm")
    assert (rasa.slots["feedback_pause"], rasa.slots["feedback_held"]) == (None, None)
    assert focus_from_dict(rasa.slots["focus"]).wanted == ""


def test_a_question_at_the_comment_is_kept_aside_and_thanks_are_not() -> None:
    thanks = "thanks"
    rasa = at_comment(FakeAssistant(replies={thanks: Reply(Status.SMALLTALK, "You are welcome.")}))
    rasa.run("action_respond", "Why are there no trees?")
    assert rasa.slots["feedback_held"] == "Why are there no trees?"
    rasa.run("action_respond", thanks, "thank")
    assert rasa.slots["feedback_held"] == "Why are there no trees?"


def test_what_does_it_say_inside_the_form_is_asked_of_the_part_it_is_about() -> None:
    rasa = Rasa(changes={"topic_of": lambda _: "part"}, requested_slot="feedback_comment", **slots_of(WHOLE))
    rasa.in_form = True
    rasa.run("action_respond", "what does it say?")
    assert rasa.assistant.asked[-1].text == "What does priority 1.1 say?"


def test_that_the_consent_was_shown_is_remembered() -> None:
    rasa = at_check()
    rasa.slots["feedback_consent"] = None
    rasa.run("action_ask_feedback_consent")
    assert rasa.slots["feedback_told"] is True


def test_who_asks_about_it_right_after_sending_gets_the_receipt_once_more() -> None:
    rasa = at_check(changes={"topic_of": lambda text: "later" if "delete" in text else ""})
    rasa.run("validate_feedback_form", "send it")
    rasa.in_form = False
    (payload,) = rasa.run("action_respond", "can i delete it")
    assert code_of(RUN) in payload["reply"]["text"]


def test_another_comment_after_the_first_begins_the_form_again() -> None:
    rasa = at_check()
    rasa.run("validate_feedback_form", "send it")
    rasa.in_form = False
    assert rasa.run("action_respond", "I have another comment", "ask_plan") == []
    assert rasa.followed == ["feedback_form"]
    rasa.run("action_respond", "no comment", "ask_plan")
    assert rasa.followed == ["feedback_form"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("when does the consultation close?", "No closing date has been set."),
        ("When does it close? how do I respond", "No closing date has been set."),
        ("delete my comment", "receipt code"),
        ("I want to change what I wrote in my response", "receipt code"),
    ],
)
def test_a_question_about_responses_is_answered_and_begins_no_form(text: str, said: str) -> None:
    topics = {"when does the consultation close?": "closes", "When does it close?": "closes"}
    rasa = Rasa(
        FakeAssistant(),
        {"consultation": replace(CONSULTATION, closes=None), "topic_of": lambda each: topics.get(each, "")},
    )
    (payload,) = rasa.run("action_respond", text, intent="give_feedback")
    assert said in payload["reply"]["text"]
    assert payload["reply"]["suggestions"] == ["Give feedback"]
    assert rasa.followed == []


def test_a_view_with_a_question_beside_it_begins_the_form() -> None:
    rasa = Rasa(changes={"topic_of": lambda _: "happens"})
    assert rasa.run("action_respond", "The trees are far too few. Who reads this?", "give_feedback") == []
    assert rasa.followed == ["feedback_form"]
