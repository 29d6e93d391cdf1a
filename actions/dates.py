"""Dates in a text, and what each of them belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from index.lexical import stems

MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?<![\d£.,])(?P<year>(?:19|20)\d\d)(?:\s?[-/–]\s?(?P<last>\d{4}|\d\d))?(?![\d%]|,\d|\.\d)"
_SEASON = rf"(?:(?:early|mid|late)[- ])?(?:spring|summer|autumn|winter|{MONTH}\.?)"
_POINT = r"(?:(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+)"
_DATE = re.compile(
    rf"\b(?:(?:by|in|before|after|until|till|from|since|on|at|during|for)\s+)?{_POINT}?(?:the\s+)?"
    rf"(?:{_SEASON}\s+(?:of\s+)?)?{_YEAR}"
    rf"|\b(?:by|in|until|since|from|before)\s+{_POINT}?(?P<season>{_SEASON})\b(?!\s+\d)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])|;\s")
# A date that comes after so many words at most opens its sentence and belongs to what follows.
OPENS = 2
CENTURY = 100


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as it is written, the years it names, and the words it belongs to."""

    words: str
    years: tuple[int, ...]
    said_of: str

    def is_of(self, subject: frozenset[str]) -> bool:
        """Whether the date belongs to all of these stems."""
        return bool(subject) and subject <= frozenset(stems([self.said_of])[0])


def dates_in(text: str) -> list[Dated]:
    """The dates of a text in order; each belongs to the words before it, back to the date before."""
    return [found for sentence in _SENTENCE.split(text) for found in _of_sentence(sentence)]


def years_in(text: str) -> frozenset[int]:
    """The years that a text names, the last one of "2021-24" too."""
    return frozenset(year for found in dates_in(text) for year in found.years)


def without_dates(text: str) -> str:
    """The text with its dates taken out."""
    return _DATE.sub(" ", text)


def _of_sentence(sentence: str) -> Iterator[Dated]:
    matches = list(_DATE.finditer(sentence))
    ends = [*(match.start() for match in matches[1:]), len(sentence)]
    begin = 0
    for match, end in zip(matches, ends, strict=False):
        said_of = sentence[begin : match.start()]
        if begin == 0 and len(said_of.split()) <= OPENS:
            said_of = sentence[match.end() : end]
        begin = match.end()
        yield Dated(match.group().strip(), _years(match), said_of)


def _years(match: re.Match[str]) -> tuple[int, ...]:
    if not match["year"]:
        return ()
    first, last = int(match["year"]), match["last"]
    if not last:
        return (first,)
    return (first, int(last) if len(last) > 2 else first - first % CENTURY + int(last))
