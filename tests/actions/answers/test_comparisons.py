"""Which has the most, the fewest or so many; whether all have as many."""

from __future__ import annotations

import pytest

from actions.answers.comparisons import ComparisonAnswers
from actions.draft import Draft
from actions.holders import Holders
from actions.reply import Status
from actions.tree import Tree
from actions.wording import Wording
from tests.actions.asking import NOTHING, Desk, ids


@pytest.fixture
def compare(tree: Tree, wording: Wording) -> ComparisonAnswers:
    return ComparisonAnswers(wording, Holders(tree))


def answer(desk: Desk, compare: ComparisonAnswers, text: str) -> Draft:
    draft = compare(desk.asked(text), NOTHING)
    assert draft is not None
    assert draft.status is Status.ANSWERED
    assert draft.also or draft.named
    return draft


@pytest.mark.parametrize(
    ("text", "best", "said"),
    [
        ("Which ambition has the most measures?", "ambition 1", "ten measures"),
        ("which ambition has the fewest priorities", "ambition 2", "five priorities"),
        ("which ambition has the most commitments", "ambition 1", "26 commitments"),
        ("which ambition has the fewest documents", "ambition 4", "four documents"),
        ("which priority has the most commitments?", "priority 3.2", "seven commitments"),
        ("which priority has the fewest commitments", "priority 4.1", "one commitment"),
    ],
)
def test_parts_are_compared_by_what_stands_under_them(
    desk: Desk, compare: ComparisonAnswers, text: str, best: str, said: str
) -> None:
    draft = answer(desk, compare, text)
    assert draft.subject == draft.also[0].id == best
    assert said in draft.lead


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("which ambition has the most priorities", ["ambition 1", "ambition 3", "ambition 4"]),
        ("Which theme has the fewest priorities?", ["theme 2", "theme 3"]),
        ("which theme has the most priorities", ["theme 1", "theme 4"]),
        (
            "which portfolio covers the most ambitions",
            ["portfolio sustainable-stockport", "portfolio inclusive-neighbourhoods"],
        ),
    ],
)
def test_ties_are_named(desk: Desk, compare: ComparisonAnswers, text: str, tied: list[str]) -> None:
    draft = answer(desk, compare, text)
    assert ids(draft.also) == tied
    assert " each: " in draft.lead


@pytest.mark.parametrize(
    ("text", "said", "found"),
    [
        (
            "Which priorities have more than five commitments?",
            "three have more than five",
            ["1.4", "3.2", "4.2"],
        ),
        ("which priorities have just one commitment", "one has one commitment", ["4.1"]),
        (
            "Which priorities have two commitments?",
            "six have two",
            ["1.6", "2.1", "2.2", "3.1", "3.5", "4.3"],
        ),
        ("which themes have fewer than eight priorities", "two have fewer than eight", ["2", "3"]),
        ("which ambition has at least ten measures", "one has at least ten", ["1"]),
        (
            "which committee doesn't cover any ambition",
            "one has no ambitions",
            ["corporate-resource-management-and-governance"],
        ),
        ("Which ambition has only one portfolio?", "one has one portfolio", ["2"]),
        ("which ambition has two scrutiny committees", "one has two committees", ["1"]),
    ],
)
def test_parts_with_so_many_are_chosen(
    desk: Desk, compare: ComparisonAnswers, text: str, said: str, found: list[str]
) -> None:
    draft = answer(desk, compare, text)
    assert said in draft.lead
    assert [part.id.split()[1] for part in draft.also] == found
    assert len(draft.notes) == len(found)


def test_what_has_none_of_something_is_found_by_the_words_in_it(
    desk: Desk, compare: ComparisonAnswers
) -> None:
    draft = answer(desk, compare, "Which ambitions have no measures about health?")
    assert draft.lead.startswith("Of the four ambitions, three have no measures with the word “health”")
    assert ids(draft.also) == ["ambition 2", "ambition 3", "ambition 4"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Does every ambition have six priorities?", "do not all have the same number of priorities"),
        ("which ambitions have no measures", "Each of the four ambitions has at least one measure."),
        ("does every ambition have a strategy", "Each of the four ambitions has at least one document."),
        ("do all themes have eight priorities", "do not all have the same number of priorities"),
        ("which ambition has fewer measures than ambition 2?", "do not all have the same number"),
    ],
)
def test_where_all_are_asked_about_each_has_its_number(
    desk: Desk, compare: ComparisonAnswers, text: str, said: str
) -> None:
    draft = answer(desk, compare, text)
    assert said in draft.lead
    assert len(draft.notes) == len(draft.also) == 4


def test_two_parts_are_set_beside_each_other_as_named(desk: Desk, compare: ComparisonAnswers) -> None:
    draft = answer(desk, compare, "does ambition 2 have more commitments than ambition 1?")
    assert ids(draft.also) == ["ambition 2", "ambition 1"]
    assert draft.lead.index("14 commitments") < draft.lead.index("26 commitments")


@pytest.mark.parametrize(
    "text",
    [
        "which has more priorities, ambition 1 or ambition 2",
        "compare ambition 1 and ambition 2 by number of priorities",
        "how many priorities do ambitions 1 and 2 have",
    ],
)
def test_parts_that_are_named_stand_beside_each_other(
    desk: Desk, compare: ComparisonAnswers, text: str
) -> None:
    draft = answer(desk, compare, text)
    assert draft.lead.startswith("Six priorities under")
    assert "Five priorities under" in draft.lead
    assert ids(draft.also) == ["ambition 1", "ambition 2"]


@pytest.mark.parametrize(
    ("text", "said", "told"),
    [
        ("does every priority have at least two commitments", "22 have at least two", 1),
        ("most priorities have five commitments, true?", "two have five commitments", 2),
    ],
)
def test_what_is_said_of_many_is_counted_and_few_others_are_told(
    desk: Desk, compare: ComparisonAnswers, text: str, said: str, told: int
) -> None:
    draft = answer(desk, compare, text)
    assert said in draft.lead
    assert len(draft.notes) == told


def test_parts_are_ranked_by_what_they_have(desk: Desk, compare: ComparisonAnswers) -> None:
    draft = answer(desk, compare, "rank the ambitions by number of measures")
    assert ids(draft.also) == ["ambition 1", "ambition 3", "ambition 4", "ambition 2"]


def test_so_many_to_each_is_told_of_each(desk: Desk, compare: ComparisonAnswers) -> None:
    draft = answer(desk, compare, "what's the average number of measures per ambition")
    assert len(draft.notes) == len(draft.also) == 4


@pytest.mark.parametrize(
    "text",
    [
        "which ambition is about trees",
        "how many measures are there",
        "which ambition has the most xyzzy priorities",
        "which measures of ambition 2 have been reported",
        "are ambitions 3 and 4 held to account by the same scrutiny committee",
        "priority 3.2",
        "",
    ],
)
def test_other_questions_are_left_to_others(desk: Desk, compare: ComparisonAnswers, text: str) -> None:
    assert compare(desk.asked(text), NOTHING) is None
