"""How many, which has the most, and what all ambitions share."""

from __future__ import annotations

import pytest

from actions.answers.counts import CountAnswers
from actions.compose import compose
from actions.draft import Draft
from actions.reply import Status
from actions.tree import Tree
from actions.wording import Wording
from corpus.model import Plan
from tests.actions.asking import NOTHING, Desk, ids


@pytest.fixture
def counts(tree: Tree, wording: Wording) -> CountAnswers:
    return CountAnswers(tree, wording)


def answer(desk: Desk, counts: CountAnswers, text: str) -> Draft:
    draft = counts(desk.asked(text), NOTHING)
    assert draft is not None
    assert draft.status is Status.ANSWERED
    return draft


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("How many ambitions are there?", "four ambitions"),
        ("how many themes does the plan have", "four themes"),
        ("number of outcomes", "four outcomes"),
        ("how many portfolios", "seven portfolios"),
        ("how many scrutiny committees are there", "five committees"),
        ("how many priorities are there in total", "23 priorities"),
        ("how many measures", "31 measures"),
        ("how many commitments in all", "79 commitments"),
        ("How many achievements are listed", "14 achievements"),
    ],
)
def test_parts_of_the_plan_are_counted(desk: Desk, counts: CountAnswers, text: str, said: str) -> None:
    assert said in answer(desk, counts, text).lead


@pytest.mark.parametrize(
    ("text", "said", "first"),
    [
        ("How many priorities does ambition 2 have?", "Five priorities", "priority 2.1"),
        ("how many measures for ambition one", "Ten measures", "measure 1.1"),
        ("how many documents under ambition 4", "Four documents", "document 4.1"),
        ("how many measures for a thriving economy", "Six measures", "measure 2.1"),
    ],
)
def test_parts_of_an_ambition_are_counted_and_shown(
    desk: Desk, counts: CountAnswers, text: str, said: str, first: str
) -> None:
    draft = answer(desk, counts, text)
    assert draft.lead.startswith(said)
    assert draft.passages[0].id == first


def test_the_commitments_of_an_ambition_are_too_many_to_show_so_its_priorities_stand_for_them(
    desk: Desk, counts: CountAnswers
) -> None:
    draft = answer(desk, counts, "how many commitments under ambition 2")
    assert draft.lead.startswith("14 commitments")
    assert ids(draft.also) == ["ambition 2", *(f"priority 2.{n}" for n in range(1, 6))]


def test_the_commitments_of_a_priority_are_counted_and_shown(desk: Desk, counts: CountAnswers) -> None:
    draft = answer(desk, counts, "how many commitments are under priority 3.2?")
    assert "seven commitments" in draft.lead
    assert ids(draft.passages) == [f"commitment 3.2.{n}" for n in range(1, 8)]
    assert draft.subject == "priority 3.2"


def test_sub_items_are_shown_and_do_not_count_as_commitments(desk: Desk, counts: CountAnswers) -> None:
    draft = answer(desk, counts, "how many commitments does priority 2.2 have")
    assert "two commitments" in draft.lead
    assert len(draft.passages) == 6


def test_a_total_says_what_each_ambition_has(desk: Desk, counts: CountAnswers, plan: Plan) -> None:
    text = compose(answer(desk, counts, "how many priorities are there")).text
    for ambition in plan.ambitions:
        assert f"priorities under “{ambition.name}”" in text


@pytest.mark.parametrize(
    ("text", "best", "said"),
    [
        ("Which ambition has the most measures?", "ambition 1", "ten measures"),
        ("which ambition has the fewest priorities", "ambition 2", "five priorities"),
        ("which ambition has the most commitments", "ambition 1", "26 commitments"),
        ("which ambition has the fewest documents", "ambition 4", "four documents"),
    ],
)
def test_ambitions_are_compared_by_what_they_have(
    desk: Desk, counts: CountAnswers, text: str, best: str, said: str
) -> None:
    draft = answer(desk, counts, text)
    assert draft.subject == draft.also[0].id == best
    assert said in draft.lead
    assert len(draft.notes) == 4


def test_the_priority_that_all_ambitions_share_is_shown_under_each(desk: Desk, counts: CountAnswers) -> None:
    draft = answer(desk, counts, "Which priority is the same in all four ambitions?")
    assert ids(draft.passages) == [f"priority {n}.1" for n in range(1, 5)]


@pytest.mark.parametrize(
    "text",
    [
        "how many trees will you plant",
        "how many homes",
        "which ambition is about trees",
        "how many measures are about recycling household waste",
        "what is priority 3.2",
        "",
    ],
)
def test_other_questions_are_left_to_others(desk: Desk, counts: CountAnswers, text: str) -> None:
    assert counts(desk.asked(text), NOTHING) is None
