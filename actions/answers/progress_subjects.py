"""Which parts of the plan a question of the current status is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from math import log

from actions.answers.progress_chosen import said, words_of
from actions.asked import Asked
from actions.status import Updates
from actions.tree import Tree
from corpus.model import Kind, Passage
from index.evidence import Hit, SearchResult

TRACKED = frozenset({Kind.MEASURE, Kind.COMMITMENT})
CLOSE = 2.0
NEARLY = 1.0
MOST = 3
# What a question that has nothing but words of the updates gains, in points of evidence; evidence that is
# enough whatever the chance; how much less near a whole priority is than the best under it.
GAIN = 14.0
ENOUGH = 10.0
WIDER = 1.0
# How many of a subject's updates are looked at.
LOOKED_AT = 5


class SubjectFinder:
    """Finds parts by their number, by the plan's words, and by the words of what was published."""

    def __init__(self, tree: Tree, least_chance: float) -> None:
        self._tree = tree
        self._least_chance = least_chance
        self._words = {p.id: words_of(p.text) for p in tree.plan.passages}

    def named(self, parts: Iterable[str]) -> tuple[Passage, ...]:
        """What is named: each part with all that stands under it, measures before commitments."""
        found = [passage for part in parts for passage in self._with_parts(part)]
        return tuple({p.id: p for p in found}.values())

    def _with_parts(self, part: str) -> list[Passage]:
        tree = self._tree
        if part not in tree.passages:
            return []
        found = [tree.passages[part]]
        if part in tree.ambitions:
            found += [measure.passage for measure in tree.ambitions[part].measures]
            found += [p for q in tree.ambitions[part].priorities for p in self._with_parts(q.passage.id)]
        elif part in tree.priorities:
            found += tree.commitments_of(part)
        elif part in tree.commitments:
            found += [item.passage for item in tree.commitments[part].parts]
        elif part in tree.themes:
            found += [priority.passage for priority in tree.themes[part].priorities]
        return found

    def tracked(self, updates: Updates) -> tuple[Passage, ...]:
        """Every measure and commitment, and what else has updates, in the plan's order."""
        return tuple(p for p in self._tree.plan.passages if p.kind in TRACKED or p.id in updates)

    def found(self, asked: Asked, evidence: SearchResult, updates: Updates) -> tuple[Hit, ...]:
        """The parts that the evidence speaks for, best first; none where it is too thin.

        First come those with updates where the best of them is nearly as near as any; else those without.
        """
        hits = self._hits(evidence, updates, words_of(asked.topic or asked.search))
        if not hits or (hits[0].score <= ENOUGH and evidence.chance < self._least_chance):
            return ()
        close = [hit for hit in hits if hit.score > hits[0].score - CLOSE]
        known = [hit for hit in close if hit.passage.id in updates]
        if known and known[0].score > hits[0].score - NEARLY:
            return tuple(known)
        others = sorted([hit for hit in close if hit not in known][:MOST], key=_rank)
        return (*others, *known[:1])

    def _hits(self, evidence: SearchResult, updates: Updates, words: frozenset[str]) -> list[Hit]:
        """Each candidate with its evidence and what it shares with the words of its updates."""
        scores = {hit.passage.id: hit.score for hit in (*evidence.hits, *evidence.rejected)}
        least = min(scores.values(), default=0.0)
        shared = self._shared(updates, words)
        scores |= self._of_priorities(scores, updates)
        hits = [
            Hit(passage, scores.get(passage.id, least) + shared.get(passage.id, 0.0), {})
            for passage in self.tracked(updates)
            if passage.id in scores or shared.get(passage.id)
        ]
        return sorted(hits, key=lambda hit: -hit.score)

    def _of_priorities(self, scores: Mapping[str, float], updates: Updates) -> Mapping[str, float]:
        """A priority that has updates of its own is a little less near than the best of its commitments."""
        found: dict[str, float] = {}
        for part in self._tree.priorities.keys() & updates.keys():
            under = (scores[p.id] for p in self._tree.commitments_of(part) if p.id in scores)
            best = max(under, default=None)
            if best is not None:
                found[part] = max(best - WIDER, scores.get(part, best - WIDER))
        return found

    def _shared(self, updates: Updates, words: frozenset[str]) -> Mapping[str, float]:
        """What each subject gains by the words that a question has in common with its updates.

        It grows with the square of their share in the question, rare words counting more: a few common
        words say nothing, most of the words everything.
        """
        told = {s: said(found[:LOOKED_AT]) for s, found in updates.items() if s in self._words}
        texts = (*self._words.values(), *told.values())
        counts = Counter(word for text in texts for word in text & words)
        weights = {word: log(1 + len(texts) / max(counts[word], 1)) for word in words}
        whole = sum(weights.values())
        own = {s: sum(weights[word] for word in words & text) for s, text in told.items()}
        return {subject: GAIN * (weight / whole) ** 2 for subject, weight in own.items() if weight}


def _rank(hit: Hit) -> tuple[bool, float]:
    return hit.passage.kind is not Kind.MEASURE, -hit.score
