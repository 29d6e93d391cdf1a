"""How a measure or commitment is going: what has been reported, or plainly that nothing has."""

from __future__ import annotations

from actions.asked import Asked
from actions.draft import Draft
from actions.reply import Status
from actions.tree import Tree
from actions.turns import Turn
from actions.wants import Want
from actions.wording import Wording
from corpus.model import Kind, Passage
from index.evidence import Hit, SearchResult

TRACKED = frozenset({Kind.MEASURE, Kind.COMMITMENT})
CLOSE = 2.0
MOST = 3


class ProgressAnswers:
    """Answers to questions about the current status."""

    def __init__(self, tree: Tree, wording: Wording, least_chance: float) -> None:
        self._tree = tree
        self._wording = wording
        self._least_chance = least_chance

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """That nothing has been reported for the measure or commitment asked about, or None."""
        if asked.turn is not Turn.STATUS:
            return None
        passages = self._named(asked) or self._found(evidence)
        where = self._wording.say("status", "where")
        if not passages:
            return Draft(Status.NO_STATUS, self._wording.say("status", "none_unknown"), notes=(where,))
        lead = self._wording.say("status", "none")
        suggestions = (self._wording.say("suggestions", "responsible"),)
        return Draft(
            Status.NO_STATUS,
            lead,
            passages,
            notes=(where,),
            suggestions=suggestions,
            subject=passages[0].id,
            wanted=Want.STATUS,
        )

    def _named(self, asked: Asked) -> tuple[Passage, ...]:
        """What is named by its number: the measure or commitment itself, or all of a priority or ambition."""
        found: list[Passage] = []
        for part in asked.parts.ids:
            if part in self._tree.priorities:
                found += [c.passage for c in self._tree.priorities[part].commitments]
            elif part in self._tree.ambitions:
                found += [m.passage for m in self._tree.ambitions[part].measures]
            elif part.startswith(("commitment ", "measure ")):
                found.append(self._tree.passages[part])
        return tuple(found)

    def _found(self, evidence: SearchResult) -> tuple[Passage, ...]:
        """The measures and commitments that the evidence speaks for, measures first among equals."""
        hits = [hit for hit in (*evidence.hits, *evidence.rejected) if hit.passage.kind in TRACKED]
        if not hits or evidence.chance < self._least_chance:
            return ()
        close = [hit for hit in hits if hit.score > hits[0].score - CLOSE][:MOST]
        return tuple(hit.passage for hit in sorted(close, key=_rank))


def _rank(hit: Hit) -> tuple[bool, float]:
    return hit.passage.kind is not Kind.MEASURE, -hit.score
