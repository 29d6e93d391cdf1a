"""The stretches of time that a report counts by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

DAYS, WEEKS = 21, 26 * 7


@dataclass(frozen=True, slots=True)
class Periods:
    """Every period from the first day to the last, empty ones as well; `unit` is day, week or month.

    `starts` are their first days, in order.
    """

    unit: str
    starts: tuple[date, ...]

    @classmethod
    def over(cls, first: date, last: date) -> Periods:
        """Days for three weeks, weeks for half a year, months for longer."""
        span = (last - first).days
        unit = "day" if span < DAYS else "week" if span < WEEKS else "month"
        starts, at = [], start_of(unit, first)
        while at <= last:
            starts.append(at)
            at = _NEXT[unit](at)
        return cls(unit, tuple(starts))

    def of(self, day: date) -> date:
        """The first day of the period that a day is in."""
        return start_of(self.unit, day)

    def label(self, start: date) -> str:
        """The period in words, e.g. `week of 7 September 2026`."""
        if self.unit == "month":
            return f"{start:%B %Y}"
        day = f"{start.day} {start:%B %Y}"
        return day if self.unit == "day" else f"week of {day}"

    def short(self, start: date) -> str:
        """The period's beginning in as few signs as can be, e.g. `7 Sep`."""
        return f"{start:%b %Y}" if self.unit == "month" else f"{start.day} {start:%b}"


def start_of(unit: str, day: date) -> date:
    """The first day of the day's day, week (Monday) or month."""
    if unit == "day":
        return day
    return day - timedelta(days=day.weekday()) if unit == "week" else day.replace(day=1)


_NEXT: dict[str, Callable[[date], date]] = {
    "day": lambda day: day + timedelta(days=1),
    "week": lambda day: day + timedelta(days=7),
    "month": lambda day: (day + timedelta(days=31)).replace(day=1),
}
