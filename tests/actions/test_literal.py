"""The plan word for word."""

from __future__ import annotations

from actions.literal import Literal, stems_of
from tests.actions.asking import ids
from tests.fakes import small_plan

LITERAL = Literal(small_plan().passages)


def test_passages_are_found_that_have_all_words_in_whatever_form() -> None:
    assert ids(LITERAL.with_all(stems_of("tree"))) == ["commitment 1.1.1", "measure 1.1", "document 1.1"]
    assert ids(LITERAL.with_all(stems_of("number of trees"))) == ["measure 1.1"]


def test_no_words_are_in_no_passage() -> None:
    assert LITERAL.with_all(stems_of("of the")) == ()


def test_the_stems_of_several_passages_are_put_together() -> None:
    found = LITERAL.with_all(stems_of("tree"))
    assert stems_of("hundred strategy") <= LITERAL.of(found)
