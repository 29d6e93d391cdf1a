"""The kind of thing a question seeks, and whether a text holds it."""

from __future__ import annotations

import re

import pytest
import yaml

from index.sought import FILE, Sought, holds, sought

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
    ("which streets will be closed", {Sought.PLACE}),
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
