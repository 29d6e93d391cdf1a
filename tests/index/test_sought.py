"""The kind of thing a question seeks, and whether a text holds it."""

from __future__ import annotations

import re

import pytest
import yaml

from index.sought import CLOSE, FILE, Sought, holds, names_another_year, sought

ASKED = [
    ("How much will it cost?", {Sought.SUM}),
    ("what's the budget for parks", {Sought.SUM}),
    ("When does it open?", {Sought.DATE}),
    ("How many trees?", {Sought.COUNT}),
    ("Which councillor came?", {Sought.PERSON}),
    pytest.param(
        "Which councillor is in charge?",
        {Sought.PERSON},
    ),
    ("who is the leader", {Sought.PERSON}),
    ("Where will the homes be built?", {Sought.PLACE}),
    ("which streets will be closed", {Sought.PLACE, Sought.FATE}),
    ("is the library shutting", {Sought.FATE}),
    ("will the baths be knocked down", {Sought.FATE}),
    ("are you selling off the park", {Sought.FATE}),
    ("what are you doing to close the gap", set()),
    ("is the office close to the station", set()),
    ("When did the tram start?", {Sought.DATE, Sought.SINCE}),
    ("what is the phone number", {Sought.CONTACT}),
    ("Why are you doing this?", {Sought.REASON}),
    ("how do I apply", {Sought.APPLYING}),
    ("since when", {Sought.DATE, Sought.SINCE}),
    ("What are you doing about trees?", set()),
    ("Tell me about the whenever festival", set()),
]
HELD = [
    ("It costs £4.7m.", Sought.SUM, True),
    ("It costs a lot.", Sought.SUM, False),
    ("by the end of 2021", Sought.DATE, True),
    ("in the summer", Sought.DATE, True),
    ("as soon as we can", Sought.DATE, False),
    ("plant 11,500 trees", Sought.COUNT, True),
    ("in every ward", Sought.COUNT, True),
    ("plant trees", Sought.COUNT, False),
    ("Councillor Jane Doe", Sought.PERSON, True),
    ("in the town centre", Sought.PLACE, True),
    ("write to us@example.org", Sought.CONTACT, True),
    ("0161 123 4567", Sought.CONTACT, True),
    ("write to us", Sought.CONTACT, False),
    ("so that children thrive", Sought.REASON, True),
    ("for those aged 16-30", Sought.APPLYING, True),
    ("set up in 2015", Sought.SINCE, True),
    ("set up long ago", Sought.SINCE, False),
    ("homes on brownfield land", Sought.FATE, True),
    ("homes for everybody", Sought.FATE, False),
]


@pytest.mark.parametrize(("question", "kinds"), ASKED)
def test_a_question_seeks(question: str, kinds: set[Sought]) -> None:
    assert sought(question) == kinds


@pytest.mark.parametrize(("text", "kind", "there"), HELD)
def test_a_text_holds(text: str, kind: Sought, there: bool) -> None:
    assert holds(text, kind) is there


def test_capitals_do_not_matter() -> None:
    assert sought("HOW MUCH IS IT") == sought("how much is it") == {Sought.SUM}


@pytest.mark.parametrize("part", ["asks", "holds"])
def test_every_kind_has_patterns_that_compile_and_nothing_else_stands_in_the_file(part: str) -> None:
    said = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    assert set(said) == {"asks", "holds"}
    assert set(said[part]) == {kind.value for kind in Sought}
    for patterns in said[part].values():
        assert patterns
        assert all(re.compile(pattern) for pattern in patterns)
        assert len(set(patterns)) == len(patterns)


@pytest.mark.parametrize(
    ("text", "question", "there"),
    [
        ("We will plant 11,500 standard trees.", "how many trees", True),
        ("We will plant 11,500 standard trees.", "how many of the trees will be new", True),
        ("a tree in every ward", "how many trees", True),
        ("We will plant 11,500 standard trees.", "how many gardeners do you have", False),
        ("We will plant trees by 2030.", "how many trees", False),
        ("We will plant trees.", "how many trees", False),
        ("We will plant 11,500 standard trees.", "how many?", True),
        ("1.2 Supporting parents", "how many?", False),
        ("Delivery Plan 2021-26", "how many?", False),
        ("Delivery Plan 2021/22 for 14 homes", "how many?", True),
    ],
)
def test_a_number_has_to_be_one_of_what_is_counted(text: str, question: str, there: bool) -> None:
    assert holds(text, Sought.COUNT, question) is there


@pytest.mark.parametrize(("words_between", "there"), [(CLOSE - 1, True), (CLOSE, False)])
def test_a_number_far_from_what_is_counted_counts_something_else(words_between: int, there: bool) -> None:
    apart = "and " * words_between
    assert holds(f"500 {apart}trees", Sought.COUNT, "how many trees") is there
    assert holds(f"trees {apart}500", Sought.COUNT, "how many trees") is there


@pytest.mark.parametrize(
    ("question", "texts", "another"),
    [
        ("will it open in 2026", ["It opens in 2022."], True),
        ("will it open in 2022", ["It opens in 2022."], False),
        ("in 2025 or 2026?", ["Soon.", "By 2026."], False),
        ("will it open in 2026", [], True),
        ("will it open", ["It opens in 2022."], False),
        ("in the 2021-22 plan", ["Soon."], False),
        ("in the 2021/22 plan", ["Soon."], False),
    ],
)
def test_a_year_is_another_when_no_text_has_it(question: str, texts: list[str], another: bool) -> None:
    assert names_another_year(question, texts) is another
