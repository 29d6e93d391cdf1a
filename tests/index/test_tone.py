"""What a question's words alone tell."""

from __future__ import annotations

import numpy as np
import pytest

from index.tone import Tone, fit_tone
from tests.encoders import HashingEncoder

ANSWERED = [f"what will you do about {thing}" for thing in ("trees", "buses", "parks", "schools", "homes")]
UNANSWERED = [f"how much does it cost to build {thing}" for thing in ("trees", "buses", "parks", "schools")]


@pytest.fixture(scope="module")
def tone() -> Tone:
    asked = [*ANSWERED, *UNANSWERED]
    truth = [True] * len(ANSWERED) + [False] * len(UNANSWERED)
    return fit_tone(HashingEncoder().encode(asked), truth, np.ones(len(asked)))


def test_a_question_asked_like_the_answered_ones_has_better_odds(tone: Tone) -> None:
    like, unlike = HashingEncoder().encode(
        ["what will you do about bridges", "how much does it cost to build"]
    )
    assert tone.of(like) > tone.of(unlike)


def test_its_weights_have_the_dimension_of_the_vectors(tone: Tone) -> None:
    assert tone.weights.shape == (HashingEncoder().encode(["x"]).shape[1],)
