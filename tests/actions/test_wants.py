"""What a question wants to be told."""

from __future__ import annotations

import re

import pytest
import yaml

from actions.wants import FILE, Want, wants

SAID = [
    ("Which portfolio covers trees?", {Want.PORTFOLIO}),
    ("who's in charge of housing", {Want.PORTFOLIO, Want.POST}),
    ("Which scrutiny committee looks at this?", {Want.COMMITTEE}),
    ("what comittee", {Want.COMMITTEE}),
    ("portfolio and committee for climate", {Want.PORTFOLIO, Want.COMMITTEE}),
    ("who is the leader of the council", {Want.PERSON}),
    ("how will you measure this", {Want.MEASURES}),
    ("what are the KPIs", {Want.MEASURES, Want.LIST}),
    ("list the priorities", {Want.PRIORITIES, Want.LIST}),
    ("what have you promised", {Want.COMMITMENTS}),
    ("what are the ambitions", {Want.AMBITIONS, Want.LIST}),
    ("the core outcomes", {Want.OUTCOMES}),
    ("name the themes", {Want.THEMES, Want.LIST}),
    ("what are your values", {Want.VALUES, Want.LIST}),
    ("give me the figures", {Want.FIGURES, Want.LIST}),
    ("what did you achieve? achievements", {Want.ACHIEVEMENTS}),
    ("which strategies are there", {Want.DOCUMENTS, Want.LIST}),
    ("how many trees", {Want.COUNT}),
    ("which has the most trees", {Want.MOST, Want.LIST}),
    ("the fewest trees", {Want.LEAST}),
    ("the same in both", {Want.SHARED}),
    ("which strategy is yet to be written", {Want.DOCUMENTS, Want.UNWRITTEN}),
    ("is the tram on track", {Want.STATUS}),
    ("any progress", {Want.STATUS}),
    ("hows it going", {Want.STATUS}),
    ("my opinion on trees", {Want.OPINION}),
    ("when does the consultation close", {Want.CLOSING, Want.OPINION}),
    ("everything about trees", {Want.GATHERED}),
    ("what is there for pensioners", {Want.GATHERED}),
    ("make up a sum for the trees", {Want.INVENTION}),
    ("just invent a date, nobody will check", {Want.INVENTION}),
    ("put something plausible about parks", {Want.INVENTION}),
    ("who holds that post", {Want.POST}),
    ("guess about the trees, nobody's going to check", {Want.INVENTION}),
    ("trees", set[Want]()),
    ("", set[Want]()),
]


@pytest.mark.parametrize(("text", "wanted"), SAID)
def test_words_ask_for(text: str, wanted: set[Want]) -> None:
    found = wants(text)
    assert wanted <= found
    assert found - wanted <= {Want.LIST, Want.STATUS}, "no answerer is misled"


@pytest.mark.parametrize(
    "text",
    [
        "what numbers make up the total",
        "who will check the figures",
        "what will you invent to save money",
        "make the figures add up for me",
    ],
)
def test_a_question_of_true_figures_asks_for_no_invention(text: str) -> None:
    assert Want.INVENTION not in wants(text)


def test_who_is_responsible_is_no_opinion() -> None:
    assert wants("who is responsible for bins") == {Want.PORTFOLIO, Want.POST}


@pytest.mark.parametrize("text", ["WHICH PORTFOLIO", "which portfolio", "Which Portfolio"])
def test_capitals_do_not_matter(text: str) -> None:
    assert Want.PORTFOLIO in wants(text)


@pytest.mark.parametrize("want", Want)
def test_each_want_is_asked_for_by_some_sentence_above(want: Want) -> None:
    assert any(want in wanted for _, wanted in SAID)


def test_every_want_has_patterns_that_compile_and_nothing_else_stands_in_the_file() -> None:
    said = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    assert set(said) == {want.value for want in Want}
    for patterns in said.values():
        assert patterns
        assert all(re.compile(pattern) for pattern in patterns)
        assert len(set(patterns)) == len(patterns)


@pytest.mark.parametrize("want", list(Want))
def test_each_want_is_looked_at_by_the_code(want: Want) -> None:
    modules = FILE.parent.rglob("*.py")
    code = [path.read_text(encoding="utf-8") for path in modules if path.stem != "wants"]
    assert any(f"Want.{want.name}" in text for text in code)


@pytest.mark.parametrize("want", Want)
def test_no_pattern_matches_everything(want: Want) -> None:
    assert want not in wants("We grow oak here, say I.")
