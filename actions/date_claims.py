"""A year or a range that somebody takes for granted, beside those of the plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actions.date_fit import DateFit
from actions.dates import dates_in, years_in
from actions.literal import stems_of
from corpus.model import Passage

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
    """What is claimed, and the plan's own for the same with where it stands.

    `own` is empty where the plan has the year for something else, or has no such year here (`absent`).
    """

    theirs: str
    own: str = ""
    passage: Passage | None = None
    absent: bool = False


class DateClaims:
    """Sets the dates of messages against those of the plan."""

    def __init__(self, fit: DateFit) -> None:
        self._fit = fit

    def find(self, claim: str, expanded: str, subject: str, shown: Sequence[Passage]) -> DateClaim | None:
        """What a claim says that the plan does not say so; None where it agrees or dates nothing.

        `expanded` is the claim with the meanings of its short forms, `shown` what is quoted, the best first.
        """
        if ranges(claim):
            return _other_range(claim, expanded, shown[0])
        years = years_in(claim)
        if len(years) != 1 or _BOUNDS.search(claim):
            return None
        year = str(next(iter(years)))
        fitting = self._fit.dates_of(claim)
        theirs = {date.year for date in fitting}
        if year in theirs:
            return None
        of_it = [date for date in fitting if date.passage in shown or date.common >= COMMON]
        if len(theirs) == 1 and of_it:
            own = next((date for date in of_it if date.passage in shown), of_it[0])
            return DateClaim(year, own.year, own.passage)
        return _not_of_it(year, subject, shown)


def _not_of_it(year: str, subject: str, shown: Sequence[Passage]) -> DateClaim | None:
    """A year that stands in none of the passages, or in the best for something else."""
    named, best = stems_of(subject), shown[0].text
    if not any(int(year) in years_in(passage.text) for passage in shown):
        return DateClaim(year, absent=True)
    of_it = any(date.is_of(named) for date in dates_in(best))
    elsewhere = int(year) in years_in(best) and bool(named) and named <= stems_of(best)
    return DateClaim(year) if elsewhere and not of_it else None


def _other_range(claim: str, expanded: str, best: Passage) -> DateClaim | None:
    """The only range of a passage that speaks of the same, where it is another one."""
    theirs, own = ranges(claim), ranges(best.text)
    if len(theirs) == len(own) == 1 and theirs.keys() != own.keys() and _same(expanded, best.text):
        return DateClaim(next(iter(theirs.values())), next(iter(own.values())), best)
    return None


def ranges(text: str) -> dict[tuple[str, str], str]:
    """The ranges of a text ("16-30", "2021 to 2024") by their two ends, as they are written."""
    return {(m["first"], m["last"][-2:]): m.group() for m in _RANGE.finditer(text)}


def _same(first: str, second: str) -> bool:
    """Whether two texts have words enough in common, numbers aside."""
    one, other = (stems_of(re.sub(r"[\d£%,.]+", " ", each)) for each in (first, second))
    return len(one & other) >= COMMON
