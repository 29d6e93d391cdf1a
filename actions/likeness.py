"""Which of several kinds a message is of, told by examples of each."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.encoder import Encoder, Vectors

# How fast an example counts for less with its distance, and how far single examples are smoothed over:
# both by leaving out one example of safety.yml and refusals.yml at a time and telling its kind.
NARROWNESS = 1.0
SMOOTHING = 0.1


class Likeness:
    """How like the examples of each kind a message is.

    The nearest examples decide together, each by its distance and by how much it tells apart (kernel ridge
    regression on the kinds), so one stray example near the message is not enough.
    """

    def __init__(self, encoder: Encoder, examples: Sequence[Sequence[str]]) -> None:
        from sklearn.kernel_ridge import KernelRidge

        vectors = encoder.encode([text for of_kind in examples for text in of_kind])
        owners = np.repeat(np.arange(len(examples)), [len(of_kind) for of_kind in examples])
        self._model = KernelRidge(alpha=SMOOTHING, kernel="rbf", gamma=NARROWNESS)
        self._model.fit(vectors, np.eye(len(examples), dtype=vectors.dtype)[owners])

    def of(self, vector: Vectors) -> tuple[float, ...]:
        """For each kind, in order, about 0 (unlike) to 1 (one of its examples), for a unit vector."""
        return tuple(map(float, self._model.predict(vector[None, :])[0]))

    def ranked(self, vector: Vectors) -> tuple[tuple[int, float], ...]:
        """(number of the kind, how like it), the likeliest first."""
        return tuple(sorted(enumerate(self.of(vector)), key=lambda each: -each[1]))
