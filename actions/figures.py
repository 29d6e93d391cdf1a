"""Figures in a text: sums, percentages, years and numbers of something, in digits or in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from text_to_num import alpha2digit

from index.lexical import stems

_TIMES = {"k": 1e3, "m": 1e6, "bn": 1e9}
_AMOUNT = r"\d+(?:,\d{3})*(?:\.\d+)?"
_SHORT = {"thousand": "k", "million": "m", "billion": "bn"}
_SCALED = re.compile(rf"(?P<amount>{_AMOUNT})\s?(?P<scale>{'|'.join(_SHORT)})\b", re.IGNORECASE)
_SCALE = r"(?:\s?(?P<{0}>k|m|bn)\b)?"
_FIGURE = re.compile(
    rf"£\s?(?P<sum>{_AMOUNT}){_SCALE.format('sum_scale')}"
    rf"|(?P<quid>{_AMOUNT}){_SCALE.format('quid_scale')}\s?(?:pounds|quid)\b"
    rf"|(?P<percent>{_AMOUNT})\s?(?:%|per ?cents?\b)"
    r"|(?<![\w.£/-])(?P<year>(?:19|20)\d\d)(?![\w/%]|-\d|,\d|\.\d)"
    rf"|(?<![\w.£/-])(?P<number>{_AMOUNT}){_SCALE.format('number_scale')}(?![\w/]|\.\d|-\d)",
    re.IGNORECASE,
)
# Parts of the plan and everything that is numbered rather than counted.
_NUMBERED = re.compile(
    r"(?:\b(?:priority|priorities|ambition|commitment|measure|figure|page|theme|value|level|outcome|point|part|option"
    r"|number|no|p|section|aged?|age|route|bus|junction|phase|stage|tier|room|unit|platform|form)s?\.?\s*)$",
    re.IGNORECASE,
)
# "Over 65" is an age where it counts nothing.
_OVER = re.compile(r"\b(?:over|under)[\s-]*$", re.IGNORECASE)
OLDEST = 120
_CLAUSE_ENDS = re.compile(r"[;:,.–](?!\d)|\s-\s|\band\b")
# "One of the parks" counts nothing.
_OF_SOME = re.compile(r"\s+of\s+(?:the|those|these|your|our|them)\b", re.IGNORECASE)
# So many words after a number may say what it counts.
AFTER = 4


class FigureKind(StrEnum):
    """What a figure is of."""

    SUM = "sum"
    PERCENT = "percent"
    YEAR = "year"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it is written, with its value and the text before and after it.

    `counts` are the stems of what a number counts; a sum, a percentage or a year counts nothing.
    """

    kind: FigureKind
    words: str
    value: float
    before: str
    after: str
    counts: frozenset[str] = frozenset()

    @property
    def clause(self) -> str:
        """The words around the figure, as far as they belong together."""
        return f"{_CLAUSE_ENDS.split(self.before)[-1]} {_CLAUSE_ENDS.split(self.after)[0]}"

    def same_as(self, other: Figure) -> bool:
        """Whether both give the same amount of the same kind."""
        return self.kind is other.kind and self.value == other.value

    def counts_as(self, other: Figure, apart_from: frozenset[str] = frozenset()) -> bool:
        """Whether both are numbers of the same thing, these stems aside."""
        numbers = self.kind is other.kind is FigureKind.NUMBER and other.value > 1
        return numbers and bool((self.counts & other.counts) - apart_from)


def figures_in(text: str) -> list[Figure]:
    """The figures of a text in order, numbers written as words too; not those that number something."""
    return list(_found(_in_digits(text)))


def _in_digits(text: str) -> str:
    """The text with number words as digits: "eight teams" -> "8 teams", "4.5 million" -> "4.5m"."""
    spaced = re.sub(r"(?<=[a-z])-(?=[a-z])", " ", text)
    short = _SCALED.sub(lambda match: match["amount"] + _SHORT[match["scale"].lower()], spaced)
    return str(alpha2digit(short, "en", threshold=1.0))


def _found(text: str) -> Iterator[Figure]:
    for match in _FIGURE.finditer(text):
        if _NUMBERED.search(text[: match.start()]) or _OF_SOME.match(text[match.end() :]):
            continue
        kind, amount, scale = _read(match)
        value = float(amount.replace(",", "")) * _TIMES.get((scale or "").lower(), 1.0)
        counts = _counted(text[match.end() :]) if kind is FigureKind.NUMBER else frozenset()
        is_age = kind is FigureKind.NUMBER and not counts and value < OLDEST
        if is_age and _OVER.search(text[: match.start()]):
            continue
        yield Figure(kind, match.group().strip(), value, text[: match.start()], text[match.end() :], counts)


def _read(match: re.Match[str]) -> tuple[FigureKind, str, str | None]:
    if match["sum"] or match["quid"]:
        return FigureKind.SUM, match["sum"] or match["quid"], match["sum_scale"] or match["quid_scale"]
    if match["percent"]:
        return FigureKind.PERCENT, match["percent"], None
    if match["year"]:
        return FigureKind.YEAR, match["year"], None
    return FigureKind.NUMBER, match["number"], match["number_scale"]


def _counted(rest: str) -> frozenset[str]:
    """The stems of the words after a number, up to the end of its clause."""
    clause = re.split(r"[.,;:?!(]", rest, maxsplit=1)[0]
    return frozenset(stems([" ".join(clause.split()[:AFTER])])[0])
