"""The geometry of the pictures on the progress page.

Places along are in per cent of the picture's width, so that it fits every screen while its words keep their
size; places down are in pixels. Colours and strokes are left to the style sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from api.lookup.age import STALE_AFTER_DAYS, age_days
from api.pages.updates import UpdateView

DAYS_OF_YEAR = 365.25
AGE_ROW, RATED_ROW = 46, 64
# Marks nearer to each other than this, in per cent, stand one above the other.
MARK_WIDTH = 4.0
MARK_HEIGHT = 14
LANE_HEAD, LANE_FOOT = 26, 8
AXIS_HEIGHT = 26


@dataclass(frozen=True, slots=True)
class CoverageBar:
    """How many of an ambition's commitments or measures have an update."""

    label: str
    reported: int
    total: int

    @property
    def width(self) -> float:
        """The filled share, in per cent."""
        return round(100 * self.reported / self.total, 2) if self.total else 0.0


@dataclass(frozen=True, slots=True)
class AgeScale:
    """The ages that the pictures reach to, in days; the same for every ambition."""

    days: int

    @classmethod
    def up_to(cls, oldest: int) -> AgeScale:
        """A scale of whole years that holds the oldest and shows where a year is."""
        return cls(round(DAYS_OF_YEAR * (max(oldest, STALE_AFTER_DAYS + 1) // DAYS_OF_YEAR + 1)))

    def place(self, days: float) -> float:
        """Where an age stands, in per cent."""
        return round(100 * days / self.days, 2)

    @property
    def stale_from(self) -> float:
        """Where updates begin to be more than a year old."""
        return self.place(STALE_AFTER_DAYS)


@dataclass(frozen=True, slots=True)
class AgeBar:
    """The age of a latest update as a bar; `top` is where its line begins."""

    reference: str
    age: str
    rating: str
    is_stale: bool
    width: float
    top: int
    height: int


@dataclass(frozen=True, slots=True)
class Mark:
    """An update in the timeline."""

    day: date
    is_forecast: bool
    is_corrected: bool


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark with its place: `x` in per cent, `y` in pixels from the top of the picture."""

    mark: Mark
    x: float
    y: int


@dataclass(frozen=True, slots=True)
class Lane:
    """An ambition's marks; `top` is where the lane begins."""

    name: str
    count: int
    top: int
    line: int
    marks: tuple[PlacedMark, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    """A year's beginning."""

    name: str
    x: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """Every update from the first year on, in lanes."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    axis: int
    height: int


def age_bars(latest: Sequence[tuple[str, int, UpdateView]], scale: AgeScale) -> tuple[AgeBar, ...]:
    """A bar for each (reference, age in days, update), one below the other."""
    bars: list[AgeBar] = []
    top = 0
    for reference, days, update in latest:
        height = RATED_ROW if update.rating else AGE_ROW
        bars.append(
            AgeBar(
                reference, update.short_age, update.rating, update.is_stale, scale.place(days), top, height
            )
        )
        top += height
    return tuple(bars)


def timeline(lanes: Sequence[tuple[str, Sequence[Mark]]], today: date) -> Timeline | None:
    """The lanes from the beginning of the first mark's year to today; None without any mark."""
    days = [mark.day for _, marks in lanes for mark in marks]
    if not days:
        return None
    start, end = date(min(days).year, 1, 1), max(today, *days)
    span = age_days(start, end) or 1
    placed: list[Lane] = []
    top = 0
    for name, marks in lanes:
        lane = _lane(name, marks, start, span, top)
        placed.append(lane)
        top = lane.line + LANE_FOOT
    ticks = (_tick(year, start, span) for year in range(start.year, end.year + 1))
    return Timeline(tuple(placed), tuple(ticks), top, top + AXIS_HEIGHT)


def _lane(name: str, marks: Sequence[Mark], start: date, span: int, top: int) -> Lane:
    """Marks that would touch go up by one level."""
    ends: list[float] = []
    levels: list[tuple[Mark, float, int]] = []
    for mark in sorted(marks, key=lambda mark: mark.day):
        x = round(100 * (mark.day - start).days / span, 2)
        level = next((n for n, end in enumerate(ends) if x >= end), len(ends))
        ends[level : level + 1] = [x + MARK_WIDTH]
        levels.append((mark, x, level))
    line = top + LANE_HEAD + MARK_HEIGHT * max(1, len(ends))
    half = MARK_HEIGHT // 2
    placed = tuple(PlacedMark(mark, x, line - half - MARK_HEIGHT * level) for mark, x, level in levels)
    return Lane(name, len(marks), top, line, placed)


def _tick(year: int, start: date, span: int) -> Tick:
    return Tick(str(year), round(100 * (date(year, 1, 1) - start).days / span, 2))
