"""Citations, and the check that every quote is what the plan says at its place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.citing import MOST, cite, verify
from actions.errors import UnverifiedQuoteError
from actions.reply import Citation, Reply, Status
from corpus.model import Plan
from tests.fakes import small_plan

SMALL = small_plan()
GOOD = cite(SMALL.passages[:3])


def reply(*citations: Citation) -> Reply:
    return Reply(Status.ANSWERED, "Here it is.", citations)


def test_a_citation_is_the_passage_with_its_place_on_the_page() -> None:
    passage = SMALL.passages[9]
    assert cite([passage]) == (
        Citation(
            "commitment 1.1.1",
            "We will plant two hundred trees.",
            ("The Small Plan",),
            "/plan#commitment-1.1.1",
            passage.start,
            passage.end,
        ),
    )


def test_a_passage_is_cited_once_and_at_its_first_place() -> None:
    a, b = SMALL.passages[:2]
    assert [c.passage_id for c in cite([b, a, b])] == [b.id, a.id]


def test_there_are_twelve_citations_at_the_most() -> None:
    assert [c.passage_id for c in cite(SMALL.passages)] == [p.id for p in SMALL.passages[:MOST]]
    assert MOST == 12


def test_a_true_reply_passes_as_it_is() -> None:
    said = reply(*GOOD)
    assert verify(said, SMALL) is said
    assert verify(reply(), SMALL) == reply()


@pytest.mark.parametrize(
    "change",
    [
        {"quote": GOOD[1].quote + "!"},
        {"quote": GOOD[1].quote[:-1]},
        {"quote": GOOD[1].quote.upper()},
        {"quote": GOOD[1].quote.replace(" ", "  ")},
        {"quote": ""},
        {"start": GOOD[1].start + 1},
        {"end": GOOD[1].end - 1},
        {"start": 0, "end": 0},
        {"start": GOOD[0].start, "end": GOOD[0].end},
        {"start": 10**6, "end": 10**6 + 5},
    ],
)
def test_an_altered_quote_or_place_is_never_sent(change: dict[str, object]) -> None:
    altered = replace(GOOD[1], **change)  # type: ignore[arg-type]  # each value fits its field
    with pytest.raises(UnverifiedQuoteError, match=GOOD[1].passage_id):
        verify(reply(GOOD[0], altered, GOOD[2]), SMALL)


@given(at=st.integers(0, len(GOOD[1].quote) - 1), letter=st.characters(codec="utf-8"))
def test_one_other_letter_is_enough_to_refuse(at: int, letter: str) -> None:
    quote = GOOD[1].quote
    altered = quote[:at] + letter + quote[at + 1 :]
    if altered == quote:
        verify(reply(GOOD[1]), SMALL)
    else:
        with pytest.raises(UnverifiedQuoteError):
            verify(reply(replace(GOOD[1], quote=altered)), SMALL)


def test_every_passage_of_the_plan_can_be_cited(plan: Plan) -> None:
    for passage in plan.passages:
        assert verify(reply(*cite([passage])), plan).citations


def test_no_passage_of_the_plan_is_longer_than_ninety_words(plan: Plan) -> None:
    assert max(len(passage.text.split()) for passage in plan.passages) <= 90
