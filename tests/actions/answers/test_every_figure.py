"""Every date, percentage or sum of money of the plan."""

from __future__ import annotations

import pytest

from actions.answers.every_figure import EveryFigure
from actions.compose import compose
from actions.holders import Holders
from actions.tree import Tree
from actions.wording import Wording
from tests.actions.asking import NOTHING, Desk, ids


@pytest.fixture
def every(tree: Tree, wording: Wording) -> EveryFigure:
    return EveryFigure(tree, Holders(tree), wording)


def test_all_percentages_are_shown_in_the_plans_order(desk: Desk, every: EveryFigure) -> None:
    draft = every(desk.asked("list all percentages"), NOTHING)
    assert draft is not None
    assert ids(draft.passages) == [
        "achievement 7",
        "commitment 3.2.3",
        "commitment 3.2.4",
        "commitment 4.6.4",
    ]
    assert "four parts" in draft.lead


def test_what_is_too_much_to_quote_is_named(desk: Desk, every: EveryFigure) -> None:
    draft = every(desk.asked("list all the dates in the plan"), NOTHING)
    assert draft is not None
    text = compose(draft).text
    assert "The others are commitment 3.2.4" in text
    assert "document 4.1" in text


@pytest.mark.parametrize(
    "text",
    ["list all dates for the Metrolink", "what are the dates of ambition 3", "which is the first date"],
)
def test_other_questions_are_left_to_others(desk: Desk, every: EveryFigure, text: str) -> None:
    assert every(desk.asked(text), NOTHING) is None
