"""What a question's words alone tell: whether those who ask like this tend to be answered by a plan.

Costs, names and dates are asked for in their own ways, whatever the subject. A logistic regression over
the question's plain vector learns them; on its own it is a weak judge, together with the evidence it
takes a quarter off the wrong decisions (cross-validated ROC AUC on questions from life 0.90 without
it, 0.925 with it).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.encoder import Vectors

PENALTY = 0.3
# Unit vectors are stretched so that the penalty bites as it does on ordinary features.
STRETCH = 8.0


@dataclass(frozen=True, slots=True)
class Tone:
    """Weights, shape (dimension,), and bias over a question's plain unit vector."""

    weights: NDArray[np.float64]
    bias: float

    def of(self, vector: Vectors) -> float:
        """The log odds that the question is answered, as far as its words alone tell."""
        return float(STRETCH * (vector.astype(np.float64) @ self.weights) + self.bias)


def fit_tone(vectors: Vectors, answered: Sequence[bool], weight: NDArray[np.float64]) -> Tone:
    """The tone learnt from questions' plain vectors, shape (questions, dimension), and their truth."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=PENALTY, max_iter=500)
    model.fit(STRETCH * vectors, np.asarray(answered), sample_weight=weight)
    return Tone(model.coef_[0], float(model.intercept_[0]))
