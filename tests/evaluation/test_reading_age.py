"""The reading age of sentences."""

from __future__ import annotations

import pytest

from api.evaluation.reading_age import Size, reading_age, sentence_age, sentences_of, size_of, syllables

EASY = "The cat sat on the mat."
HARD = "Intergovernmental organisations characteristically prioritise administrative accountability."

SYLLABLES = {
    "plan": 1,
    "make": 1,
    "named": 1,
    "whole": 1,
    "council's": 2,
    "table": 2,
    "wanted": 2,
    "places": 2,
    "only": 2,
    "family": 3,
    "ambition": 3,
    "committee": 3,
    "responsible": 4,
    "2021": 1,
}


@pytest.mark.parametrize(("word", "count"), SYLLABLES.items())
def test_syllables_are_counted_as_they_are_heard(word: str, count: int) -> None:
    assert syllables(word) == count


def test_the_size_counts_sentences_words_letters_and_long_words() -> None:
    assert size_of(["We plan.", "The committee's ambition is 3.2."]) == Size(
        sentences=2, words=7, letters=31, syllables=11, long_words=2
    )


def test_the_formulas_are_worked_out_by_hand() -> None:
    # Six words of one syllable, 17 letters, one sentence.
    age = reading_age([EASY])
    assert age.flesch_kincaid == pytest.approx(0.39 * 6 + 11.8 * 1 - 15.59 + 5)
    assert age.automated == pytest.approx(4.71 * 17 / 6 + 0.5 * 6 - 21.43 + 5)
    assert age.smog == 8.0
    assert age.mean == pytest.approx((age.flesch_kincaid + age.automated + age.smog) / 3)
    assert sentence_age(EASY) == pytest.approx((age.flesch_kincaid + age.automated) / 2)


def test_smog_grows_with_the_long_words() -> None:
    assert reading_age(["We have an ambition."] * 10).smog == pytest.approx(8 + 30**0.5)


def test_hard_words_are_for_older_readers() -> None:
    assert sentence_age(HARD) > 20 > sentence_age(EASY)


def test_sentences_are_told_apart_and_addresses_and_single_words_left_out() -> None:
    text = "Hello. It is in section 3.2, here: https://example.org/a.b\nIs it? It is!"
    assert sentences_of(text) == ("It is in section 3.2, here:", "Is it?", "It is!")


def test_of_nothing_there_is_no_reading_age() -> None:
    with pytest.raises(ValueError, match="nothing to read"):
        reading_age(["..."])
