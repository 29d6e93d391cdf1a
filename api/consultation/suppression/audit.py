"""What a reader could work out: the reader's own reckoning, done before the tables are published."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from api.consultation.suppression.limits import is_too_few
from api.consultation.suppression.tables import Cell, Tables

Numbers = NDArray[np.float64]
SEED = 1
# Guesses at other counts that would fit as well, before each doubtful cell is looked at by itself.
GUESSES = 25
HALF = 0.5


@dataclass(frozen=True, slots=True)
class _Riddle:
    """The hidden counts as unknowns: `weights @ counts == known`, each count between `least` and `most`."""

    cells: tuple[Cell, ...]
    truth: Numbers
    weights: Numbers
    known: Numbers
    least: Numbers
    most: float

    def answer(self, objective: Numbers) -> Numbers:
        """The counts that fit all that is published and make the objective smallest."""
        from scipy.optimize import linprog

        bounds = [(low, self.most) for low in self.least]
        found = linprog(objective, A_eq=self.weights, b_eq=self.known, bounds=bounds, method="highs")
        return np.asarray(found.x, dtype=np.float64)


def worked_out(tables: Tables, hidden: Set[Cell]) -> list[Cell]:
    """The hidden groups that are too small and whose count follows from what is shown."""
    riddle = _riddle(tables, hidden)
    doubtful = {n for n, cell in enumerate(riddle.cells) if is_too_few(tables.counts[cell])}
    if not doubtful or not len(riddle.weights):
        return []
    for guess in _guesses(riddle):
        doubtful -= set(np.flatnonzero(np.abs(guess - riddle.truth) > HALF))
    return [riddle.cells[n] for n in sorted(doubtful) if _is_certain(riddle, n)]


def _riddle(tables: Tables, hidden: Set[Cell]) -> _Riddle:
    cells = tuple(sorted(hidden))
    column = {cell: n for n, cell in enumerate(cells)}
    rows, known = [], []
    for each in tables.sums:
        row, rest = np.zeros(len(cells)), 0
        for cell, sign in [(each.total, -1), *((part, 1) for part in each.parts)]:
            if cell in column:
                row[column[cell]] += sign
            else:
                rest -= sign * tables.counts[cell]
        if row.any():
            rows.append(row)
            known.append(rest)
    truth = np.array([tables.counts[cell] for cell in cells], dtype=np.float64)
    # Far above every count: how many there are at most is told by the sums alone.
    most = 2.0 * max(tables.counts.values(), default=0) + 100
    # A reader may guess that what is hidden is not nothing.
    return _Riddle(
        cells, truth, np.array(rows), np.array(known, dtype=np.float64), np.minimum(truth, 1), most
    )


def _guesses(riddle: _Riddle) -> Iterator[Numbers]:
    random = np.random.default_rng(SEED)
    for _ in range(GUESSES):
        yield riddle.answer(random.normal(size=len(riddle.cells)))


def _is_certain(riddle: _Riddle, place: int) -> bool:
    """Whether every solution has the same count at this place."""
    objective = np.zeros(len(riddle.cells))
    objective[place] = 1
    lowest, highest = riddle.answer(objective)[place], riddle.answer(-objective)[place]
    return bool(highest - lowest < HALF)
