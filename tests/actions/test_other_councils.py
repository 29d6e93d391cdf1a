"""Questions about another council's plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.other_councils import NOBODY_ELSE, OtherCouncils, other_councils
from corpus.council import Council

THEIRS = "what is in Northtown City Council's plan"


@pytest.fixture
def others(council: Council) -> OtherCouncils:
    return other_councils(replace(council, area="Ourtown", other_councils=("Northtown", "Upper Vale")))


@pytest.mark.parametrize(
    "text",
    [
        THEIRS,
        "does northtown council plant trees",
        "the UPPER VALE corporate plan",
        "Northtown's plan for trees",
        "Upper Vale borough council",
    ],
)
def test_another_council_is_meant(others: OtherCouncils, text: str) -> None:
    assert others.meant(text)


@pytest.mark.parametrize(
    "text",
    [
        "the tram to Northtown",
        "is the Northtown tram in the council plan",
        "Northtowner council",
        "what is in the council plan",
        "",
    ],
)
def test_a_place_is_not_its_council(others: OtherCouncils, text: str) -> None:
    assert not others.meant(text)


def test_a_comparison_with_this_council_is_about_this_one_too(others: OtherCouncils) -> None:
    assert not others.meant("how does Ourtown compare with Northtown Council's plan")


def test_where_no_others_are_named_none_is_meant(council: Council) -> None:
    assert other_councils(replace(council, other_councils=())) is NOBODY_ELSE
    assert not NOBODY_ELSE.meant(THEIRS)


def test_a_name_is_no_pattern(council: Council) -> None:
    odd = other_councils(replace(council, other_councils=("St. A+E",)))
    assert odd.meant("the St. A+E plan")
    assert not odd.meant("the Sto AAE plan")


def test_this_council_is_none_of_the_others(council: Council) -> None:
    assert council.area not in council.other_councils
    assert not other_councils(council).meant(f"what is in {council.full_name}'s plan")
