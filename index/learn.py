"""Learning from the texts: each question is judged by what was made without it.

The phrasings and near misses are dealt into folds. For each fold the adapter and the lexical index
are made from the others, and the fold's questions are measured with them, so that the weights
learnt are those for questions nobody has seen.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from index.adapter import adapt, fit_adapter
from index.decision import fair_weights, fit_decision
from index.encoder import Vectors
from index.features import Clues, Features
from index.fusion import fit_fusion
from index.lexical import stems
from index.search import Learnt
from index.texts import Rows, Sort, Texts
from index.tone import Tone, fit_tone
from index.validation import Decided, Figures, Ranked, cross_validate

FOLDS = 5


@dataclass(frozen=True, slots=True)
class Measured:
    """One question measured blind: its row, each passage's features, and what goes with it."""

    row: int
    similar: Vectors
    words: list[str]
    passages: Features
    tone: tuple[float, float]


def learn(texts: Texts, vectors: Vectors, progress: Callable[[str], None]) -> Learnt:
    """The adapter, fusion weights and decision for these texts; `vectors` are their plain vectors."""
    folds = _deal(texts)
    measured: list[Measured] = []
    clues_of: dict[int, Clues] = {}
    for number in range(FOLDS):
        progress(f"learning what answers look like ({number + 1} of {FOLDS})")
        fold = frozenset(int(row) for row in np.flatnonzero(folds == number))
        clues = Clues.over(texts, fold)
        measured.extend(_measure(texts, vectors, clues, sorted(fold)))
        clues_of.update(dict.fromkeys(fold, clues))
    owners = texts.owners()
    phrased = [m for m in measured if texts.all[m.row].sort is Sort.PHRASING]
    ranked = np.stack([m.passages for m in phrased])
    fusion = fit_fusion(ranked, [int(owners[m.row]) for m in phrased])
    known = np.stack([_question_features(texts, clues_of[m.row], m, fusion) for m in measured])
    truth = [texts.all[m.row].sort is Sort.PHRASING for m in measured]
    positives = _positives(texts, frozenset())
    layer = fit_adapter(vectors[positives], owners[positives])
    from_life = [texts.all[m.row].from_life for m in measured]
    tone = learn_tone(texts, vectors, frozenset())
    decision = fit_decision(known, truth, from_life)
    return Learnt(layer, fusion, tone, decision, _figures(texts, measured, ranked, known))


def _measure(texts: Texts, vectors: Vectors, clues: Clues, fold: list[int]) -> Iterator[Measured]:
    positives = _positives(texts, frozenset(fold))
    layer = fit_adapter(vectors[positives], texts.owners()[positives])
    turned = adapt(vectors, layer)
    tone = learn_tone(texts, vectors, frozenset(fold))
    for row, words in zip(fold, stems(texts.words(np.array(fold))), strict=True):
        similar = turned @ turned[row]
        heard = tone.of(vectors[row], texts.all[row].words)
        yield Measured(row, similar, words, clues.of_passages(similar, words), heard)


def _question_features(texts: Texts, clues: Clues, measured: Measured, fusion: Features) -> Features:
    words = texts.all[measured.row].words
    return clues.of_question(
        measured.similar, measured.words, measured.passages @ fusion, words, measured.tone
    )


def _figures(texts: Texts, measured: list[Measured], ranked: Features, known: Features) -> Figures:
    """How good what is learnt is for questions nobody has seen; `ranked` holds those of the phrasings."""
    rows = np.array([m.row for m in measured])
    folds, owners = _deal(texts)[rows], texts.owners()[rows]
    answered = np.array([texts.all[row].sort is Sort.PHRASING for row in rows])
    from_life = np.array([texts.all[row].from_life for row in rows])
    return cross_validate(
        Ranked(ranked, owners[answered].tolist(), folds[answered], from_life[answered]),
        Decided(known, answered, folds, from_life),
    )


def learn_tone(texts: Texts, vectors: Vectors, left_out: frozenset[int]) -> Tone:
    """The tone of the phrasings against that of the near misses, without the rows left out."""
    rows = [n for n, t in enumerate(texts.all) if t.sort is not Sort.PASSAGE and n not in left_out]
    answered = [texts.all[row].sort is Sort.PHRASING for row in rows]
    from_life = [texts.all[row].from_life for row in rows]
    words = [texts.all[row].words for row in rows]
    return fit_tone(vectors[rows], words, answered, fair_weights(answered, from_life))


def _positives(texts: Texts, left_out: frozenset[int]) -> Rows:
    """Passages and phrasings: the texts that belong together by passage."""
    return np.array(
        [n for n, text in enumerate(texts.all) if text.sort is not Sort.NEAR_MISS and n not in left_out],
        dtype=np.int64,
    )


def _deal(texts: Texts) -> Rows:
    """The fold of each text, the same for the same words; passages are in none (-1)."""
    folds = [zlib.crc32(text.words.lower().encode("utf-8", "surrogatepass")) % FOLDS for text in texts.all]
    return np.where([text.sort is Sort.PASSAGE for text in texts.all], -1, folds)
