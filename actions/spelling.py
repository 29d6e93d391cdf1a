"""Misspelt words put right against the words of the plan and of those who ask about it.

Only a word that neither they nor the language know is changed, and only into one of theirs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from spacy.lang.en.tokenizer_exceptions import TOKENIZER_EXCEPTIONS
from symspellpy import SymSpell, Verbosity

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_APOSTROPHE = re.compile(r"['’]")
_ENGLISH = "frequency_dictionary_en_82_765.txt"
# How often an English word stands in that list to be one that people mean.
COMMON = 300_000
# How often people must have written a word for it to be no slip.
WRITTEN = 2
# A word of the plan counts as this many that were asked.
OF_THE_PLAN = 5
SHORTEST = 4
# Words from this length on may have two slips.
LONG = 7


class Spelling:
    """Corrects words; `meant` holds the words that slips lead to and how often each is used."""

    def __init__(self, meant: Mapping[str, int], known: Iterable[str]) -> None:
        self._known = frozenset(known) | frozenset(meant)
        self._slips = SymSpell(max_dictionary_edit_distance=2)
        for word, used in meant.items():
            self._slips.create_dictionary_entry(word, used)

    def knows(self, word: str) -> bool:
        """Whether a word is spelt right ("cant" is, too); any word is where no words are known."""
        small = word.lower()
        plain, stem = _APOSTROPHE.sub("", small), _APOSTROPHE.split(small)[0]
        return not self._known or not self._known.isdisjoint((small, plain, stem))

    def corrected(self, text: str) -> str:
        """The text with its slips put right; names and abbreviations are left alone."""
        shouted = text.isupper()
        return _WORD.sub(lambda match: self._word(match, shouted), text)

    def share_known(self, text: str) -> float:
        """How many of the words are known, 0 to 1; 1 for a text without words."""
        said = words(text)
        return sum(map(self.knows, said)) / len(said) if said else 1.0

    def _word(self, match: re.Match[str], shouted: bool) -> str:
        word = match.group()
        named = not shouted and (word.isupper() or (word[0].isupper() and not _opens(match)))
        if len(word) < SHORTEST or named or self.knows(word):
            return word
        slips = 2 if len(word) >= LONG else 1
        found = self._slips.lookup(word.lower(), Verbosity.CLOSEST, max_edit_distance=slips)
        return next((one.term for one in found if one.term[0] == word[0].lower()), word)


def is_english(word: str) -> bool:
    """Whether a word in small letters is in the list of English words."""
    return word in _english()


def frequency(word: str) -> int:
    """How often a word in small letters is used in English; 0 for one that is not in the list."""
    return _english().get(word, 0)


# Takes every word as it stands.
AS_WRITTEN = Spelling({}, ())


def words(text: str) -> list[str]:
    """The words of a text, without numbers."""
    return _WORD.findall(text)


def spelling_of(plan: Iterable[str], asked: Iterable[str], names: Iterable[str] = ()) -> Spelling:
    """The spelling of a plan's texts, of questions asked about it (which have slips too) and of names."""
    of_plan, of_asked, english = _counted(plan), _counted(asked), _english()
    common = {word: used for word, used in of_asked.items() if english.get(word, 0) > COMMON}
    meant = {word: common.get(word, 0) + OF_THE_PLAN * used for word, used in of_plan.items()}
    written = (word for word, used in of_asked.items() if used >= WRITTEN)
    return Spelling({**common, **meant}, {*english, *written, *_counted(names), *_short_forms()})


def _opens(match: re.Match[str]) -> bool:
    """Whether a word opens a sentence, where its capital says nothing."""
    before = match.string[: match.start()].rstrip()
    return not before or before[-1] in ".?!:\n"


def _counted(texts: Iterable[str]) -> Counter[str]:
    return Counter(word.lower() for text in texts for word in words(text))


def _short_forms() -> Iterator[str]:
    """What people write for two words, often without the apostrophe: "itll", "whats", "gonna"."""
    return (form for form in TOKENIZER_EXCEPTIONS if form.isalpha() and form.islower())


@cache
def _english() -> Mapping[str, int]:
    """English words with their frequencies, from the list that comes with the library."""
    return dict(_read_english())


def _read_english() -> Iterator[tuple[str, int]]:
    for line in files("symspellpy").joinpath(_ENGLISH).read_text(encoding="utf-8-sig").splitlines():
        word, used = line.split()
        yield word, int(used)
