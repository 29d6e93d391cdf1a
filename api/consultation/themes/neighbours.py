"""The comments that are most like each comment."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.encoder import Vectors

Rows = NDArray[np.int64]
Labels = NDArray[np.int64]
Flags = NDArray[np.bool_]
UNSORTED = -1


@dataclass(frozen=True, slots=True)
class Neighbours:
    """For each row its nearest others, the nearest first, and how alike they are (0 to 1).

    Both have the shape (count, at most `wanted`); a row never is its own neighbour.
    """

    rows: Rows
    alike: Vectors

    def share_of(self, labels: Labels, own: Labels) -> Vectors:
        """How much of each row's likeness is to rows whose label is the row's in `own`, 0 to 1."""
        same = labels[self.rows] == own[:, None]
        return np.asarray((self.alike * same).sum(axis=1) / (self.alike.sum(axis=1) + 1e-9))


def neighbours_of(vectors: Vectors, wanted: int) -> Neighbours:
    """The nearest `wanted` others of every row among all rows."""
    import faiss

    index = faiss.IndexFlatIP(vectors.shape[1])
    index.add(np.ascontiguousarray(vectors))
    alike, rows = index.search(np.ascontiguousarray(vectors), min(wanted + 1, len(vectors)))
    # A row is its own nearest, but not always the first among texts that are the same.
    is_self = rows == np.arange(len(rows))[:, None]
    is_self[~is_self.any(axis=1), -1] = True
    shape = (len(rows), rows.shape[1] - 1)
    return Neighbours(rows[~is_self].reshape(shape), np.clip(alike[~is_self].reshape(shape), 0, 1))


def nearest_among(vectors: Vectors, among: Vectors, wanted: int) -> Neighbours:
    """The nearest `wanted` rows of `among` for every row of `vectors`."""
    import faiss

    index = faiss.IndexFlatIP(among.shape[1])
    index.add(np.ascontiguousarray(among))
    alike, rows = index.search(np.ascontiguousarray(vectors), min(wanted, len(among)))
    return Neighbours(rows, np.clip(alike, 0, 1))
