"""Which parts of the plan a message names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.parts import PartFinder, Parts
from corpus.model import Kind, Plan

NUMBERED = [
    ("P1.3", ["priority 1.3"]),
    ("p 1.3", ["priority 1.3"]),
    ("what is in priority 3.2?", ["priority 3.2"]),
    ("PRIORITY 3.2", ["priority 3.2"]),
    ("priority3.2", ["priority 3.2"]),
    ("pri. 3.2", ["priority 3.2"]),
    ("no. 1.2", ["priority 1.2"]),
    ("just 4.6 please", ["priority 4.6"]),
    ("priority 3.2 and 3.3", ["priority 3.2", "priority 3.3"]),
    ("priorities 1.1, 1.2 & 4.6", ["priority 1.1", "priority 1.2", "priority 4.6"]),
    ("list priorities 1.1 to 1.4", ["priority 1.1", "priority 1.2", "priority 1.3", "priority 1.4"]),
    ("commitments 3.2.5-3.2.7", ["commitment 3.2.5", "commitment 3.2.6", "commitment 3.2.7"]),
    ("from 1.1 to 3.1", ["priority 1.1", "priority 3.1"]),
    ("3.2 vs 4.2", ["priority 3.2", "priority 4.2"]),
    ("3.2 or 3.2", ["priority 3.2"]),
    ("commitment 3.2.7", ["commitment 3.2.7"]),
    ("c3.2.7", ["commitment 3.2.7"]),
    ("3.2.7?", ["commitment 3.2.7"]),
    ("2.2.1.3", ["commitment 2.2.1.3"]),
    ("measure 3.5", ["measure 3.5"]),
    ("m1.10", ["measure 1.10"]),
    ("ambition two", ["ambition 2"]),
    ("Ambition 2's measures", ["ambition 2"]),
    ("ambition no. 3", ["ambition 3"]),
    ("ambition number four", ["ambition 4"]),
    ("the second ambition", ["ambition 2"]),
    ("the 4th ambition", ["ambition 4"]),
    ("the last ambition", ["ambition 4"]),
    ("your final theme", ["theme 4"]),
    ("your first goal", ["ambition 1"]),
    ("aim 3", ["ambition 3"]),
    ("A2", ["ambition 2"]),
    ("ambitions 1 and 4", ["ambition 1", "ambition 4"]),
    ("ambitions 4, 1 and three", ["ambition 4", "ambition 1", "ambition 3"]),
    ("ambition 1 vs 2", ["ambition 1", "ambition 2"]),
    ("theme 2", ["theme 2"]),
    ("the third theme", ["theme 3"]),
    ("value one", ["value 1"]),
    ("outcome 3", ["outcome 3"]),
    ("priority 2 of ambition 3", ["priority 3.2"]),
    ("priority three in the second ambition", ["priority 2.3"]),
    ("ambition 3, priority 2", ["priority 3.2"]),
    ("the second priority of ambition 3", ["priority 3.2"]),
    ("fifth priority under ambition two", ["priority 2.5"]),
    ("priority 4 ambition 4", ["priority 4.4"]),
    ("3.2 third bullet", ["commitment 3.2.3"]),
    ("the fifth commitment under 3.2", ["commitment 3.2.5"]),
    ("theme 4 priority 6", ["theme-priority 4.6"]),
    ("last commitment of ambition 2", ["commitment 2.5.4"]),
    ("last priority of each ambition", ["priority 1.6", "priority 2.5", "priority 3.6", "priority 4.6"]),
    ("measure no 4 ambition 1", ["measure 1.4"]),
]
NO_REFERENCE = [
    "£1.3m",
    "£ 1.3m",
    "£1.3 million",
    "£2.50",
    "1.3 million pounds",
    "1.3bn",
    "3.2%",
    "2021/22",
    "2021-22",
    "0161 217 6028",
    "14,500 trees",
    "£14.5m",
    "12.25",
    "what are your ambitions",
    "a priority for me",
    "the 16th",
    "an ambition 2030",
    "version 2.2.1.3.4",
    "A34",
    "",
]
MISREAD = [
    pytest.param(text)
    for text, reason in {
        "What will you do about the A6?": "a road is taken for ambition 6, which the plan has not got",
        "do you open at 9.30am": "a time is taken for priority 9.30",
        "are we keeping to 1.5 degrees": "a temperature is taken for priority 1.5",
        "live within 2.2 miles": "a distance is taken for priority 2.2",
    }.items()
]
NAMED = [
    ("the Digital Strategy", ["document 2.5", "document 4.4"]),
    ("active communities strategy", ["document 1.7", "document 3.8"]),
    ("Cultural Strategy", ["document 3.6"]),
    ("the Safer Stockport Plan?", ["document 4.3"]),
    ("Children and Young People's Strategy 2020-23", ["document 1.1"]),
    ("Children and Young People’s Strategy 2020-23", ["document 1.1"]),
    ("the Sustainable Stockport portfolio", ["portfolio sustainable-stockport"]),
    ("SUSTAINABLE   STOCKPORT", ["portfolio sustainable-stockport"]),
    ("children and families", ["committee children-and-families"]),
    (
        "Economy and Regeneration",
        ["portfolio economy-and-regeneration", "committee economy-and-regeneration"],
    ),
    ("Resources, Commissioning and Governance", ["portfolio resources-commissioning-and-governance"]),
    ("taking action on climate change", ["priority 3.2"]),
    ("a thriving economy", ["ambition 2"]),
    ("positive choices", ["ambition 1"]),
    ("built around our communities", ["theme 1"]),
    ("transformational and resilient council", ["accountability 5"]),
]


def found(finder: PartFinder, text: str) -> list[str]:
    parts = finder.find(text)
    assert parts.missing == ()
    return list(parts.ids)


@pytest.mark.parametrize(("text", "ids"), NUMBERED)
def test_a_part_is_known_by_its_number(finder: PartFinder, text: str, ids: list[str]) -> None:
    assert found(finder, text) == ids


@pytest.mark.parametrize("text", [*NO_REFERENCE, *MISREAD])
def test_other_numbers_name_no_part(finder: PartFinder, text: str) -> None:
    assert found(finder, text) == []


@pytest.mark.parametrize(("text", "ids"), NAMED)
def test_a_part_is_known_by_its_name(finder: PartFinder, text: str, ids: list[str]) -> None:
    assert sorted(found(finder, text)) == sorted(ids)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("priority 5.1", ["priority 5.1"]),
        ("ambition seven", ["ambition 7"]),
        ("the fifth ambition", ["ambition 5"]),
        ("commitment 9.9.9", ["commitment 9.9.9"]),
        ("measure 2.9", ["measure 2.9"]),
        ("theme 5 and theme 9", ["theme 5", "theme 9"]),
        ("priority 9 of ambition 3", ["priority 3.9"]),
        pytest.param(
            "ambition 10",
            ["ambition 10"],
        ),
    ],
)
def test_a_part_that_the_plan_has_not_got_is_missing(
    finder: PartFinder, text: str, missing: list[str]
) -> None:
    assert list(finder.find(text).missing) == missing


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(text)
        for text, reason in {
            "ambitions 1-4": "a range has only its first",
            "ambitions 1 to 4": "a range has only its ends",
        }.items()
    ],
)
def test_a_range_names_all_that_lie_in_it(finder: PartFinder, text: str) -> None:
    assert found(finder, text) == ["ambition 1", "ambition 2", "ambition 3", "ambition 4"]


def test_parts_that_are_there_and_missing_are_told_apart(finder: PartFinder) -> None:
    parts = finder.find("priority 3.2 and priority 7.7")
    assert (parts.ids, parts.missing) == (("priority 3.2",), ("priority 7.7",))


def test_a_longer_name_hides_the_shorter_one_within_it(finder: PartFinder) -> None:
    parts = finder.find("adult social care and health")
    assert parts.ids == ("committee adult-social-care-and-health",)


def test_names_come_in_the_order_of_the_text(finder: PartFinder) -> None:
    parts = finder.find("Cultural Strategy or Housing Strategy?")
    assert parts.names == ("cultural strategy", "housing strategy")


def test_parts_can_be_picked_by_kind(finder: PartFinder) -> None:
    parts = finder.find("ambition 2, theme 1 and the Cultural Strategy")
    assert parts.of(Kind.THEME) == ("theme 1",)
    assert parts.of(Kind.AMBITION, Kind.DOCUMENT) == ("ambition 2", "document 3.6")
    assert Parts(("theme-priority 1.2", "theme 1")).of(Kind.THEME) == ("theme 1",)
    assert Parts(("theme-priority 1.2", "theme 1")).of(Kind.THEME_PRIORITY) == ("theme-priority 1.2",)


def test_every_numbered_part_of_the_plan_is_found_by_its_own_id(finder: PartFinder, plan: Plan) -> None:
    for kind in ("ambition", "priority", "commitment", "measure", "theme", "value", "outcome"):
        for passage in plan.passages:
            if passage.id.startswith(f"{kind} "):
                assert finder.find(f"Tell me about {passage.id}.").ids == (passage.id,)


def test_every_document_is_found_by_its_own_name(finder: PartFinder, plan: Plan) -> None:
    for passage in plan.passages:
        if passage.kind is Kind.DOCUMENT:
            assert passage.id in finder.find(f"Who wrote the {passage.text}?").ids


@given(st.text(max_size=80))
def test_any_text_can_be_read(finder: PartFinder, text: str) -> None:
    parts = finder.find(text)
    assert not set(parts.ids) & set(parts.missing)
