"""What a question's words alone tell."""

from __future__ import annotations

import numpy as np
import pytest

from index.tone import PLACES, Tone, fit_tone, turns_of_phrase
from tests.encoders import HashingEncoder

ANSWERED = [f"what will you do about {thing}" for thing in ("trees", "buses", "parks", "schools", "homes")]
UNANSWERED = [f"how much does it cost to build {thing}" for thing in ("trees", "buses", "parks", "schools")]


@pytest.fixture(scope="module")
def tone() -> Tone:
    asked = [*ANSWERED, *UNANSWERED]
    truth = [True] * len(ANSWERED) + [False] * len(UNANSWERED)
    return fit_tone(HashingEncoder().encode(asked), asked, truth, np.ones(len(asked)))


def heard(tone: Tone, text: str) -> tuple[float, float]:
    return tone.of(HashingEncoder().encode([text])[0], text)


@pytest.mark.parametrize("part", [0, 1], ids=["its vector", "its turns of phrase"])
def test_a_question_asked_like_the_answered_ones_has_better_odds(tone: Tone, part: int) -> None:
    like, unlike = "what will you do about bridges", "how much does it cost to build"
    assert heard(tone, like)[part] > heard(tone, unlike)[part]


def test_turns_of_phrase_do_not_depend_on_capitals() -> None:
    first, second = turns_of_phrase(["How much is it", "how MUCH is it"]).toarray()
    assert np.array_equal(first, second)


def test_its_weights_have_the_dimension_of_the_vectors(tone: Tone) -> None:
    assert tone.meaning.weights.shape == (HashingEncoder().encode(["x"]).shape[1],)
    assert tone.phrases.weights.shape == (PLACES,)
