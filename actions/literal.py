"""The plan word for word: which passages have all of some words, in whatever form."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.model import Passage
from index.lexical import stems


class Literal:
    """Looks words up by their stems; nothing is guessed from their meaning."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = tuple(passages)
        found = stems([passage.text for passage in self._passages])
        self._stems = {p.id: frozenset(own) for p, own in zip(self._passages, found, strict=True)}

    def with_all(self, wanted: frozenset[str]) -> tuple[Passage, ...]:
        """The passages that have all of these stems, in the plan's order; none for no stems."""
        return tuple(p for p in self._passages if wanted and wanted <= self._stems[p.id])

    def of(self, passages: Iterable[Passage]) -> frozenset[str]:
        """All stems of some passages."""
        return frozenset[str]().union(*(self._stems[passage.id] for passage in passages))


def stems_of(text: str) -> frozenset[str]:
    """The stems of a text's words, stop words left out."""
    return frozenset(stems([text])[0])
