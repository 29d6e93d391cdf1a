"""The geometry of the report's pictures: places in the units of their view box, y downwards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt

from api.evaluation.decisions import Point
from index.calibration import Calibration

WIDTH, HEIGHT = 460, 340
LEFT, RIGHT, TOP, BOTTOM = 56, 24, 16, 52
SMALLEST, LARGEST = 4.0, 14.0
STEPS = 5
ROWS = 12
# The risk axis reaches at least so far, so that a good assistant does not look like a bad one.
LEAST_RISK = 0.2


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis: its place and its label in per cent."""

    place: float
    label: str


@dataclass(frozen=True, slots=True)
class Frame:
    """The plot's axes; `highest` is the part, 0 to 1, at the top of the upright one."""

    highest: float = 1.0

    def x(self, part: float) -> float:
        """Where a part, 0 to 1, lies along."""
        return round(LEFT + part * (WIDTH - LEFT - RIGHT), 1)

    def y(self, part: float) -> float:
        """Where a part, 0 to `highest`, lies upwards."""
        return round(HEIGHT - BOTTOM - part / self.highest * (HEIGHT - TOP - BOTTOM), 1)

    @property
    def along(self) -> tuple[Tick, ...]:
        """The ticks of the level axis."""
        return tuple(Tick(self.x(n / STEPS), f"{n / STEPS:.0%}") for n in range(STEPS + 1))

    @property
    def upwards(self) -> tuple[Tick, ...]:
        """The ticks of the upright axis."""
        parts = [self.highest * n / STEPS for n in range(STEPS + 1)]
        return tuple(Tick(self.y(part), f"{part:.0%}") for part in parts)


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot of a picture."""

    x: float
    y: float
    radius: float


@dataclass(frozen=True, slots=True)
class CalibrationChart:
    """A dot for each bin, the larger the more questions it holds, beside the line of perfect calibration."""

    frame: Frame
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True)
class CurveChart:
    """The risk-coverage curve as a line, with a dot where the assistant is; `rows` are some of its points,
    for the table beside it."""

    frame: Frame
    line: str
    operating: Dot | None
    rows: tuple[Point, ...]


def calibration_chart(found: Calibration) -> CalibrationChart:
    """The picture of a calibration."""
    frame, most = Frame(), max((one.count for one in found.bins), default=1)
    dots = (Dot(frame.x(b.chance), frame.y(b.true), _radius(b.count, most)) for b in found.bins)
    return CalibrationChart(frame, tuple(dots))


def curve_chart(curve: Sequence[Point], operating: Point | None) -> CurveChart:
    """The picture of a risk-coverage curve."""
    points = [*curve, *([operating] if operating else [])]
    worst = max((point.risk for point in points), default=0.0)
    frame = Frame(max(LEAST_RISK, -(-worst * 10 // 1) / 10))
    dot = Dot(frame.x(operating.coverage), frame.y(operating.risk), LARGEST / 2) if operating else None
    return CurveChart(frame, _line(frame, curve), dot, _some(curve))


def _some(curve: Sequence[Point]) -> tuple[Point, ...]:
    """About a dozen points of the curve, evenly spread, the last among them."""
    step = max(1, len(curve) // ROWS)
    return tuple(curve[::-1][::step][::-1])


def _line(frame: Frame, curve: Iterable[Point]) -> str:
    return " ".join(f"{frame.x(point.coverage)},{frame.y(point.risk)}" for point in curve)


def _radius(count: int, most: int) -> float:
    """The dot's surface grows with the count."""
    return round(max(SMALLEST, LARGEST * sqrt(count / most)), 1)
