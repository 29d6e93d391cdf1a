"""What is largest, smallest, first, last, longest or shortest, and what is dated in a year."""

from __future__ import annotations

import pytest

from actions.answers.extremes import QUOTED, ExtremeAnswers
from actions.draft import Draft
from actions.holders import Holders
from actions.reply import Status
from actions.subject import SubjectNamer
from actions.tree import Tree
from actions.wording import Wording
from tests.actions.asking import NOTHING, Desk, ids


@pytest.fixture
def extremes(tree: Tree, wording: Wording, subjects: SubjectNamer) -> ExtremeAnswers:
    return ExtremeAnswers(tree, wording, Holders(tree), subjects)


def answer(desk: Desk, extremes: ExtremeAnswers, text: str) -> Draft:
    draft = extremes(desk.asked(text), NOTHING)
    assert draft is not None
    assert draft.status is Status.ANSWERED
    return draft


@pytest.mark.parametrize(
    ("text", "said", "first"),
    [
        (
            "What is the largest sum of money in the plan?",
            "largest sum in the plan is £1bn",
            "statement ambition-2.1",
        ),
        ("what is the biggest grant", "largest sum in the plan beside “grant” is £62m", "figure 1"),
        ("What is the smallest grant?", "smallest sum in the plan beside “grant” is £50,000", "figure 4"),
        ("highest percentage in the plan", "largest percentage in the plan is 100%", "commitment 4.6.4"),
        ("What's the highest number in the figures?", "list of figures is 1,500,000", "figure 6"),
        ("which figure is the lowest", "list of figures is 31", "figure 13"),
        (
            "What is the earliest year mentioned in the plan?",
            "first year in the words of the plan is 2015",
            "statement ambitions.2",
        ),
        (
            "which commitment has the latest deadline",
            "last year in the commitments is 2030",
            "commitment 3.4.3",
        ),
        ("What is the shortest commitment?", "shortest commitment has ten words", "commitment 1.4.4"),
        ("which is the longest measure", "longest measure has", "measure 1.2"),
    ],
)
def test_the_whole_plan_is_gone_through(
    desk: Desk, extremes: ExtremeAnswers, text: str, said: str, first: str
) -> None:
    draft = answer(desk, extremes, text)
    assert said in draft.lead
    assert draft.passages[0].id == first


@pytest.mark.parametrize(
    ("text", "said", "found"),
    [
        ("Which commitments are due by 2030?", "2030 in one part", ["commitment 3.4.3"]),
        ("What will happen in September 2021", "September 2021 in one part", ["commitment 3.2.3"]),
        ("which strategies end in 2023", "2023 in one part", ["document 1.1"]),
        ("what happened in 2018?", "2018 in one part", ["statement values.2"]),
        ("Is anything promised for 2024?", "2024 in one part", ["document 0.3"]),
        (
            "what happens after 2023",
            "years after 2023 in four parts",
            ["statement one-stockport.4", "commitment 3.4.3", "document 0.3", "document 3.3"],
        ),
    ],
)
def test_what_is_dated_in_a_year_is_listed(
    desk: Desk, extremes: ExtremeAnswers, text: str, said: str, found: list[str]
) -> None:
    draft = answer(desk, extremes, text)
    assert said in draft.lead
    assert ids(draft.passages) == found


def test_of_a_long_list_the_first_are_shown_and_it_is_said(desk: Desk, extremes: ExtremeAnswers) -> None:
    draft = answer(desk, extremes, "which things have a deadline in 2021")
    assert len(draft.passages) == QUOTED
    assert draft.notes == ("These are the first 12 of 13.",)


def test_a_year_that_stands_nowhere_is_said_not_to_be_found(desk: Desk, extremes: ExtremeAnswers) -> None:
    draft = extremes(desk.asked("what happens in 2027?"), NOTHING)
    assert draft is not None
    assert draft.status is Status.NOT_IN_PLAN
    assert draft.lead.startswith("I did not find 2027")


@pytest.mark.parametrize(
    "text",
    [
        "what did you do about it last year",
        "when will the trees be planted in 2030",
        "what were the four core outcomes set in 2015",
        "the biggest problem",
        "what is the largest xyzzy grant",
        "latest figures on trees",
        "the longest bench in the park",
        "",
    ],
)
def test_other_questions_are_left_to_others(desk: Desk, extremes: ExtremeAnswers, text: str) -> None:
    assert extremes(desk.asked(text), NOTHING) is None


def test_a_year_that_is_in_no_words_of_the_kind_is_said_not_to_be_there(
    desk: Desk, extremes: ExtremeAnswers
) -> None:
    draft = extremes(desk.asked("which commitments have a deadline of 2034"), NOTHING)
    assert draft is not None
    assert draft.status is Status.NOT_IN_PLAN
    assert draft.lead == "I did not find 2034 in the words of the commitments."
