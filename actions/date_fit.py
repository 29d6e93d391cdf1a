"""Which dates of the plan belong to what a claim says: to all of it, and to a thing that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from actions.dates import Dated, dates_in, without_dates
from actions.literal import stems_of
from actions.subject import SubjectNamer
from corpus.model import Passage, Plan

FILE = Path(__file__).with_name("claims.yml")
# What is done "by developing 14 schemes by 2023" is not itself dated: the date is the means'.
_MEANS = re.compile(
    r"\b(?:(?:by|through|including|and)\s+(?=\w+ing\s+(?:an?|the|our|to|\d)\b)|(?:by|through)\s+(?=\w+ing\b))",
    re.IGNORECASE,
)


# Words that only say that something happens tell of what is dated where there are so many of them at least.
TOGETHER = 2


@dataclass(frozen=True, slots=True)
class PlanDate:
    """A date of one year in the plan, where it stands, and how many words of a claim are beside it."""

    year: str
    passage: Passage
    common: int


@dataclass(frozen=True, slots=True)
class _Place:
    year: str
    passage: Passage
    words: frozenset[str]
    heads: frozenset[str]


class DateFit:
    """Looks up the dates of the plan by what they are of."""

    def __init__(self, plan: Plan, subjects: SubjectNamer) -> None:
        self._subjects = subjects
        self._places = tuple(place for p in plan.passages for place in self._of_passage(p))

    def dates_of(self, claim: str) -> tuple[PlanDate, ...]:
        """The dates whose own clause says all that a claim says, and names a thing that it names."""
        words = stems_of(without_dates(claim))
        told = self._subjects.topic_stems(claim) - _happening()
        if not told and len(words) < TOGETHER:
            return ()
        fitting = (p for p in self._places if (told or words) <= p.words and words & p.heads)
        return tuple(PlanDate(p.year, p.passage, len(words & p.words)) for p in fitting)

    def _of_passage(self, passage: Passage) -> Iterator[_Place]:
        for date in dates_in(passage.text):
            if len(date.years) == 1:
                clause = own_clause(date)
                yield _Place(str(date.years[0]), passage, stems_of(clause), self._subjects.heads(clause))


def own_clause(date: Dated) -> str:
    """What a date belongs to, without what is done by its means."""
    return _MEANS.split(date.said_of)[-1]


@lru_cache(maxsize=1)
def _happening() -> frozenset[str]:
    return stems_of(str(yaml.safe_load(FILE.read_text(encoding="utf-8"))["happens"]))
