"""What a search gives: the passages found, those rejected, and how it went."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from corpus.model import Passage


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage with its score (higher is better; comparable within one index) and features."""

    passage: Passage
    score: float
    features: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The evidence for a question.

    `hits` are the best passages in order, `rejected` the next ones that were looked at;
    `chance` is how likely the plan answers the question at all, 0 to 1, from `features`;
    `milliseconds` is the time of each stage.
    """

    hits: tuple[Hit, ...]
    rejected: tuple[Hit, ...]
    chance: float
    features: Mapping[str, float]
    milliseconds: Mapping[str, float]


def blended(first: SearchResult, second: SearchResult, share: float) -> SearchResult:
    """The first result, its scores mixed with the second's, which weigh `share` (0 to 1).

    Only passages that both have found are kept; the chance and features stay the first's.
    """
    also = {hit.passage.id: hit.score for hit in second.hits}
    hits = [
        replace(hit, score=(1 - share) * hit.score + share * also[hit.passage.id])
        for hit in first.hits
        if hit.passage.id in also
    ]
    ranked = sorted(hits, key=lambda hit: -hit.score)
    return replace(first, hits=tuple(ranked))


def foremost(result: SearchResult, first: Sequence[str]) -> SearchResult:
    """The result with these passages (ids) first, in this order, each worth as much as the best."""
    best = result.hits[0].score
    by_id = {hit.passage.id: hit for hit in result.hits}
    raised = [replace(by_id[i], score=best) for i in first]
    return replace(result, hits=(*raised, *(hit for hit in result.hits if hit.passage.id not in first)))
