"""References to parts that the plan has not got."""

from __future__ import annotations

import pytest

from actions.answers.missing import MissingParts
from actions.compose import compose
from actions.holders import Holders
from actions.question import Focus
from actions.reply import Status
from actions.tree import Tree
from actions.wording import Wording
from tests.actions.asking import NOTHING, Desk, ids


@pytest.fixture
def missing(tree: Tree, wording: Wording) -> MissingParts:
    return MissingParts(tree, wording, Holders(tree))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("what is in priority 5.1", "priority 5.1"),
        ("ambition seven?", "ambition 7"),
        ("9.9.9", "commitment 9.9.9"),
    ],
)
def test_a_missing_part_is_named_with_the_ambitions_that_are_there(
    desk: Desk, missing: MissingParts, text: str, part: str
) -> None:
    draft = missing(desk.asked(text), NOTHING)
    assert draft is not None
    assert draft.status is Status.NOT_IN_PLAN
    assert f"no {part}." in draft.lead
    assert ids(draft.also) == [f"ambition {n}" for n in range(1, 5)]
    assert draft.suggestions


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what does measure 1.15 say", "no measure 1.15. Ambition 1 has ten measures."),
        ("what is priority 2.9", "no priority 2.9. Ambition 2 has five priorities."),
        ("commitment 3.2.44", "no commitment 3.2.44. Priority 3.2 has seven commitments."),
        ("theme 9", "no theme 9. It has four themes."),
        ("what is the eighth value", "no value 8. It has four values."),
    ],
)
def test_how_many_there_are_in_the_part_above_is_said(
    desk: Desk, missing: MissingParts, text: str, said: str
) -> None:
    draft = missing(desk.asked(text), NOTHING)
    assert draft is not None
    assert draft.status is Status.NOT_IN_PLAN
    assert draft.lead.endswith(said)
    assert draft.also


def test_the_number_of_ambitions_is_said_in_good_english(desk: Desk, missing: MissingParts) -> None:
    draft = missing(desk.asked("priority 5.1"), NOTHING)
    assert draft is not None
    assert "It has four ambitions" in compose(draft).text


@pytest.mark.parametrize("text", ["priority 3.2", "trees", "priority 3.2 and priority 9.9"])
def test_a_message_that_names_a_part_or_none_is_left_to_others(
    desk: Desk, missing: MissingParts, text: str
) -> None:
    assert missing(desk.asked(text), NOTHING) is None


@pytest.mark.parametrize(("text", "part"), [("the fifth one", "fifth one"), ("next one", "next one")])
def test_what_lies_beyond_a_list_is_not_there(
    desk: Desk, missing: MissingParts, text: str, part: str
) -> None:
    shown = ("value 3", "value 4")
    draft = missing(desk.asked(text, Focus(shown, "value 4", "commitments", "your values", shown)), NOTHING)
    assert draft is not None
    assert f"There is no {part} in what I showed you." in draft.lead
    assert draft.status is Status.NOT_IN_PLAN
