"""What the assistant says of its own is easy to read."""

from __future__ import annotations

import pytest

from api.evaluation.own_sentences import (
    MOST_WORDS,
    OLDEST,
    OwnSentence,
    OwnWords,
    danger_words,
    own_texts,
    own_words,
)
from tests.actions.conftest import CORPUS

# 9 to 11 is what it is written for; half a year is within what the formulas disagree by.
YOUNGEST_MEAN, OLDEST_MEAN = 8.5, 11.0
# Sentences known to be too hard, to be mended: a list of what the assistant can tell.
KNOWN = {"replies.ask_capabilities"}


@pytest.fixture(scope="module")
def own() -> OwnWords:
    return own_words(CORPUS)


def test_the_reading_age_of_all_its_own_sentences_is_9_to_11(own: OwnWords) -> None:
    assert YOUNGEST_MEAN <= own.age.mean <= OLDEST_MEAN, own.age


def test_what_is_said_in_danger_is_easier_still(own: OwnWords) -> None:
    said = danger_words()
    assert said.age.mean < own.age.mean
    assert said.hard == ()


def test_no_sentence_is_far_above_the_others(own: OwnWords) -> None:
    assert [one for one in own.hard if one.source not in KNOWN] == []


def test_every_sentence_of_the_wording_is_measured_with_its_blanks_filled(own: OwnWords) -> None:
    sources = {source.partition(".")[0] for source, _ in own_texts(CORPUS)}
    assert {"leads", "notes", "not_in_plan", "status", "replies", "refusals", "talk", "feedback"} <= sources
    assert len(own.sentences) > 100
    assert not [text for _, text in own_texts(CORPUS) if "{" in text]


def test_the_hardest_sentences_come_first(own: OwnWords) -> None:
    ages = [one.age for one in own.sentences]
    assert ages == sorted(ages, reverse=True)


@pytest.mark.parametrize(
    ("age", "words", "hard"),
    [(OLDEST, MOST_WORDS, False), (OLDEST + 0.1, 5, True), (9.0, MOST_WORDS + 1, True)],
)
def test_a_sentence_is_hard_by_its_age_or_by_its_length(age: float, words: int, hard: bool) -> None:
    assert OwnSentence("replies.greet", "Hello there.", age, words).is_hard is hard
