"""Words that are written as they are drawn out in speech."""

from __future__ import annotations

import pytest

from actions.drawn_out import SaidWords
from actions.spelling import spelling_of

WORDS = SaidWords(spelling_of(["What is the plan for the parks?"], []), {"hiya", "ta"})


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("heyy", "hey"),
        ("hiyaaa", "hiya"),
        ("taaa", "ta"),
        ("thaaanks", "thanks"),
        ("Hellooo there", "Hello there"),
        ("pleeease tell meee", "please tell me"),
        ("sooo goood", "so good"),
        ("byeee!!", "bye!!"),
    ],
)
def test_a_drawn_out_word_is_read_as_the_word_it_is(text: str, meant: str) -> None:
    assert WORDS.drawn_in(text) == meant


@pytest.mark.parametrize("text", ["see all the bees", "zxxxcv", "xx", "mmm", "schnell", "free school meals"])
def test_a_word_that_is_spelt_so_or_leads_nowhere_stays(text: str) -> None:
    assert WORDS.drawn_in(text) == text


def test_a_text_is_familiar_by_one_word_that_is_known_or_heard() -> None:
    assert WORDS.familiar("hiya zxcvb")
    assert WORDS.familiar("3.2?")
    assert not WORDS.familiar("zxcvb nmq")
