"""How well chances hold what they promise: of all that were given 0.8, eight in ten should come true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """The questions whose chance lies from `low` up to `high`: how many, their mean chance, and how
    large a part of them came true."""

    low: float
    high: float
    count: int
    chance: float
    true: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """`bins` without the empty ones; `error` is how far chance and truth lie apart, weighed by the bins'
    counts (expected calibration error, Naeini et al. 2015); `brier` is the mean squared error; `auc` how
    often a true one has a higher chance than a false one, None where there is only one of the two."""

    count: int
    bins: tuple[Bin, ...]
    error: float
    brier: float
    auc: float | None


def calibration(chances: Sequence[float], truth: Sequence[bool], bins: int = BINS) -> Calibration:
    """The calibration of chances, 0 to 1, against what was true."""
    if len(chances) != len(truth):
        raise ValueError(f"{len(chances)} chances for {len(truth)} truths")
    pairs = list(zip(chances, truth, strict=True))
    found = [_bin(low / bins, high / bins, pairs) for low, high in pairwise(range(bins + 1))]
    kept = tuple(one for one in found if one.count)
    count = max(len(pairs), 1)
    error = sum(one.count * abs(one.chance - one.true) for one in kept) / count
    brier = sum((chance - true) ** 2 for chance, true in pairs) / count
    return Calibration(len(pairs), kept, error, brier, _auc(chances, truth))


def _bin(low: float, high: float, pairs: Sequence[tuple[float, bool]]) -> Bin:
    """The last bin holds 1 itself too."""
    inside = [(chance, true) for chance, true in pairs if low <= chance < high or chance == high == 1.0]
    count = max(len(inside), 1)
    return Bin(
        low, high, len(inside), sum(chance for chance, _ in inside) / count, sum(t for _, t in inside) / count
    )


def _auc(chances: Sequence[float], truth: Sequence[bool]) -> float | None:
    from sklearn.metrics import roc_auc_score

    return float(roc_auc_score(truth, chances)) if len(set(truth)) == 2 else None
