"""Whole lists straight from the tree."""

from __future__ import annotations

import pytest

from actions.answers.lists import ListAnswers
from actions.compose import compose
from actions.draft import Draft
from actions.question import Focus
from actions.reply import Status
from actions.tree import Tree
from actions.wants import Want
from actions.wording import Wording
from index.evidence import SearchResult
from tests.actions.asking import NOTHING, Desk, ids


@pytest.fixture
def lists(tree: Tree, wording: Wording) -> ListAnswers:
    return ListAnswers(tree, wording)


def answer(desk: Desk, lists: ListAnswers, text: str, evidence: SearchResult = NOTHING) -> Draft:
    draft = lists(desk.asked(text), evidence)
    assert draft is not None
    assert draft.status is Status.ANSWERED
    return draft


def numbered(kind: str, count: int) -> list[str]:
    return [f"{kind}{'' if kind.endswith('.') else ' '}{n}" for n in range(1, count + 1)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("What are the ambitions?", numbered("ambition", 4)),
        ("list the themes", numbered("theme", 4)),
        ("what are your values", numbered("value", 4)),
        ("what are the four outcomes", numbered("outcome", 4)),
        ("What are the commitments under priority 3.2?", numbered("commitment 3.2.", 7)),
        ("priority 1.1", numbered("commitment 1.1.", 5)),
        ("what is P1.6 about", numbered("commitment 1.6.", 2)),
        ("taking action on climate change", numbered("commitment 3.2.", 7)),
        ("What are the priorities of ambition 3?", numbered("priority 3.", 6)),
        ("list the priorities for a thriving economy", numbered("priority 2.", 5)),
        ("What are the measures for ambition 2?", numbered("measure 2.", 6)),
        ("how will you measure the second ambition", numbered("measure 2.", 6)),
        ("which documents are there for ambition 3", numbered("document 3.", 9)),
        ("what strategies deliver a thriving economy", numbered("document 2.", 5)),
        ("theme 2", numbered("theme-priority 2.", 4)),
        ("what is promised under digital to the maximum", numbered("theme-priority 2.", 4)),
        ("commitment 3.2.7", ["commitment 3.2.7"]),
        ("what is measure 3.5", ["measure 3.5"]),
        ("value 2", ["value 2"]),
        ("how will commitment 3.2.7 be measured", numbered("measure 3.", 8)),
        ("ambition two", ["ambition 2", *numbered("priority 2.", 5)]),
        (
            "which documents stand under two ambitions",
            ["document 1.7", "document 2.5", "document 3.8", "document 4.4"],
        ),
        ("which strategies are yet to be written", ["document 3.6", "document 4.1"]),
    ],
)
def test_a_list_is_whole_and_in_the_plans_order(
    desk: Desk, lists: ListAnswers, text: str, shown: list[str]
) -> None:
    assert ids(answer(desk, lists, text).passages) == shown


def test_a_bare_number_that_the_plan_has_not_got_is_no_part(desk: Desk, lists: ListAnswers) -> None:
    focus = Focus(("priority 2.1",), "ambition 2", "priorities", "priorities of ambition 2")
    assert lists(desk.asked("and 9?", focus), NOTHING) is None


def test_the_figures_are_a_list_too(desk: Desk, lists: ListAnswers) -> None:
    assert ids(answer(desk, lists, "list the figures").passages) == numbered("figure", 14)


def test_a_list_says_how_many_and_of_what(desk: Desk, lists: ListAnswers) -> None:
    draft = answer(desk, lists, "priority 3.2")
    assert draft.lead.startswith("Priority 3.2, Taking action on climate change, has seven commitments")
    assert (draft.subject, draft.wanted) == ("priority 3.2", Want.COMMITMENTS)
    assert len(draft.suggestions) == 2


def test_a_list_that_is_too_long_says_how_much_is_shown(desk: Desk, lists: ListAnswers) -> None:
    reply = compose(answer(desk, lists, "list the achievements"))
    assert len(reply.citations) == 12
    assert "the first 12 of 14" in reply.text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text)
        for text in ("measures for ambitions 2 and 4", "commitments of priority 1.6 and priority 3.1")
    ],
)
def test_the_lead_of_two_lists_names_both_parts(desk: Desk, lists: ListAnswers, text: str) -> None:
    asked = desk.asked(text)
    draft = answer(desk, lists, text)
    titles = {
        "ambition 2": "thriving economy",
        "ambition 4": "safe, resilient",
        "priority 1.6": "Joining up",
        "priority 3.1": "3.1",
    }
    assert all(titles[part] in " ".join((draft.lead, *draft.notes)) for part in asked.parts.ids)


@pytest.mark.parametrize(
    ("text", "said"), [("list the priorities", "23 priorities"), ("what are the measures", "31 measures")]
)
def test_what_is_too_much_for_one_list_is_summed_up_by_ambition(
    desk: Desk, lists: ListAnswers, text: str, said: str
) -> None:
    draft = answer(desk, lists, text)
    assert said in draft.lead
    assert len(draft.notes) == 4
    assert ids(draft.also) == numbered("ambition", 4)
    assert len(draft.suggestions) == 3


def test_a_measure_that_is_asked_for_by_its_subject_comes_from_the_evidence(
    desk: Desk, lists: ListAnswers
) -> None:
    evidence = desk.found("commitment 3.4.1", "measure 3.4", "measure 3.3", scores=(9.0, 8.0, 5.0))
    draft = answer(desk, lists, "which measure is about recycling", evidence)
    assert ids(draft.passages) == ["measure 3.4"]


def test_every_measure_of_a_subject_is_that_of_the_ambition_the_evidence_stands_under(
    desk: Desk, lists: ListAnswers
) -> None:
    evidence = desk.found("theme 1", "commitment 4.5.2")
    draft = answer(desk, lists, "list all measures that have to do with crime", evidence)
    assert ids(draft.passages) == numbered("measure 4.", 7)


@pytest.mark.parametrize(
    "text",
    [
        "what will you do about trees",
        "who is responsible for priority 3.2",
        "which committee looks after ambition 2",
        "who is the leader for priority 1.1",
        "how much will priority 3.2 cost",
        "what is the budget for ambition 2",
        "",
    ],
)
def test_other_questions_are_left_to_others(desk: Desk, lists: ListAnswers, text: str) -> None:
    assert lists(desk.asked(text), NOTHING) is None
