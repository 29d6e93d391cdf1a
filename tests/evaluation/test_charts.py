"""The geometry of the report's pictures."""

from __future__ import annotations

from api.evaluation.charts import (
    HEIGHT,
    LARGEST,
    ROWS,
    SMALLEST,
    WIDTH,
    Frame,
    calibration_chart,
    curve_chart,
)
from api.evaluation.decisions import Point
from index.calibration import calibration


def test_the_frame_keeps_within_the_picture_and_runs_upwards() -> None:
    frame = Frame()
    assert 0 < frame.x(0) < frame.x(1) < WIDTH
    assert HEIGHT > frame.y(0) > frame.y(1) > 0
    assert [tick.label for tick in frame.along] == ["0%", "20%", "40%", "60%", "80%", "100%"]
    assert [tick.label for tick in Frame(0.5).upwards] == ["0%", "10%", "20%", "30%", "40%", "50%"]


def test_perfect_calibration_lies_on_the_line_and_larger_bins_have_larger_dots() -> None:
    chart = calibration_chart(calibration([0.0, 1.0, 1.0, 1.0], [False, True, True, True]))
    first, last = chart.dots
    frame = chart.frame
    assert (first.x, first.y, last.x, last.y) == (frame.x(0), frame.y(0), frame.x(1), frame.y(1))
    assert SMALLEST <= first.radius < last.radius == LARGEST


def test_the_curve_starts_at_the_surest_and_the_dot_is_where_the_assistant_is() -> None:
    chart = curve_chart([Point(0.9, 0.5, 0.0), Point(0.2, 1.0, 0.4)], Point(0.5, 0.75, 0.25))
    frame = chart.frame
    assert frame.highest == 0.4
    assert chart.line == f"{frame.x(0.5)},{frame.y(0.0)} {frame.x(1.0)},{frame.y(0.4)}"
    assert chart.operating is not None
    assert (chart.operating.x, chart.operating.y) == (frame.x(0.75), frame.y(0.25))


def test_a_small_risk_is_not_blown_up_and_no_risk_goes_off_the_picture() -> None:
    assert curve_chart([Point(0.9, 1.0, 0.01)], None).frame.highest == 0.2
    assert curve_chart([Point(0.9, 1.0, 0.61)], None).frame.highest == 0.7


def test_without_decisions_there_is_an_empty_picture() -> None:
    chart = curve_chart([], None)
    assert (chart.line, chart.operating, chart.rows) == ("", None, ())
    assert calibration_chart(calibration([], [])).dots == ()


def test_the_table_has_about_a_dozen_points_the_last_among_them() -> None:
    curve = [Point(1 - n / 100, n / 100, 0.0) for n in range(1, 101)]
    rows = curve_chart(curve, None).rows
    assert ROWS <= len(rows) <= ROWS + 2
    assert rows[-1] == curve[-1]
