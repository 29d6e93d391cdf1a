"""How much each feature of a passage counts."""

from __future__ import annotations

import numpy as np
import pytest

from index.features import Features
from index.fusion import fit_fusion

QUESTIONS, PASSAGES = 60, 8
RIGHT = [number % PASSAGES for number in range(QUESTIONS)]


@pytest.fixture
def features() -> Features:
    """Noise, a column that tells the right passage, one that tells the wrong ones, and nothing at all."""
    random = np.random.default_rng(11)
    found = random.normal(size=(QUESTIONS, PASSAGES, 4))
    right = np.zeros((QUESTIONS, PASSAGES))
    right[np.arange(QUESTIONS), RIGHT] = 1.0
    found[:, :, 1] = right + 0.2 * random.normal(size=right.shape)
    found[:, :, 2] = -right + 0.4 * random.normal(size=right.shape)
    found[:, :, 3] = 0.0
    return found


def test_the_informative_features_are_found_with_their_signs(features: Features) -> None:
    noise, telling, contrary, empty = fit_fusion(features, RIGHT)
    assert telling > 5 * abs(noise)
    assert contrary < 0
    assert empty == 0.0


def test_the_right_passage_comes_first_under_the_weights(features: Features) -> None:
    first = (features @ fit_fusion(features, RIGHT)).argmax(axis=1)
    assert np.mean(first == RIGHT) > 0.95


def test_the_ranking_does_not_depend_on_a_feature_s_unit(features: Features) -> None:
    in_pence = features * np.array([1.0, 100.0, 0.01, 1.0])
    plain = features @ fit_fusion(features, RIGHT)
    assert in_pence @ fit_fusion(in_pence, RIGHT) == pytest.approx(plain, abs=1e-2)


def test_a_column_that_is_always_the_same_gets_no_weight(features: Features) -> None:
    features[:, :, 3] = 5.0
    assert abs(fit_fusion(features, RIGHT)[3]) < 1.0


def test_the_same_features_give_the_same_weights(features: Features) -> None:
    assert np.array_equal(fit_fusion(features, RIGHT), fit_fusion(features, RIGHT))
