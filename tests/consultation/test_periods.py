from __future__ import annotations

from datetime import date

import pytest

from api.consultation.report.periods import Periods


@pytest.mark.parametrize(
    ("first", "last", "unit", "count"),
    [
        (date(2026, 9, 14), date(2026, 9, 14), "day", 1),
        (date(2026, 9, 14), date(2026, 9, 20), "day", 7),
        (date(2026, 9, 16), date(2026, 10, 20), "week", 6),
        (date(2026, 1, 31), date(2026, 12, 1), "month", 12),
    ],
)
def test_the_unit_follows_from_the_span_and_no_period_is_left_out(
    first: date, last: date, unit: str, count: int
) -> None:
    periods = Periods.over(first, last)
    assert (periods.unit, len(periods.starts)) == (unit, count)
    assert periods.of(first) == periods.starts[0]
    assert periods.of(last) == periods.starts[-1]


def test_periods_are_named_as_people_say_them() -> None:
    assert Periods("day", ()).label(date(2026, 9, 7)) == "7 September 2026"
    assert Periods("week", ()).label(date(2026, 9, 7)) == "week of 7 September 2026"
    assert Periods("month", ()).label(date(2026, 9, 1)) == "September 2026"
    assert Periods("week", ()).short(date(2026, 9, 7)) == "7 Sep"
