"""What is asked of the plan's parts: their kinds, how many, which, and with what in them."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from actions.asked import Asked
from actions.parts import NUMBERS, ORDINALS

_PART = r"(?:ambition|priority|commitment|measure|theme|value|outcome|document)"
_NUMBERED = re.compile(
    rf"\b{_PART}s?\s+(?:no\.?\s*|number\s+)?(?:\d[\d.]*|{'|'.join(w for w in NUMBERS if w.isalpha())})\b"
    rf"|\b(?:{'|'.join(ORDINALS)}|last)\s+{_PART}\b",
    re.IGNORECASE,
)
FILE = Path(__file__).with_name("tree_words.yml")


class Noun(StrEnum):
    """The kinds of part that can be counted, chosen from or compared."""

    THEME_PRIORITIES = "theme priorities"
    AMBITIONS = "ambitions"
    PRIORITIES = "priorities"
    COMMITMENTS = "commitments"
    MEASURES = "measures"
    DOCUMENTS = "documents"
    THEMES = "themes"
    VALUES = "values"
    OUTCOMES = "outcomes"
    PORTFOLIOS = "portfolios"
    COMMITTEES = "committees"
    ACHIEVEMENTS = "achievements"
    FIGURES = "figures"

    @property
    def one(self) -> str:
        """The noun for one of them."""
        return self.value[:-3] + "y" if self.value.endswith("ies") else self.value[:-1]


def nouns_in(text: str) -> tuple[Noun, ...]:
    """The kinds of part that a text names, each once, in order."""
    left, found = text, []
    for noun in Noun:
        pattern = called(noun)
        if match := pattern.search(left):
            found.append((match.start(), noun))
            left = pattern.sub(lambda each: " " * len(each.group()), left)
    return tuple(noun for _, noun in sorted(found))


@lru_cache
def called(noun: Noun) -> re.Pattern[str]:
    """What a kind of part is called."""
    return re.compile(rf"\b(?:{_read()['nouns'][noun.value]})\b", re.IGNORECASE)


def says(name: str, text: str) -> bool:
    """Whether a text has one of the words that the file lists under a name."""
    return said(name).search(text) is not None


@lru_cache
def said(name: str) -> re.Pattern[str]:
    """The words that the file lists under a name."""
    words = _read()[name]
    return re.compile(words if isinstance(words, str) else "|".join(words), re.IGNORECASE)


def number_said(name: str, text: str) -> int | None:
    """The number in words such as "more than five", or None."""
    for match in said(name).finditer(text):
        word = (match["number"] or match["number2"] or "").lower()
        if word in NUMBERS:
            return NUMBERS[word]
    return None


def subject_of(asked: Asked) -> str:
    """The words of a question that are neither asking words nor about the parts themselves."""
    left = frozenset(re.findall(r"[\w'&-]+", asked.topic)) - _fillers() - NUMBERS.keys()
    return " ".join(word for word in _words(asked.text) if re.sub(r"'s?$", "", word.lower()) in left)


def subject_after_relation(asked: Asked) -> str:
    """The subject where all of it stands after words such as "about", else nothing."""
    subject = subject_of(asked)
    relations = list(said("relates").finditer(asked.text))
    before = asked.text[: relations[-1].start()] if relations else asked.text
    return "" if frozenset(_words(before)).intersection(subject.split()) else subject


def subject_of_mention(asked: Asked) -> str:
    """The subject as far as it stands after the last word of mentioning, else before ("is X mentioned")."""
    subject, matches = subject_of(asked).split(), list(said("asks_mention").finditer(asked.text))
    if not matches:
        return " ".join(subject)
    rest = frozenset(_words(asked.text[matches[-1].start() :]))
    after = [word for word in subject if word in rest]
    return " ".join(after or subject)


def nouns_asked(text: str) -> tuple[Noun, ...]:
    """The kinds of part that a text names, apart from those in "ambition 3" or "the second theme"."""
    return nouns_in(_NUMBERED.sub(" ", text))


def counted_in(text: str) -> Noun | None:
    """The kind of part whose number is asked for, or None."""
    for match in said("how_many").finditer(text):
        rest = text[match.end() :]
        for noun in Noun:
            if called(noun).match(rest):
                return noun
    return None


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_](?:[\w'&-]*[^\W_])?", text.replace("’", "'"))


@lru_cache(maxsize=1)
def _fillers() -> frozenset[str]:
    return frozenset(_read()["fillers"].split())


@lru_cache(maxsize=1)
def _read() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return read
