"""Words that are written as they are drawn out in speech: "heyyy", "thaaanks", "pleeease"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import product

from actions.spelling import Spelling, frequency, words

_WORD = re.compile(r"[^\W\d_]+")
_RUN = re.compile(r"([^\W\d_])\1*", re.IGNORECASE)
# No English word has a letter so many times in a row.
DRAWN = 3
# More runs than this are no word that somebody drew out.
MOST_RUNS = 4


class SaidWords:
    """The words that people say: those that are spelt right, and `heard`, others that they use."""

    def __init__(self, spelling: Spelling, heard: Collection[str] = ()) -> None:
        self._spelling, self._heard = spelling, heard

    def familiar(self, text: str) -> bool:
        """Whether any word of a text is known; a text without words has none that is not."""
        said = words(text)
        return not said or any(map(self._knows, said))

    def drawn_in(self, text: str) -> str:
        """The text with drawn-out words as they are spelt; a word that leads to none that is known stays."""
        return _WORD.sub(lambda match: self._drawn_in(match.group()), text)

    def _drawn_in(self, word: str) -> str:
        if not _is_drawn(word) or self._knows(word):
            return word
        found = [shorter for shorter in _shorter(word) if self._knows(shorter)]
        return max(found, key=lambda shorter: frequency(shorter.lower()), default=word)

    def _knows(self, word: str) -> bool:
        return self._spelling.knows(word) or word.lower() in self._heard


def _is_drawn(word: str) -> bool:
    """Whether a letter comes three times in a row, or twice at the end, in a word of several letters."""
    runs = [match.group() for match in _RUN.finditer(word)]
    long = any(len(run) >= DRAWN for run in runs) or len(runs[-1]) > 1
    return long and len(runs) > 1 and sum(len(run) > 1 for run in runs) <= MOST_RUNS


def _shorter(word: str) -> Iterator[str]:
    """The word with each of its runs once or twice, in every combination."""
    runs = [match.group() for match in _RUN.finditer(word)]
    ways = ((run[:1], run[:2]) if len(run) > 1 else (run,) for run in runs)
    return ("".join(way) for way in product(*ways))
