"""Whether the plan answers a question at all: a calibrated chance from the question's features."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.features import MEASURED, Features

LIFE_WEIGHT = 3.0
PENALTY = 0.02
# No feature counts as farther from its mean than this many standard deviations: products would run away.
FARTHEST = 2.0


@dataclass(frozen=True, slots=True)
class Decision:
    """A logistic regression; plain numbers, so that a reply can be explained.

    It looks at `QUESTION_FEATURES`, at the squares and products of the measured ones among them,
    and at which kinds of thing are asked for and found.
    """

    mean: tuple[float, ...]
    scale: tuple[float, ...]
    weights: tuple[float, ...]
    bias: float

    def chance(self, features: Features) -> float:
        """How likely it is that the plan answers the question, 0 to 1."""
        scaled = expand((features - np.array(self.mean)) / np.array(self.scale))
        return float(1 / (1 + np.exp(-(scaled @ np.array(self.weights) + self.bias))))


def expand(scaled: Features) -> Features:
    """The features and, of the measured ones, all products of two; the last axis holds the features."""
    measured = np.clip(scaled[..., : len(MEASURED)], -FARTHEST, FARTHEST)
    first, second = np.triu_indices(len(MEASURED))
    rest = scaled[..., len(MEASURED) :]
    return np.concatenate([measured, rest, measured[..., first] * measured[..., second]], axis=-1)


def fit_decision(features: Features, answered: Sequence[bool], from_life: Sequence[bool]) -> Decision:
    """The decision learnt from questions' features, shape (questions, features), and their truth.

    Questions from life count more than those written with a passage in view; the answered and the
    unanswered count the same in all.
    """
    from sklearn.linear_model import LogisticRegression

    truth = np.asarray(answered)
    weight = fair_weights(answered, from_life)
    mean, scale = features.mean(axis=0), features.std(axis=0)
    scale = np.where(scale < 1e-9, 1.0, scale)
    model = LogisticRegression(C=PENALTY, max_iter=5000)
    model.fit(expand((features - mean) / scale), truth, sample_weight=weight)
    return Decision(tuple(mean), tuple(scale), tuple(model.coef_[0]), float(model.intercept_[0]))


def fair_weights(answered: Sequence[bool], from_life: Sequence[bool]) -> NDArray[np.float64]:
    """How much each question counts: those from life more, the answered and the unanswered alike in all."""
    truth = np.asarray(answered)
    weight = np.where(np.asarray(from_life), LIFE_WEIGHT, 1.0)
    fair = weight * np.where(truth, 1 / weight[truth].sum(), 1 / weight[~truth].sum()) * len(truth) / 2
    return np.asarray(fair, dtype=np.float64)
