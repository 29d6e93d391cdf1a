"""The clauses of a message."""

from __future__ import annotations

import pytest

from actions.clauses import MOST, as_question, clauses


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "bins were late. i have not eaten since sunday",
            ("bins were late", "i have not eaten since sunday"),
        ),
        ("what is planned for gas, i can smell it here", ("what is planned for gas", "i can smell it here")),
        ("is it open and my mum is on the floor", ("is it open", "my mum is on the floor")),
        ("when is the recycling, the shed is on fire", ("when is the recycling", "the shed is on fire")),
        (
            "whats the plan for housing im sleeping in my car",
            ("whats the plan for housing", "im sleeping in my car"),
        ),
        ("help. he hits me again", ("he hits me again",)),
    ],
)
def test_a_new_thought_is_a_clause_of_its_own(text: str, parts: tuple[str, ...]) -> None:
    assert clauses(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "what is the plan for parks",
        "i can smell gas in my kitchen",
        "the street lamp outside my house has gone out",
        "is there a plan if my son has no job",
        "trees, parks and buses",
        "",
    ],
)
def test_a_message_of_one_thought_has_no_clauses(text: str) -> None:
    assert clauses(text) == ()


def test_of_a_wall_of_text_the_first_clauses_are_kept() -> None:
    assert len(clauses("i went to the shop. " * (MOST + 5))) == MOST


@pytest.mark.parametrize(
    "clause", ["and what is planned for gas", "what is planned for gas?", "What is planned for gas,"]
)
def test_a_clause_that_asks_can_be_asked_by_itself(clause: str) -> None:
    assert as_question(clause) == "What is planned for gas?"
