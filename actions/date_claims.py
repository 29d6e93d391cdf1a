"""A year or a range that somebody takes for granted, beside those of a passage."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actions.dates import dates_in
from actions.literal import stems_of

_RANGE = re.compile(
    r"(?<![\d.,£/-])(?P<first>\d{2}|\d{4})\s?(?:-|–|to)\s?(?P<last>\d{2}|\d{4})(?![\d%]|[.,/-]\d)"
)
# A year after one of these words bounds a time and is no date.
_BOUNDS = re.compile(
    r"\b(?:before|after|beyond|since|until|till|between|from|past)\s+(?:the\s+)?(?=(?:19|20)\d\d)", re.I
)
# So many words in common show that message and passage speak of the same thing.
COMMON = 2


@dataclass(frozen=True, slots=True)
class DateClaim:
    """What is claimed, and the plan's own for the same; empty where it has the year for something else."""

    theirs: str
    own: str
    subject: str


def date_claim(text: str, subject: str, passage: str) -> DateClaim | None:
    """What a text claims that a passage does not say so; None where it agrees or speaks of something else."""
    theirs, own = _ranges(text), _ranges(passage)
    same = _in_common(text, passage) >= COMMON
    if len(theirs) == len(own) == 1 and theirs.keys() != own.keys() and same:
        return DateClaim(next(iter(theirs.values())), next(iter(own.values())), subject)
    years = {year for date in dates_in(text) for year in date.years}
    if theirs or len(years) != 1 or _BOUNDS.search(text):
        return None
    year, named = str(years.pop()), stems_of(subject)
    of_it = _years_of(named, passage)
    if not of_it and year in _all_years(passage):
        return DateClaim(year, "", subject) if named and named <= stems_of(passage) else None
    meant = of_it or (_nearest_year(text, passage) if same else set())
    return DateClaim(year, meant.pop(), subject) if len(meant) == 1 and year not in meant else None


def _years_of(subject: frozenset[str], passage: str) -> set[str]:
    """The years of the dates that belong to a subject."""
    return {str(d.years[0]) for d in dates_in(passage) if len(d.years) == 1 and d.is_of(subject)}


def _nearest_year(text: str, passage: str) -> set[str]:
    """The years of the date that belongs to most of a text's words."""
    said = stems_of(text)
    near = [
        (len(said & stems_of(d.said_of)), str(d.years[0])) for d in dates_in(passage) if len(d.years) == 1
    ]
    most = max((common for common, _ in near), default=0)
    return {year for common, year in near if common == most and most}


def _all_years(passage: str) -> set[str]:
    return {str(year) for date in dates_in(passage) for year in date.years}


def _ranges(text: str) -> dict[tuple[str, str], str]:
    """The ranges of a text ("16-30", "2021 to 2024") by their two ends, as they are written."""
    return {(m["first"], m["last"][-2:]): m.group() for m in _RANGE.finditer(text)}


def _in_common(text: str, passage: str) -> int:
    words = (stems_of(re.sub(r"[\d£%,.]+", " ", each)) for each in (text, passage))
    first, second = words
    return len(first & second)
