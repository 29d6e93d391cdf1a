"""Cross-validated figures of what is learnt: each question is judged by what was learnt without it.

The adapter, the tone and the lexical index are made without the question's fold as it is, the fusion's
weights and the decision's are fitted anew without it here. (The decision looks at scores of the fusion
fitted on all: seven weights from thousands of questions.)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from index.calibration import Calibration, calibration
from index.decision import fit_decision
from index.features import Features
from index.fusion import fit_fusion
from index.texts import Rows

Flags = NDArray[np.bool_]
ALL, FROM_LIFE = "all questions", "questions from life"
DIGITS = 4


@dataclass(frozen=True, slots=True)
class Ranking:
    """For how large a part of the questions the right passage was the first, among three, among twelve."""

    count: int
    first: float
    first_three: float
    first_twelve: float


@dataclass(frozen=True, slots=True)
class Figures:
    """What cross-validation gave, for all questions and for those from life."""

    ranking: Mapping[str, Ranking] = field(default_factory=dict)
    decision: Mapping[str, Calibration] = field(default_factory=dict)


NOT_MEASURED = Figures()


@dataclass(frozen=True, slots=True)
class Ranked:
    """Questions with a right passage: each passage's features, shape (questions, passages, features)."""

    features: Features
    right: Sequence[int]
    folds: Rows
    from_life: Flags


@dataclass(frozen=True, slots=True)
class Decided:
    """Questions the plan answers or does not: their features, shape (questions, features)."""

    features: Features
    answered: Flags
    folds: Rows
    from_life: Flags


def cross_validate(ranked: Ranked, decided: Decided) -> Figures:
    """The figures of the fusion and of the decision."""
    places = _places(ranked)
    chances = _chances(decided)
    known = ~np.isnan(chances)
    return Figures(
        {name: _ranking(places[part]) for name, part in _parts(ranked.from_life)},
        {
            name: _rounded(
                calibration(chances[part & known].tolist(), decided.answered[part & known].tolist())
            )
            for name, part in _parts(decided.from_life)
        },
    )


def _parts(from_life: Flags) -> Iterator[tuple[str, Flags]]:
    yield ALL, np.ones(len(from_life), dtype=bool)
    if from_life.any():
        yield FROM_LIFE, from_life


def _places(ranked: Ranked) -> Rows:
    """At which place each question's right passage came, from 0, by weights learnt without its fold."""
    places = np.zeros(len(ranked.right), dtype=np.int64)
    right = np.asarray(ranked.right)
    for inside in _folds(ranked.folds):
        weights = fit_fusion(ranked.features[~inside], right[~inside].tolist())
        scores = ranked.features[inside] @ weights
        own = scores[np.arange(len(scores)), right[inside]]
        places[inside] = (scores > own[:, None]).sum(axis=1)
    return places


def _chances(decided: Decided) -> Features:
    """Each question's chance by a decision learnt without its fold; NaN where nothing can be learnt."""
    chances = np.full(len(decided.answered), np.nan)
    for inside in _folds(decided.folds):
        answered, from_life = decided.answered[~inside], decided.from_life[~inside]
        if len(set(answered.tolist())) == 2:
            decision = fit_decision(decided.features[~inside], answered.tolist(), from_life.tolist())
            chances[inside] = [decision.chance(row) for row in decided.features[inside]]
    return chances


def _folds(folds: Rows) -> Iterator[Flags]:
    """Which questions are in each fold, for folds that leave others to learn from."""
    numbers = np.unique(folds)
    yield from (folds == number for number in numbers if len(numbers) > 1)


def _ranking(places: Rows) -> Ranking:
    first, three, twelve = (round(float((places < n).mean()), DIGITS) for n in (1, 3, 12))
    return Ranking(len(places), first, three, twelve)


def _rounded(found: Calibration) -> Calibration:
    """Digits that mean something, so that the figures can be read where they are kept."""
    bins = tuple(replace(b, chance=round(b.chance, DIGITS), true=round(b.true, DIGITS)) for b in found.bins)
    auc = None if found.auc is None else round(found.auc, DIGITS)
    return replace(
        found, bins=bins, error=round(found.error, DIGITS), brier=round(found.brier, DIGITS), auc=auc
    )
