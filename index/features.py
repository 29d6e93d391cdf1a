"""What is known of each passage as an answer to a question, in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.encoder import Vectors
from index.lexical import Lexicon, Weights, stems
from index.sought import Sought, holds, names_another_year, sought
from index.texts import Rows, Sort, Texts

Features = NDArray[np.float64]

# The columns of `Clues.of_passages`, in order.
PASSAGE_FEATURES = (
    "closest phrasing",
    "second phrasing",
    "passage itself",
    "words of the passage",
    "words of the passage, relative",
    "words of passage and phrasings",
    "words of passage and phrasings, relative",
)
CLOSEST = "closest phrasing of all"
# The first columns of `Clues.of_question`, in order.
MEASURED = (
    "best score",
    "lead over the second",
    "lead over the fifth",
    CLOSEST,
    "closest near miss",
    "phrasing over near miss",
    "neighbours that are answered",
    "nearest neighbour is answered",
    "share of words in the best passage",
    "share of words in the best passage or its phrasings",
    "share of words nobody used",
    "length in words",
    "tone",
    "turns of phrase",
    "kinds of thing asked for and found",
    "kinds of thing asked for and not found",
)
# All columns of `Clues.of_question`: what was measured, and for each kind of thing whether it is
# asked for and there, or asked for and not there.
QUESTION_FEATURES = (
    *MEASURED,
    *(f"asks for a {kind}, found" for kind in Sought),
    *(f"asks for a {kind}, not found" for kind in Sought),
    "names a year that is not found",
)
LOOKED_AT = 2
# Longer questions count as this long, in words.
LONG = 25
NEIGHBOURS = 10
SHARPNESS = 8.0


@dataclass(frozen=True, slots=True)
class Clues:
    """Measures questions against the texts in `rows`; what is left out stays unseen."""

    phrasings: Rows
    phrasings_of: Rows
    near_misses: Rows
    passage_count: int
    of_passage: Lexicon
    of_both: Lexicon
    weights: Weights
    passage_stems: tuple[frozenset[str], ...]
    asked_stems: tuple[frozenset[str], ...]
    passage_words: tuple[str, ...]

    @classmethod
    def over(cls, texts: Texts, left_out: frozenset[int] = frozenset()) -> Clues:
        """The clues over all texts but the rows left out (phrasings or near misses)."""
        phrasings = _without(texts.rows(Sort.PHRASING), left_out)
        owners = texts.owners()
        plain = [" ".join((*p.heading[-1:], p.text)) for p in texts.passages]
        asked = [[plain[n]] for n in range(len(plain))]
        for row in phrasings:
            asked[owners[row]].append(texts.all[row].words)
        plain_stems = stems(plain)
        both_stems = stems([" ".join(words) for words in asked])
        return cls(
            phrasings=phrasings,
            phrasings_of=_padded(phrasings, owners, len(texts.passages)),
            near_misses=_without(texts.rows(Sort.NEAR_MISS), left_out),
            passage_count=len(texts.passages),
            of_passage=Lexicon(plain),
            of_both=Lexicon([" ".join(words) for words in asked]),
            weights=Weights([*plain_stems, *stems(texts.words(phrasings))]),
            passage_stems=tuple(frozenset(found) for found in plain_stems),
            asked_stems=tuple(frozenset(found) for found in both_stems),
            passage_words=tuple(p.text for p in texts.passages),
        )

    def of_passages(self, similar: Vectors, question: Sequence[str]) -> Features:
        """Each passage's features, shape (passages, len(PASSAGE_FEATURES)).

        `similar` is the question's cosine with every text, `question` its stems.
        """
        plain = self.of_passage.scores(question)
        both = self.of_both.scores(question)
        first, second = self._best_two(similar)
        own = similar[: self.passage_count]
        columns = (
            first,
            second,
            own,
            plain / 10,
            plain / (plain.max() + 1),
            both / 10,
            both / (both.max() + 1),
        )
        return np.stack(columns, axis=1).astype(np.float64)

    def of_question(
        self,
        similar: Vectors,
        question: Sequence[str],
        scores: Features,
        words: str,
        tone: tuple[float, float],
    ) -> Features:
        """The question's features given its passages' scores, shape (len(QUESTION_FEATURES),).

        `question` is its stems, `words` the question itself, `tone` what index.tone makes of it.
        """
        order = np.argsort(-scores, kind="stable")
        best = scores[order]
        closest = float(similar[self.phrasings].max(initial=0.0))
        missed = float(similar[self.near_misses].max(initial=0.0))
        vote, nearest = self._vote(similar)
        share = self.weights.share(question, self.passage_stems[order[0]])
        share_asked = self.weights.share(question, self.asked_stems[order[0]])
        kinds = sought(words)
        looked_at = [self.passage_words[row] for row in order[:LOOKED_AT]]
        there = [kind in kinds and any(holds(text, kind, words) for text in looked_at) for kind in Sought]
        lacking = [kind in kinds and not found for kind, found in zip(Sought, there, strict=True)]
        return np.array(
            [
                best[0],
                best[0] - best[1],
                best[0] - best[min(4, len(best) - 1)],
                closest,
                missed,
                closest - missed,
                vote,
                nearest,
                share,
                share_asked,
                self.weights.strange(question),
                min(len(words.split()), LONG) / 10,
                *tone,
                sum(there),
                sum(lacking),
                *there,
                *lacking,
                names_another_year(words, looked_at),
            ],
            dtype=np.float64,
        )

    def _best_two(self, similar: Vectors) -> tuple[Features, Features]:
        """The highest and second highest cosine among each passage's phrasings (0 where none)."""
        padded = np.append(similar, np.float32(-1))[self.phrasings_of]
        top = -np.sort(-padded, axis=1)[:, :2].astype(np.float64)
        first, second = top[:, 0], np.where(top[:, 1] < 0, top[:, 0] - 0.1, top[:, 1])
        return np.where(first < 0, 0.0, first), np.where(first < 0, 0.0, second)

    def _vote(self, similar: Vectors) -> tuple[float, float]:
        """How far the nearest questions of people are answered ones, 0 to 1, and the nearest alone."""
        rows = np.concatenate([self.phrasings, self.near_misses])
        near = np.argsort(-similar[rows], kind="stable")[:NEIGHBOURS]
        answered = (near < len(self.phrasings)).astype(np.float64)
        pull = np.exp(SHARPNESS * similar[rows[near]])
        return float((answered * pull).sum() / pull.sum()), float(answered[0])


def _padded(rows: Rows, owners: Rows, passages: int) -> Rows:
    """The rows of each passage side by side, shape (passages, at least 2), filled up with -1."""
    of = [[int(row) for row in rows if owners[row] == passage] for passage in range(passages)]
    width = max(2, *(len(found) for found in of))
    return np.array([found + [-1] * (width - len(found)) for found in of], dtype=np.int64)


def _without(rows: Rows, left_out: frozenset[int]) -> Rows:
    return np.array([row for row in rows if int(row) not in left_out], dtype=np.int64)
