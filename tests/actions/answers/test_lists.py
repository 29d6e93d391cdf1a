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
from corpus.model import Kind
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
        ("theme 2", ["theme 2", *numbered("theme-priority 2.", 4)]),
        ("what is promised under digital to the maximum", ["theme 2", *numbered("theme-priority 2.", 4)]),
        ("commitment 3.2.7", ["commitment 3.2.7"]),
        ("what is measure 3.5", ["measure 3.5"]),
        ("value 2", ["value 2"]),
        ("ambition two", ["ambition 2", *numbered("priority 2.", 5)]),
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


def test_the_lead_of_two_lists_names_both_parts(desk: Desk, lists: ListAnswers) -> None:
    draft = answer(desk, lists, "commitments of priority 1.6 and priority 3.1")
    assert "Joining up" in draft.lead
    assert "Priority 3.1" in draft.lead


def test_the_priorities_of_the_whole_plan_are_summed_up_by_ambition(desk: Desk, lists: ListAnswers) -> None:
    draft = answer(desk, lists, "list the priorities")
    assert "23 priorities" in draft.lead
    assert len(draft.notes) == 4
    assert ids(draft.also) == numbered("ambition", 4)
    assert len(draft.suggestions) == 3


def test_all_commitments_on_a_subject_are_those_of_the_priority_that_is_about_it(
    desk: Desk, lists: ListAnswers
) -> None:
    evidence = desk.found("priority 3.2", "commitment 3.2.7")
    draft = answer(desk, lists, "list everything about carbon", evidence)
    assert ids(draft.passages) == numbered("commitment 3.2.", 7)
    assert draft.subject == "priority 3.2"


@pytest.mark.parametrize(
    ("text", "best", "chance"),
    [
        ("what about carbon", "priority 3.2", 0.9),
        ("list everything about carbon", "commitment 3.2.7", 0.9),
        ("list everything about carbon", "priority 3.2", 0.4),
    ],
    ids=["one answer is enough", "the best is no priority", "the plan hardly answers"],
)
def test_a_priority_that_is_found_is_not_always_wanted_whole(
    desk: Desk, lists: ListAnswers, text: str, best: str, chance: float
) -> None:
    assert lists(desk.asked(text), desk.found(best, chance=chance)) is None


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("what is priority 3.2 called", "priority 3.2"),
        ("what is the heading of priority 3.2", "priority 3.2"),
        ("priority 3.2", "commitment 3.2.1"),
        ("list what is under the heading of priority 3.2", "commitment 3.2.1"),
    ],
)
def test_a_heading_that_is_asked_for_comes_before_what_stands_under_it(
    desk: Desk, lists: ListAnswers, text: str, first: str
) -> None:
    shown = ids(answer(desk, lists, text).passages)
    assert shown[0] == first
    assert shown[-7:] == numbered("commitment 3.2.", 7)


def test_what_is_done_under_a_theme_is_that_of_the_theme_found(desk: Desk, lists: ListAnswers) -> None:
    evidence = desk.found("theme 3", "theme-priority 2.1")
    draft = answer(desk, lists, "what will you do under the theme of working together", evidence)
    assert draft.subject == "theme 3"
    assert {passage.kind for passage in draft.passages} == {Kind.THEME, Kind.THEME_PRIORITY}


def test_a_theme_is_found_only_where_themes_are_spoken_of(desk: Desk, lists: ListAnswers) -> None:
    asked = desk.asked("what will you do about working together")
    assert lists(asked, desk.found("theme 3")) is None


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
