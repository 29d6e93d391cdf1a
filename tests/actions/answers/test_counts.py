"""How many, which has the most, and what all ambitions share."""

from __future__ import annotations

import pytest

from actions.answers.counts import CountAnswers
from actions.compose import compose
from actions.draft import Draft
from actions.holders import Holders
from actions.reply import Status
from actions.tree import Tree
from actions.wording import Wording
from corpus.model import Plan
from tests.actions.asking import NOTHING, Desk, ids


@pytest.fixture
def counts(tree: Tree, wording: Wording) -> CountAnswers:
    return CountAnswers(tree, wording, Holders(tree))


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


def test_the_priorities_of_the_themes_are_said_beside_those_of_the_ambitions(
    desk: Desk, counts: CountAnswers
) -> None:
    assert "Its themes have 24 more" in answer(desk, counts, "how many priorities are there").lead
    assert "24 theme priorities" in answer(desk, counts, "how many priorities do the themes have").lead


def test_each_document_counts_once_and_those_above_count_too(desk: Desk, counts: CountAnswers) -> None:
    lead = answer(desk, counts, "how many documents are there in the family of plans").lead
    assert "27 documents" in lead
    assert "three above all others, and 24 under the ambitions" in lead
    above = answer(desk, counts, "how many documents are above all the ambitions")
    assert ids(above.passages) == ["document 0.1", "document 0.2", "document 0.3"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("How many committees look at ambition 1?", "Two committees under"),
        ("how many portfolios does ambition 2 have", "One portfolio under"),
        ("how many ambitions does Communities and Housing scrutinise", "Two ambitions under"),
    ],
)
def test_owners_are_counted_for_what_they_own(desk: Desk, counts: CountAnswers, text: str, said: str) -> None:
    assert answer(desk, counts, text).lead.startswith(said)


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
        "how many commitments mention schools",
        "how many commitments does the average priority have",
        "how many people sit on that committee",
        "how many measures have been reported so far",
        "how many of the commitments have been completed",
        "",
    ],
)
def test_other_questions_are_left_to_others(desk: Desk, counts: CountAnswers, text: str) -> None:
    assert counts(desk.asked(text), NOTHING) is None
