"""Meaning in common: a FAISS index over the vectors of all texts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from index.encoder import Vectors

if TYPE_CHECKING:
    import faiss


class DenseIndex:
    """Inner product over unit vectors, exact; rows are the rows of `Texts.all`."""

    def __init__(self, vectors: Vectors) -> None:
        import faiss

        self._index: faiss.Index = faiss.IndexFlatIP(vectors.shape[1])
        self._index.add(np.ascontiguousarray(vectors))

    @classmethod
    def load(cls, path: Path) -> DenseIndex:
        """The index that `save` wrote."""
        import faiss

        index = cls.__new__(cls)
        index._index = faiss.read_index(str(path))
        return index

    def save(self, path: Path) -> None:
        """Write the index to a file."""
        import faiss

        faiss.write_index(self._index, str(path))

    @property
    def size(self) -> int:
        """How many vectors it holds."""
        return int(self._index.ntotal)

    def similarities(self, vectors: Vectors) -> Vectors:
        """The cosine of each vector with every row, shape (len(vectors), size), -1 to 1."""
        found, rows = self._index.search(np.ascontiguousarray(vectors), self.size)
        ordered = np.empty_like(found)
        np.put_along_axis(ordered, rows, found, axis=1)
        return np.asarray(ordered, dtype=np.float32)
