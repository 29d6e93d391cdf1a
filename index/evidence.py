"""What a search gives: the passages found, those rejected, and how it went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

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
