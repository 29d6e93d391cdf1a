"""A number of parts that is taken for granted is put right."""

from __future__ import annotations

import pytest

from actions.answers.number_claims import NumberClaims
from actions.holders import Holders
from actions.reply import Status
from actions.tree import Tree
from actions.wording import Wording
from tests.actions.asking import NOTHING, Desk


@pytest.fixture
def claims(tree: Tree, wording: Wording) -> NumberClaims:
    return NumberClaims(wording, Holders(tree))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("is it true that there are 6 ambitions", "has four ambitions in all, not six."),
        ("so there are three ambitions, right?", "has four ambitions in all, not three."),
        ("why does the plan have ten themes", "has four themes in all, not ten."),
        ("there are six scrutiny committees, yes?", "has five committees in all, not six."),
        ("does the plan say 5 values", "has four values in all, not five."),
        ("tell me about the five values", "has four values in all, not five."),
        ("what are the three main priorities", "has 23 priorities in all, not three."),
        ("does ambition 1 have 12 measures", "not 12."),
        ("what are the six priorities of ambition 2", "Five priorities under"),
        ("does priority 3.2 have ten commitments", "Seven commitments under"),
        ("are there fewer than 20 priorities", "has 23 priorities in all."),
        ("are there more measures than commitments", "has 31 measures and 79 commitments in all."),
        ("are there four ambitions", "has four ambitions in all."),
        ("does ambition 2 have five priorities", "Five priorities under"),
    ],
)
def test_how_many_there_are_is_said(desk: Desk, claims: NumberClaims, text: str, said: str) -> None:
    draft = claims(desk.asked(text), NOTHING)
    assert draft is not None
    assert draft.status is Status.ANSWERED
    assert said in draft.lead
    assert draft.passages or draft.also


@pytest.mark.parametrize("text", ["are there 4 ambitions", "does ambition 1 have ten measures"])
def test_a_number_that_is_right_is_not_denied(desk: Desk, claims: NumberClaims, text: str) -> None:
    draft = claims(desk.asked(text), NOTHING)
    assert draft is not None
    assert " not " not in draft.lead


@pytest.mark.parametrize(
    "text",
    [
        "what are the four ambitions",
        "what are the 47 priorities",
        "name the six priorities of ambition 1",
        "give me two values",
        "the two priorities that are about housing",
        "what are the three priorities for housing",
        "which of the three measures",
        "have any of the two measures been reported yet",
        "measure 3.2",
        "",
    ],
)
def test_other_messages_are_left_to_others(desk: Desk, claims: NumberClaims, text: str) -> None:
    assert claims(desk.asked(text), NOTHING) is None
