"""The texts the index is made of: passages, people's phrasings of them, and near misses."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from corpus.model import Kind, Passage
from corpus.questions import LifeQuestion

Rows = NDArray[np.int64]

# A question that many passages touch is a phrasing of the best of them only.
ANSWERED_BY = 2
NOBODY = -1


class Sort(StrEnum):
    """What a text is to the passage it belongs to."""

    PASSAGE = "passage"
    PHRASING = "phrasing"
    NEAR_MISS = "near miss"


@dataclass(frozen=True, slots=True)
class Text:
    """One text of the index; `owner` is the row of its passage in `Texts.passages`, or NOBODY;
    `from_life` marks questions of people who had not seen the plan."""

    sort: Sort
    owner: int
    words: str
    from_life: bool = False


@dataclass(frozen=True, slots=True)
class Texts:
    """All texts in a fixed order: the passages, then the phrasings, then the near misses."""

    passages: tuple[Passage, ...]
    all: tuple[Text, ...]

    def rows(self, sort: Sort) -> Rows:
        """The rows in `all` that hold this sort of text, in order."""
        return np.array([row for row, text in enumerate(self.all) if text.sort is sort], dtype=np.int64)

    def owners(self) -> Rows:
        """The owner of each text, shape (len(all),)."""
        return np.array([text.owner for text in self.all], dtype=np.int64)

    def words(self, rows: Rows) -> list[str]:
        """The words of these rows."""
        return [self.all[row].words for row in rows]


def gather(
    passages: Sequence[Passage],
    phrasings: Mapping[str, Sequence[str]],
    near_misses: Mapping[str, Sequence[str]],
    questions: Sequence[LifeQuestion] = (),
) -> Texts:
    """The texts for these passages; the mappings go from passage id to questions.

    A passage whose words stand at a more telling place too (a theme named in a list before its own
    chapter) is searched for at that place only.
    """
    searched = _once(passages)
    row = {passage.id: number for number, passage in enumerate(searched)}
    own = [Text(Sort.PASSAGE, row[p.id], p.text) for p in searched]
    asked = [Text(Sort.PHRASING, row[i], q) for i, qs in phrasings.items() if i in row for q in qs]
    asked += [
        Text(Sort.PHRASING, row[i], q.words, True)
        for q in questions
        for i in q.passages[:ANSWERED_BY]
        if i in row
    ]
    missed = [Text(Sort.NEAR_MISS, row[i], q) for i, qs in near_misses.items() if i in row for q in qs]
    missed += [Text(Sort.NEAR_MISS, NOBODY, q.words, True) for q in questions if not q.passages]
    return Texts(tuple(searched), (*own, *asked, *missed))


def _once(passages: Sequence[Passage]) -> list[Passage]:
    named = {_plain(p.text) for p in passages if p.kind is not Kind.STATEMENT}
    return [p for p in passages if p.kind is not Kind.STATEMENT or _plain(p.text) not in named]


def _plain(text: str) -> str:
    return re.sub(r"[^a-z]+", " ", text.lower()).strip()
