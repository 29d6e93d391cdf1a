"""The plan word for word."""

from __future__ import annotations

from actions.literal import Literal, forms_of, stems_of
from tests.actions.asking import ids
from tests.fakes import small_plan

LITERAL = Literal(small_plan().passages)


def test_passages_are_found_that_have_all_words_in_whatever_form() -> None:
    assert ids(LITERAL.with_all(stems_of("tree"))) == ["commitment 1.1.1", "measure 1.1", "document 1.1"]
    assert ids(LITERAL.with_all(stems_of("number of trees"))) == ["measure 1.1"]


def test_no_words_are_in_no_passage() -> None:
    assert LITERAL.with_all(stems_of("of the")) == ()


def test_words_are_compared_in_the_singular_and_not_by_their_stem() -> None:
    assert forms_of("Schools, strategies and boxes") == forms_of("school strategy AND box")
    assert forms_of("housing").isdisjoint(forms_of("in-house houses"))
    assert forms_of("bus class analysis") == {"bus", "class", "analysis"}
