"""What cannot be done is said."""

from __future__ import annotations

import pytest

from actions.answers.beyond import ArithmeticCheck, LeftOut
from actions.draft import Draft
from actions.reply import Status
from actions.wording import Wording
from tests.actions.asking import NOTHING, Desk

GRANTS, TREES = "figure 1", "measure 3.8"
LEAD = "Here it is."


@pytest.mark.parametrize(
    "text",
    [
        "What is in the plan that is not about Covid?",
        "anything not about housing",
        "everything except housing in ambition 3",
        "what does the plan leave out about transport?",
        "which documents are not strategies",
        "which priorities is the council not going to meet",
    ],
)
def test_nothing_is_chosen_by_what_it_is_not(desk: Desk, wording: Wording, text: str) -> None:
    draft = LeftOut(wording)(desk.asked(text), NOTHING)
    assert draft is not None
    assert draft.status is Status.CLARIFY
    assert draft.suggestions


@pytest.mark.parametrize(
    "text",
    [
        "what is there for people who can't use computers",
        "what about housing",
        "why is there nothing for people without a car",
        "is metrolink not coming",
        "which measures have no updates",
        "",
    ],
)
def test_a_subject_that_has_a_not_in_it_is_a_subject(desk: Desk, wording: Wording, text: str) -> None:
    assert LeftOut(wording)(desk.asked(text), NOTHING) is None


@pytest.mark.parametrize(
    "text",
    [
        "how much did the support and retail grants come to together?",
        "add up all the money",
        "how much did each group get on average",
        "how much more was paid in support grants",
        "what is 62 million minus 17 million",
        "how much per business",
    ],
)
@pytest.mark.parametrize("status", [Status.ANSWERED, Status.NOT_IN_PLAN])
def test_figures_are_shown_and_not_worked_out(
    desk: Desk, wording: Wording, text: str, status: Status
) -> None:
    draft = Draft(status, LEAD, (desk.passage(GRANTS),))
    checked = ArithmeticCheck(wording)(desk.asked(text), NOTHING, draft)
    assert checked.lead.startswith("I do not add up or work out figures")
    assert (checked.passages, checked.status) == (draft.passages, status)


def test_without_a_figure_to_show_it_only_says_so(desk: Desk, wording: Wording) -> None:
    draft = Draft(Status.NOT_IN_PLAN, LEAD, (desk.passage(TREES),))
    checked = ArithmeticCheck(wording)(desk.asked("how much per tree"), NOTHING, draft)
    assert checked.passages == ()
    assert checked.lead.startswith("I do not add up or work out figures")


@pytest.mark.parametrize(
    ("text", "part", "status"),
    [
        ("how much were the grants", GRANTS, Status.ANSWERED),
        ("how will you bring people together", GRANTS, Status.ANSWERED),
        ("how much per business", GRANTS, Status.SERVICE_REQUEST),
        ("how many trees in total", TREES, Status.ANSWERED),
    ],
)
def test_any_other_draft_stays_as_it_is(
    desk: Desk, wording: Wording, text: str, part: str, status: Status
) -> None:
    draft = Draft(status, LEAD, (desk.passage(part),))
    assert ArithmeticCheck(wording)(desk.asked(text), NOTHING, draft) is draft
