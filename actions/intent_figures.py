"""Cross-validated figures of the stand-in: each example is judged by a model that has not seen it."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.encoder import Vectors

FOLDS = 3
DIGITS = 4


class Understands(Protocol):
    """A model that gives each intent a chance."""

    def chances(self, text: str, vector: Vectors) -> dict[str, float]:
        """How likely each intent is for a sentence and its vector."""
        ...


Fit = Callable[[Sequence[str], Vectors, Sequence[str]], Understands]


@dataclass(frozen=True, slots=True)
class IntentShare:
    """Of an intent's examples the part that was recognised, and the part of those taken for it that were."""

    count: int
    recall: float
    precision: float


@dataclass(frozen=True, slots=True)
class IntentFigures:
    """How many examples were recognised, in all and by intent; `macro_f1` counts every intent alike."""

    count: int = 0
    right: float = 0.0
    macro_f1: float = 0.0
    by_intent: Mapping[str, IntentShare] = field(default_factory=dict)


def cross_validate(texts: Sequence[str], vectors: Vectors, intents: Sequence[str], fit: Fit) -> IntentFigures:
    """The figures of `fit` for these sentences; the same sentence is always in the same fold."""
    folds = np.array([zlib.crc32(t.lower().encode("utf-8", "surrogatepass")) % FOLDS for t in texts])
    judged = [pair for fold in range(FOLDS) for pair in _fold(texts, vectors, intents, folds == fold, fit)]
    return figures_of(judged)


def figures_of(judged: Sequence[tuple[str, str]]) -> IntentFigures:
    """The figures for (intent, what it was taken for) pairs."""
    if not judged:
        return IntentFigures()
    shares = {intent: _share(judged, intent) for intent in sorted({truth for truth, _ in judged})}
    right = sum(truth == taken for truth, taken in judged) / len(judged)
    macro = sum(_f1(share) for share in shares.values()) / len(shares)
    return IntentFigures(len(judged), round(right, DIGITS), round(macro, DIGITS), shares)


def _fold(
    texts: Sequence[str], vectors: Vectors, intents: Sequence[str], inside: NDArray[np.bool_], fit: Fit
) -> list[tuple[str, str]]:
    """Each example of the fold: its intent, and what a model made of the others takes it for."""
    learnt, asked = np.flatnonzero(~inside).tolist(), np.flatnonzero(inside).tolist()
    if not learnt or not asked:
        return []
    model = fit([texts[n] for n in learnt], vectors[learnt], [intents[n] for n in learnt])
    return [(intents[n], _taken_for(model, texts[n], vectors[n])) for n in asked]


def _taken_for(model: Understands, text: str, vector: Vectors) -> str:
    chances = model.chances(text, vector)
    return max(chances, key=lambda intent: chances[intent])


def _share(judged: Sequence[tuple[str, str]], intent: str) -> IntentShare:
    own = sum(truth == intent for truth, _ in judged)
    taken = sum(taken == intent for _, taken in judged)
    both = sum(truth == taken == intent for truth, taken in judged)
    return IntentShare(own, round(both / own, DIGITS), round(both / taken, DIGITS) if taken else 0.0)


def _f1(share: IntentShare) -> float:
    both = share.recall + share.precision
    return 2 * share.recall * share.precision / both if both else 0.0
