"""Help beside an answer."""

from __future__ import annotations

import pytest

from actions.danger import DangerFinder
from actions.help_line import HelpLine
from actions.turns import Turn
from corpus.signposts import read_signposts
from tests.actions.conftest import CORPUS
from tests.encoders import HashingEncoder


@pytest.fixture(scope="module")
def line() -> HelpLine:
    return HelpLine(DangerFinder(HashingEncoder(), read_signposts(CORPUS)))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("suicide", "116 123"),
        ("Self-harm?", "116 123"),
        ("abuse", "0808 2000 247"),
        ("help", "116 123"),
        ("help me please", "116 123"),
        ("my husband passed away last week", "116 123"),
    ],
)
def test_a_word_that_may_be_a_cry_for_help_gets_a_number_beside_the_answer(
    line: HelpLine, text: str, number: str
) -> None:
    said = line.of(text, Turn.PLAN)
    assert "999" in said
    assert number in said


@pytest.mark.parametrize(
    "text", ["housing", "what does the plan say about suicide prevention", "help me find the housing part"]
)
def test_other_messages_get_none(line: HelpLine, text: str) -> None:
    assert line.of(text, Turn.PLAN) == ""


def test_help_itself_needs_none_beside_it(line: HelpLine) -> None:
    assert line.of("suicide", Turn.SAFETY) == ""
