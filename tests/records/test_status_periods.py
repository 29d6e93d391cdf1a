from __future__ import annotations

from datetime import date

import pytest

from records.status_periods import period_end


@pytest.mark.parametrize(
    ("kind", "period", "end"),
    [
        ("date", "2024-03-17", date(2024, 3, 17)),
        ("month", "February 2024", date(2024, 2, 29)),
        ("month", "December 2021", date(2021, 12, 31)),
        ("quarter", "2021/22 Q1", date(2021, 6, 30)),
        ("quarter", "2021/22 Q3", date(2021, 12, 31)),
        ("quarter", "2021/22 Q4", date(2022, 3, 31)),
        ("half-year", "2021/22 H1", date(2021, 9, 30)),
        ("half-year", "2021/22 H2", date(2022, 3, 31)),
        ("year", "2021/22", date(2022, 3, 31)),
        ("year", "2022", date(2022, 12, 31)),
        ("other", "by the summer", None),
    ],
)
def test_a_period_ends_on_its_last_day(kind: str, period: str, end: date | None) -> None:
    assert period_end(kind, period) == end
