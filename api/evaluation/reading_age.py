"""The reading age of sentences, by three formulas that see different things.

Flesch-Kincaid (Kincaid et al. 1975) counts syllables and words, the automated readability index (Smith and
Senter 1967) letters and words; both give a school grade of the United States, which children reach five years
older. SMOG (McLaughlin 1969, in the form used in Britain) counts words of three syllables or more and gives
an age. The well-known library for these fetches a dictionary of syllables when it is first used, so they
are worked out here; syllables are counted by their vowels.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

# How much older a child is than the number of its school grade.
GRADE_TO_AGE = 5
LONG_WORD = 3
# Fewer words are no sentence to measure.
LEAST_WORDS = 2
_WORD = re.compile(r"[A-Za-z0-9]+(?:['’.,-][A-Za-z0-9]+)*")
_ADDRESS = re.compile(r"https?://\S+")
_VOWELS = re.compile(r"[aeiouy]+")
# Endings whose "e" is not heard: "make", "named", "goes" (but "table", "wanted", "places").
_SILENT = re.compile(r"(?:[^aeiouyl]|[aeiouy]l|ll)e$|[^aeiouydt]ed$|[^aeiouyscxz]es$")


@dataclass(frozen=True, slots=True)
class Size:
    """How much there is to read."""

    sentences: int
    words: int
    letters: int
    syllables: int
    long_words: int


@dataclass(frozen=True, slots=True)
class ReadingAge:
    """The age in years from which a text is easy to read, by formula."""

    flesch_kincaid: float
    automated: float
    smog: float

    @property
    def mean(self) -> float:
        """The mean of the three."""
        return (self.flesch_kincaid + self.automated + self.smog) / 3


def reading_age(sentences: Sequence[str]) -> ReadingAge:
    """The reading age of sentences taken together; ValueError when there is nothing to read."""
    size = size_of(sentences)
    return ReadingAge(
        _flesch_kincaid(size), _automated(size), 8 + sqrt(30 * size.long_words / size.sentences)
    )


def sentence_age(sentence: str) -> float:
    """The reading age of one sentence: the mean of the two formulas that are made for so little."""
    size = size_of([sentence])
    return (_flesch_kincaid(size) + _automated(size)) / 2


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a text, web addresses left out."""
    parts = re.split(r"(?<=[.!?])\s+|\n", _ADDRESS.sub("", text))
    return tuple(part.strip() for part in parts if len(words_of(part)) >= LEAST_WORDS)


def words_of(sentence: str) -> list[str]:
    """The words of a sentence."""
    return _WORD.findall(sentence)


def syllables(word: str) -> int:
    """How many syllables a word has, at least one; by its groups of vowels, so sometimes one off."""
    plain = re.sub(r"['’].*$", "", word.lower())
    found = len(_VOWELS.findall(plain))
    return max(1, found - 1 if _SILENT.search(plain) else found)


def size_of(sentences: Sequence[str]) -> Size:
    """The size of the sentences; ValueError when they hold no word."""
    words = [word for sentence in sentences for word in words_of(sentence)]
    if not words:
        raise ValueError("there is nothing to read")
    counts = [syllables(word) for word in words]
    letters = sum(char.isalnum() for word in words for char in word)
    return Size(len(sentences), len(words), letters, sum(counts), sum(n >= LONG_WORD for n in counts))


def _flesch_kincaid(size: Size) -> float:
    return (0.39 * size.words / size.sentences + 11.8 * size.syllables / size.words - 15.59) + GRADE_TO_AGE


def _automated(size: Size) -> float:
    return (4.71 * size.letters / size.words + 0.5 * size.words / size.sentences - 21.43) + GRADE_TO_AGE
