"""The years that the plan is said to be for."""

from __future__ import annotations

import pytest

from actions.draft import Draft
from actions.plan_span import PlanSpanCheck
from actions.reply import Status
from actions.wording import Wording
from corpus.model import Plan
from tests.actions.asking import NOTHING, Desk

LEAD = "Here it is."


def checked(desk: Desk, plan: Plan, wording: Wording, text: str) -> str:
    draft = Draft(Status.NOT_IN_PLAN, LEAD, (desk.passage("document 0.2"),))
    return PlanSpanCheck(plan, wording)(desk.asked(text), NOTHING, draft).lead


def test_another_span_is_put_right(desk: Desk, plan: Plan, wording: Wording) -> None:
    said = checked(desk, plan, wording, "The plan is for 2021-26, right?")
    assert said == "The Council Plan is for 2021-22, not 2021-26."


@pytest.mark.parametrize(
    "text",
    [
        "The plan is for 2021-22, right?",
        "the Medium-Term Financial Plan is for 2021-26, correct?",
        "is the plan for homes 2021-26?",
        "The plan is for next year",
    ],
)
def test_any_other_message_changes_nothing(desk: Desk, plan: Plan, wording: Wording, text: str) -> None:
    assert checked(desk, plan, wording, text) == LEAD
