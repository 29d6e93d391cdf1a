"""Words in common: BM25 over the passages, and how much of a question's weight a text carries."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]


@lru_cache(maxsize=1)
def _stemmer() -> object:
    import Stemmer

    return Stemmer.Stemmer("english")


def stems(texts: Sequence[str]) -> list[list[str]]:
    """The stems of each text's words, stop words left out."""
    import bm25s

    found = bm25s.tokenize(
        list(texts), stopwords="en", stemmer=_stemmer(), return_ids=False, show_progress=False
    )
    return [list(words) for words in found]


class Lexicon:
    """BM25 (Lucene's variant) over a list of documents."""

    def __init__(self, documents: Sequence[str]) -> None:
        import bm25s

        self._size = len(documents)
        self._bm25 = bm25s.BM25(method="lucene")
        self._bm25.index(stems(documents), show_progress=False)

    def scores(self, question: Sequence[str]) -> Scores:
        """The score of every document for the question's stems, shape (documents,), 0 or more."""
        known = [stem for stem in question if stem in self._bm25.vocab_dict]
        if not known:
            return np.zeros(self._size)
        return np.asarray(self._bm25.get_scores(known), dtype=np.float64)


class Weights:
    """How telling each stem is (inverse document frequency) over a list of documents."""

    def __init__(self, documents: Sequence[Sequence[str]]) -> None:
        counts = Counter(stem for document in documents for stem in set(document))
        self._weights = {stem: math.log(1 + len(documents) / count) for stem, count in counts.items()}
        self._unknown = math.log(1 + len(documents))

    def share(self, question: Sequence[str], found: frozenset[str]) -> float:
        """The share of the question's weight that lies in `found`, 0 to 1."""
        return self._portion(question, [stem for stem in question if stem in found])

    def strange(self, question: Sequence[str]) -> float:
        """The share of the question's weight in stems that no document has, 0 to 1."""
        return self._portion(question, [stem for stem in question if stem not in self._weights])

    def _portion(self, question: Sequence[str], part: Sequence[str]) -> float:
        whole = sum(self._weights.get(stem, self._unknown) for stem in question)
        return sum(self._weights.get(stem, self._unknown) for stem in part) / whole if whole else 0.0
