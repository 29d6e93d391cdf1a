"""What a part stands under."""

from __future__ import annotations

import pytest

from actions.answers.stands_under import StandsUnder
from actions.question import Focus
from actions.reply import Status
from actions.tree import Tree
from actions.wording import Wording
from tests.actions.asking import NOTHING, Desk, ids


@pytest.fixture
def under(tree: Tree, wording: Wording) -> StandsUnder:
    return StandsUnder(tree, wording)


@pytest.mark.parametrize(
    ("text", "part", "above"),
    [
        ("what ambition does priority 2.3 belong to", "priority 2.3", ["ambition 2"]),
        (
            "which priority does commitment 3.2.7 come under?",
            "commitment 3.2.7",
            ["priority 3.2", "ambition 3"],
        ),
        ("which ambition is measure 1.4 under", "measure 1.4", ["ambition 1"]),
        ("is priority 2.3 part of ambition 3", "priority 2.3", ["ambition 2"]),
        ("does commitment 3.2.7 belong to priority 3.1", "commitment 3.2.7", ["priority 3.2", "ambition 3"]),
    ],
)
def test_a_part_is_shown_with_what_is_above_it(
    desk: Desk, under: StandsUnder, text: str, part: str, above: list[str]
) -> None:
    draft = under(desk.asked(text), NOTHING)
    assert draft is not None
    assert draft.status is Status.ANSWERED
    assert ids(draft.passages) == [part]
    assert ids(draft.also) == above
    assert f"stands under {above[0]}, “" in draft.lead


def test_the_part_talked_about_is_meant_too(desk: Desk, under: StandsUnder) -> None:
    focus = Focus(("commitment 3.4.3",), "commitment 3.4.3", "commitments", "trees", ("commitment 3.4.3",))
    draft = under(desk.asked("which ambition is that under", focus), NOTHING)
    assert draft is not None
    assert ids(draft.also) == ["priority 3.4", "ambition 3"]


@pytest.mark.parametrize(
    "text",
    [
        "what is in priority 2.3",
        "which priority is about housing",
        "what is under ambition 3",
        "compare priority 2.3 with ambition 3",
        "which commitments come under priority 3.2",
        "",
    ],
)
def test_other_questions_are_left_to_others(desk: Desk, under: StandsUnder, text: str) -> None:
    assert under(desk.asked(text), NOTHING) is None
