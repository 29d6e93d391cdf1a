"""Whether the plan answers a question at all."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.decision import FARTHEST, Decision, expand, fit_decision
from index.features import MEASURED, QUESTION_FEATURES, Features

COLUMNS = len(QUESTION_FEATURES)
WIDTH = COLUMNS + len(MEASURED) * (len(MEASURED) + 1) // 2
SEPARATE = 60
# So many that they outweigh the pull towards knowing nothing.
MANY = 400


def random_features(number: int, seed: int = 5) -> Features:
    return np.random.default_rng(seed).normal(size=(number, COLUMNS))


@pytest.fixture(scope="module")
def separating() -> tuple[Features, list[bool]]:
    features = random_features(SEPARATE)
    answered = [number % 2 == 0 for number in range(SEPARATE)]
    features[:, 3] = np.where(answered, 1.0, -1.0) + 0.1 * features[:, 3]
    return features, answered


@pytest.fixture(scope="module")
def decision(separating: tuple[Features, list[bool]]) -> Decision:
    features, answered = separating
    return fit_decision(features, answered, [False] * SEPARATE)


def test_answered_questions_get_a_higher_chance(
    separating: tuple[Features, list[bool]], decision: Decision
) -> None:
    chances = np.array([decision.chance(row) for row in separating[0]])
    truth = np.array(separating[1])
    assert chances[truth].min() > 0.5 > chances[~truth].max()


@given(st.lists(st.floats(-20, 20), min_size=COLUMNS, max_size=COLUMNS))
def test_a_chance_lies_between_nought_and_one(decision: Decision, row: list[float]) -> None:
    assert 0.0 <= decision.chance(np.array(row)) <= 1.0


def test_a_decision_is_plain_numbers(decision: Decision) -> None:
    assert len(decision.mean) == len(decision.scale) == COLUMNS
    assert len(decision.weights) == WIDTH
    assert min(decision.scale) > 0


def test_a_column_that_never_changes_is_no_hindrance() -> None:
    features = random_features(40)
    features[:, 15] = 0.0
    decision = fit_decision(features, [n < 20 for n in range(40)], [False] * 40)
    assert np.isfinite(decision.chance(features[0]))


def test_the_rarer_truth_counts_as_much_as_the_commoner_one() -> None:
    features = np.zeros((40, COLUMNS))
    decision = fit_decision(features, [number == 0 for number in range(40)], [False] * 40)
    assert decision.chance(features[0]) == pytest.approx(0.5, abs=0.01)


def test_questions_from_life_count_more_than_written_ones() -> None:
    features = np.zeros((MANY, COLUMNS))
    features[MANY // 2 :, 0] = 1.0
    # Among the first half, those from life are answered; among the second, those written are.
    from_life = [number % 2 == 0 for number in range(MANY)]
    answered = [life if number < MANY // 2 else not life for number, life in enumerate(from_life)]
    decision = fit_decision(features, answered, from_life)
    assert decision.chance(features[0]) > 0.6
    assert decision.chance(features[-1]) < 0.4


def test_expanding_adds_every_product_of_two_measured_features() -> None:
    row = np.linspace(-FARTHEST, FARTHEST, COLUMNS)
    expanded = expand(row)
    products = [row[a] * row[b] for a in range(len(MEASURED)) for b in range(a, len(MEASURED))]
    assert expanded.tolist() == [*row.tolist(), *products]
    assert expand(random_features(7)).shape == (7, WIDTH)


def test_a_measured_feature_counts_as_no_farther_off_than_the_farthest() -> None:
    row = np.zeros(COLUMNS)
    row[0], row[-1] = 9 * FARTHEST, 9 * FARTHEST
    expanded = expand(row)
    assert expanded[0] == FARTHEST
    assert expanded[COLUMNS] == FARTHEST**2
    assert expanded[COLUMNS - 1] == 9 * FARTHEST, "what is asked for is no measure"
