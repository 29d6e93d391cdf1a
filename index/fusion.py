"""How much each feature of a passage counts: weights learnt, not guessed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.features import Features

PENALTY = 1e-3


def fit_fusion(features: Features, right: Sequence[int]) -> Features:
    """The weights, shape (features,), under which the right passage is likeliest to come first.

    `features` has shape (questions, passages, features); `right` is each question's passage row.
    A conditional logit (softmax over the passages) with a small ridge, found by L-BFGS.
    """
    from scipy.optimize import minimize

    scale = features.std(axis=(0, 1))
    scale = np.where(scale < 1e-9, 1.0, scale)
    scaled = features / scale
    gold = np.asarray(right)
    wanted = scaled[np.arange(len(gold)), gold]

    def loss(weights: Features) -> tuple[float, Features]:
        scores = scaled @ weights
        scores -= scores.max(axis=1, keepdims=True)
        odds = np.exp(scores)
        chance = odds / odds.sum(axis=1, keepdims=True)
        value = -np.log(chance[np.arange(len(gold)), gold] + 1e-300).mean() + PENALTY * weights @ weights
        slope = (np.einsum("qp,qpf->qf", chance, scaled) - wanted).mean(axis=0) + 2 * PENALTY * weights
        return float(value), slope

    found = minimize(loss, np.zeros(features.shape[2]), jac=True, method="L-BFGS-B")
    return np.asarray(found.x / scale)
