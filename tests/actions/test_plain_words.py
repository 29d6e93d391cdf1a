"""Messages in whole words."""

from __future__ import annotations

import numpy as np
import pytest

from actions.plain_words import PlainWords, short_forms
from actions.spelling import Spelling
from tests.encoders import HashingEncoder

PLAIN = PlainWords(HashingEncoder(), Spelling({"depressed": 3}, ["feeling", "so", "am"]))


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("want 2 die", "want to die"),
        ("wanna kms", "want to kill myself"),
        ("I'll kms if i fail", "I'll kill myself if i fail"),
        ("ill kms", "I'll kill myself"),
        ("id rather b dead", "id rather be dead"),
        ("dont wana b here", "dont want to be here"),
        ("we r hungry", "we are hungry"),
        ("Kil my self 2nite", "kill myself tonight"),
        ("w/out me", "without me"),
        ("so depresed", "so depressed"),
    ],
)
def test_short_forms_are_written_out_and_slips_put_right(short: str, whole: str) -> None:
    assert PLAIN.of(short) == whole


@pytest.mark.parametrize(
    "text",
    [
        "how many kms of cycle lane",
        "it is 5 kms away",
        "option 2 or plan b",
        "2 kids in a 2 bed house",
        "i am ill",
        "a bus from our road",
    ],
)
def test_what_is_short_for_nothing_stays(text: str) -> None:
    assert PlainWords(HashingEncoder()).of(text) == text


def test_the_vector_is_that_of_the_whole_words() -> None:
    encoder, given = HashingEncoder(), np.ones(2, dtype=np.float32)
    text, vector = PlainWords(encoder).with_vector("want 2 die", given)
    assert np.array_equal(vector, encoder.encode([text])[0])
    assert PlainWords(encoder).with_vector("I want to die", given)[1] is given


def test_short_forms_are_words_that_people_mean() -> None:
    assert "wana" in short_forms()
