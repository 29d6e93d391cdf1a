"""Which parts of the ambitions a subject belongs to, where its owners are asked for."""

from __future__ import annotations

from actions.asked import Asked
from actions.tree import Tree, plain
from corpus.model import Kind, Passage
from index.evidence import SearchResult
from index.lexical import stems

LOOKED_AT = 5
# A passage counts as the subject's own that scores within this of the best.
NEARLY = 2.0
# Another ambition's passage that has as many of the subject's words is named beside it within this.
BESIDE = 2.5
# What tells of the council itself. Where this is the best that was found, only a title with the subject's
# words puts it under an ambition as well.
OF_THE_COUNCIL = frozenset({Kind.THEME, Kind.THEME_PRIORITY, Kind.VALUE, Kind.STATEMENT, Kind.DOCUMENT})
_TITLES = frozenset({Kind.DOCUMENT, Kind.PRIORITY})


class OwnedParts:
    """Finds the parts of ambitions that a subject belongs to."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree

    def of_subject(self, asked: Asked, evidence: SearchResult) -> tuple[Passage, ...]:
        """The subject's own part, then one of each other ambition that speaks of it as plainly."""
        best = evidence.hits[0]
        near = (hit.passage for hit in evidence.hits[:LOOKED_AT] if hit.score > best.score - NEARLY)
        own = next((p for p in near if self._may_be(p, best.passage, asked)), None)
        if own is None:
            return ()
        score = next(hit.score for hit in evidence.hits if hit.passage == own)
        others = (hit.passage for hit in evidence.hits if hit.score > score - BESIDE)
        plain = (p for p in others if 0 < _held(asked, own) <= _held(asked, p))
        return self._one_of_each((own, *self.twins(own), *plain))

    def twins(self, part: Passage) -> tuple[Passage, ...]:
        """The parts of other ambitions with the same words as this one."""
        same = (
            p for p in self._tree.plan.passages if p.kind is part.kind and plain(p.text) == plain(part.text)
        )
        return self._one_of_each((part, *same))[1:]

    @staticmethod
    def by_meaning_only(asked: Asked, part: Passage) -> bool:
        """Whether a part has none of the subject's words: it was found by what it means."""
        return bool(asked.topic) and not asked.follows and not _held(asked, part)

    def _may_be(self, part: Passage, best: Passage, asked: Asked) -> bool:
        """Whether a part stands under an ambition, and the best that was found does not speak against it."""
        if self._tree.ambition_of(part.id) is None:
            return False
        of_council = best.kind in OF_THE_COUNCIL and self._tree.ambition_of(best.id) is None
        return not of_council or (part.kind in _TITLES and _held(asked, part) == _words(asked.topic))

    def _one_of_each(self, parts: tuple[Passage, ...]) -> tuple[Passage, ...]:
        """The first of these parts under each ambition."""
        found: dict[str, Passage] = {}
        for part in parts:
            if ambition := self._tree.ambition_of(part.id):
                found.setdefault(ambition.passage.id, part)
        return tuple(found.values())


def _words(text: str) -> int:
    return len(frozenset(stems([text])[0]))


def _held(asked: Asked, part: Passage) -> int:
    """How many of the subject's words stand in a part or in the heading above it."""
    about = " ".join((*part.heading[-1:], part.text))
    return len(frozenset(stems([asked.topic])[0]) & frozenset(stems([about])[0]))
