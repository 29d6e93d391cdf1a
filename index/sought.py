"""The kind of thing a question seeks (a sum, a date, a person ...), and whether a text holds such a thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import yaml

from index.lexical import stems

FILE = Path(__file__).with_name("sought.yml")

# A year by itself; "2021/22" and "2021-22" are the plan's own.
_YEAR = re.compile(r"\b(?<![/-])20\d\d\b(?![/-]\d\d)")
_NUMBER = re.compile(r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|every|each)\b", re.IGNORECASE)
# Numbers that count nothing: of a part of the plan ("1.2"), of a span of years ("2021-22").
_COUNTS_NOTHING = re.compile(r"\d+(?:\.\d+)+|(?:19|20)\d\d\s*[/-]\s*\d\d(?:\d\d)?")
_HOW_MANY = re.compile(
    r"\b(?:how m[a]?ny|number of|count of)\s+(?:of\s+)?(?:the\s+)?(?P<what>(?:[\w'-]+\s*){1,3})",
    re.IGNORECASE,
)
# Words that name nothing to count: "how many of them", "how many and where".
_POINTING = frozenset(
    stems(
        [
            "them those these that it they there and or where who when how what which had has have is are was"
            " were will would do does did been be got get in on at for from by with to a an the so far"
        ]
    )[0]
)
# How many words may stand between a number and what it counts.
CLOSE = 6


class Sought(StrEnum):
    """Kinds of thing that a plan gives seldom and people ask for often."""

    SUM = "sum"
    DATE = "date"
    COUNT = "count"
    PERSON = "person"
    PLACE = "place"
    CONTACT = "contact"
    REASON = "reason"
    APPLYING = "applying"
    SINCE = "since"
    FATE = "fate"


@lru_cache(maxsize=2)
def _patterns(part: str) -> dict[Sought, re.Pattern[str]]:
    """The patterns of one part of the file, `asks` or `holds`."""
    said = yaml.safe_load(FILE.read_text(encoding="utf-8"))[part]
    return {kind: re.compile("|".join(said[kind.value]), re.IGNORECASE) for kind in Sought}


def sought(question: str) -> frozenset[Sought]:
    """The kinds of thing that a question's words ask for."""
    return frozenset(kind for kind, pattern in _patterns("asks").items() if pattern.search(question))


def holds(text: str, kind: Sought, question: str = "") -> bool:
    """Whether a text holds something of this kind; a number has to be one of what the question counts."""
    if kind is Sought.COUNT:
        counted, text = _counted(question), _COUNTS_NOTHING.sub("", text)
        return _holds_number_of(text, counted) if counted else any(_numbers(text.split()))
    return _patterns("holds")[kind].search(text) is not None


def names_another_year(question: str, texts: Iterable[str]) -> bool:
    """Whether a question names a year, and none of those it names stands in the texts."""
    years = set(_YEAR.findall(question))
    return bool(years) and not any(years & set(_YEAR.findall(text)) for text in texts)


def _counted(question: str) -> frozenset[str]:
    """The stems of what a question asks the number of; none where it only points back to it."""
    match = _HOW_MANY.search(question)
    return frozenset(stems([match["what"]])[0]) - _POINTING if match else frozenset()


def _holds_number_of(text: str, counted: frozenset[str]) -> bool:
    """Whether a number stands close before or after one of these stems."""
    words = text.split()
    near = (" ".join(words[max(0, n - CLOSE) : n + CLOSE + 1]) for n in _numbers(words))
    return any(counted.intersection(stems([part])[0]) for part in near)


def _numbers(words: Sequence[str]) -> Iterator[int]:
    return (n for n, word in enumerate(words) if _NUMBER.search(word) and not _YEAR.search(word))
