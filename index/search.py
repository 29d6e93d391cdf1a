"""Searching the plan: a question in, ranked evidence out."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from index.adapter import adapt
from index.decision import Decision
from index.dense import DenseIndex
from index.encoder import Encoder, Vectors
from index.evidence import Hit, SearchResult
from index.features import PASSAGE_FEATURES, QUESTION_FEATURES, Clues, Features
from index.lexical import stems
from index.texts import Texts
from index.tone import Tone
from index.validation import NOT_MEASURED, Figures

KEPT = 12
REJECTED = 12


@dataclass(frozen=True, slots=True)
class Learnt:
    """What was learnt from the texts: the adapter's layer, the fusion's weights, tone, decision.

    `figures` tell how good it is for questions that it was not learnt from.
    """

    layer: Vectors
    fusion: Features
    tone: Tone
    decision: Decision
    figures: Figures = NOT_MEASURED


class Searcher:
    """Ranks the plan's passages for a question and says how likely it is answered at all."""

    def __init__(self, texts: Texts, encoder: Encoder, dense: DenseIndex, learnt: Learnt) -> None:
        self.texts = texts
        self._encoder = encoder
        self._dense = dense
        self.learnt = learnt
        self._clues = Clues.over(texts)

    def search(self, question: str, kept: int = KEPT) -> SearchResult:
        """The evidence for a question; never fails for want of hits."""
        clock = [time.perf_counter()]
        plain = self._encoder.encode([question])
        vector = adapt(plain, self.learnt.layer)
        clock.append(time.perf_counter())
        similar = self._dense.similarities(vector)[0]
        clock.append(time.perf_counter())
        words = stems([question])[0]
        passages = self._clues.of_passages(similar, words)
        clock.append(time.perf_counter())
        scores = passages @ self.learnt.fusion
        tone = self.learnt.tone.of(plain[0], question)
        known = self._clues.of_question(similar, words, scores, question, tone)
        chance = self.learnt.decision.chance(known)
        clock.append(time.perf_counter())
        order = np.argsort(-scores, kind="stable")[: kept + REJECTED]
        hits = [Hit(self.texts.passages[row], float(scores[row]), _named(passages[row])) for row in order]
        stages = ("encode", "dense", "lexical", "decide")
        spent = {name: 1000 * (b - a) for name, a, b in zip(stages, clock, clock[1:], strict=False)}
        features = dict(zip(QUESTION_FEATURES, map(float, known), strict=True))
        return SearchResult(tuple(hits[:kept]), tuple(hits[kept:]), chance, features, spent)


def _named(row: Features) -> dict[str, float]:
    return dict(zip(PASSAGE_FEATURES, map(float, row), strict=True))
