"""One reply per turn, also when two actions spoke."""

from __future__ import annotations

from typing import Any

from actions.reply import FormStep, Reply, Status
from actions.same_turn import following, said_this_turn
from actions.wire import reply_to_dict
from tests.fakes import trees_reply

USER: dict[str, Any] = {"event": "user", "text": "x"}
FORM = Reply(Status.FEEDBACK, "What is your view?", form=FormStep("feedback", "comment", ("Stop",)))


def bot(**payload: Any) -> dict[str, Any]:
    return {"event": "bot", "text": None, "data": {"custom": payload}}


def test_the_newest_payload_after_the_latest_message_counts() -> None:
    events = [bot(a=1), USER, bot(a=2), {"event": "action"}, bot(a=3), {"event": "slot"}]
    assert said_this_turn(events) == {"a": 3}


def test_what_was_said_in_earlier_turns_does_not_count() -> None:
    assert said_this_turn([bot(a=1), USER, {"event": "bot", "data": None}]) is None
    assert said_this_turn([]) is None


def test_an_answer_comes_first_with_its_status_and_citations_and_the_form_after_it() -> None:
    answer = trees_reply("We will plant.")

    both = following({"reply": reply_to_dict(answer)}, FORM, "Sorry.")

    assert both == Reply(
        Status.ANSWERED, "We will plant.\n\nWhat is your view?", answer.citations, (), FORM.form
    )


def test_after_a_failure_the_form_begins_with_the_apology() -> None:
    assert following({"problem": "try_again"}, FORM, "Sorry.").text == "Sorry. What is your view?"


def test_a_form_that_nothing_came_before_is_as_it_is() -> None:
    assert following(None, FORM, "Sorry.") is FORM
