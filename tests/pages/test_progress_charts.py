from __future__ import annotations

from datetime import date

import pytest

from api.pages.progress_charts import (
    AGE_ROW,
    MARK_HEIGHT,
    RATED_ROW,
    AgeScale,
    CoverageBar,
    Mark,
    age_bars,
    timeline,
)
from api.pages.updates import update_view
from tests.status_updates import update

TODAY = date(2026, 1, 1)


def mark(day: date) -> Mark:
    return Mark(day, False, False)


@pytest.mark.parametrize(("reported", "total", "width"), [(0, 8, 0), (2, 8, 25), (8, 8, 100), (0, 0, 0)])
def test_a_bar_is_as_long_as_its_share(reported: int, total: int, width: float) -> None:
    assert CoverageBar("x", reported, total).width == width


@pytest.mark.parametrize(("oldest", "years"), [(0, 2), (364, 2), (400, 2), (1000, 3)])
def test_the_scale_of_ages_has_full_years_and_holds_the_oldest(oldest: int, years: int) -> None:
    scale = AgeScale.up_to(oldest)

    assert scale.days == round(365.25 * years)
    assert 0 <= scale.place(oldest) <= 100
    assert 0 < scale.stale_from < 100


def test_bars_stand_below_one_another_with_room_for_a_rating() -> None:
    plain = update_view(update("measure 1.1", "x", date(2025, 1, 1)), TODAY)
    rated = update_view(update("measure 1.2", "x", date(2025, 12, 1), rag="Red"), TODAY)
    first, second = age_bars([("a", 31, rated), ("b", 365, plain)], AgeScale(730))

    assert (first.top, first.height, first.rating, first.is_stale) == (0, RATED_ROW, "Red", False)
    assert (second.top, second.height, second.width) == (RATED_ROW, AGE_ROW, 50)


def test_the_timeline_runs_from_the_first_year_to_today() -> None:
    drawn = timeline([("a", [mark(date(2024, 7, 1))]), ("b", [])], TODAY)

    assert drawn is not None
    assert [tick.name for tick in drawn.ticks] == ["2024", "2025", "2026"]
    assert (drawn.ticks[0].x, drawn.ticks[-1].x) == (0, 100)
    assert [lane.count for lane in drawn.lanes] == [1, 0]
    assert drawn.lanes[0].marks[0].x == pytest.approx(100 * 182 / 731, abs=0.01)
    assert drawn.height > drawn.axis > drawn.lanes[1].line > drawn.lanes[0].line


def test_marks_that_would_touch_stand_above_one_another() -> None:
    days = [date(2024, 3, 1), date(2024, 3, 1), date(2024, 3, 5), date(2025, 3, 1)]
    drawn = timeline([("a", [mark(day) for day in days])], TODAY)

    assert drawn is not None
    low = drawn.lanes[0].marks[0].y
    levels = [(low - placed.y) / MARK_HEIGHT for placed in drawn.lanes[0].marks]
    assert levels == [0, 1, 2, 0]


def test_without_any_update_there_is_no_timeline() -> None:
    assert timeline([("a", []), ("b", [])], TODAY) is None


def test_an_update_dated_after_today_is_still_in_the_picture() -> None:
    drawn = timeline([("a", [mark(date(2026, 2, 1))])], TODAY)

    assert drawn is not None
    assert drawn.lanes[0].marks[0].x == 100
