"""Misspelt words put right."""

from __future__ import annotations

import pytest

from actions.spelling import AS_WRITTEN, Spelling, spelling_of

PLAN = ["We will bring the community together in libraries and neighbourhoods.", "Scrutiny committees"]
ASKED = ["who is responsible for housing", "what about the libarys", "is there owt on Bredbury", "owt else"]


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return spelling_of(PLAN, ASKED, ["Weir Mill"])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("comunity libraires", "community libraries"),
        ("which scruteny comittees?", "which scrutiny committees?"),
        ("who is responsable for housng", "who is responsible for housing"),
        ("NEIGHBORHOODS", "neighbourhoods"),
    ],
)
def test_a_slip_becomes_the_plans_word_or_one_that_people_use(
    spelling: Spelling, written: str, meant: str
) -> None:
    assert spelling.corrected(written) == meant


@pytest.mark.parametrize(
    "text",
    [
        "when does the bin lorry come",  # English, though nobody asked it
        "what itll cost and whatll they do",  # without the apostrophe
        "is owt planned",  # dialect that people write
        "ask Mr Libary about it",  # a name
        "the LIBR scheme",  # an abbreviation
        "at weir mill",  # a name that the corpus has
        "the community's housing",  # with an apostrophe
        "xyzzyq plugh",  # near nothing
        "the nite bus",  # too short for two slips, and no word near it begins with n
    ],
)
def test_what_is_no_slip_stays_as_it_is(spelling: Spelling, text: str) -> None:
    assert spelling.corrected(text) == text


def test_a_word_that_somebody_misspelt_once_is_no_word(spelling: Spelling) -> None:
    assert not spelling.knows("libarys")
    assert spelling.knows("owt")


def test_the_share_of_known_words_tells_another_language(spelling: Spelling) -> None:
    assert spelling.share_known("who is responsible") == 1
    assert spelling.share_known("gdzie znajduje się biblioteka") == 0
    assert spelling.share_known("1 2 3") == 1


def test_without_a_list_every_word_stays() -> None:
    assert AS_WRITTEN.corrected("comunity") == "comunity"
    assert AS_WRITTEN.share_known("comunity") == 1
