"""The plan word for word: which passages have all of some words, in whatever form."""

from __future__ import annotations

import re
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


def stems_of(text: str) -> frozenset[str]:
    """The stems of a text's words, stop words left out."""
    return frozenset(stems([text])[0])


def forms_of(text: str) -> frozenset[str]:
    """The words of a text in small letters, those in the plural as if there were one of them."""
    return frozenset(singular(word) for word in re.findall(r"[a-z0-9]+", text.lower()))


def singular(word: str) -> str:
    """A word in small letters without the ending of a plural."""
    if len(word) > 4 and word.endswith("ies"):
        return f"{word[:-3]}y"
    if re.search(r"(?:ss|sh|ch|x|z)es$", word):
        return word[:-2]
    return word[:-1] if len(word) > 3 and re.search(r"[^suix]s$", word) else word
