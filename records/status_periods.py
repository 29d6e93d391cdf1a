"""The periods that a status update can be about."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date
from enum import StrEnum

FIRST_MONTH_OF_YEAR = 4
MONTHS = tuple(calendar.month_name)[1:]


class PeriodKind(StrEnum):
    """What kind of period: each has one way to be written.

    A day `2024-03-17`, a month `June 2021`, a quarter `2021/22 Q2`, half a year `2021/22 H1`, a year
    `2021/22` (April to March) or `2022` (January to December); anything else in words.
    """

    DATE = "date"
    MONTH = "month"
    QUARTER = "quarter"
    HALF_YEAR = "half-year"
    YEAR = "year"
    OTHER = "other"


def period_end(kind: str, period: str) -> date | None:
    """The last day of a period, or None for one in words."""
    ending = _ENDINGS.get(kind)
    return ending(period) if ending else None


def _day(period: str) -> date:
    return date.fromisoformat(period)


def _month(period: str) -> date:
    month, year = period.split()
    return _last_day(int(year), MONTHS.index(month) + 1)


def _quarter(period: str) -> date:
    year, quarter = period.split(" Q")
    return _months_into(year, 3 * int(quarter))


def _half_year(period: str) -> date:
    year, half = period.split(" H")
    return _months_into(year, 6 * int(half))


def _year(period: str) -> date:
    return _months_into(period, 12) if "/" in period else date(int(period), 12, 31)


def _months_into(year: str, months: int) -> date:
    """The last day of the nth month of a year such as `2021/22`."""
    years_on, month = divmod(FIRST_MONTH_OF_YEAR + months - 2, 12)
    return _last_day(int(year[:4]) + years_on, month + 1)


def _last_day(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


_ENDINGS: dict[str, Callable[[str], date]] = {
    PeriodKind.DATE: _day,
    PeriodKind.MONTH: _month,
    PeriodKind.QUARTER: _quarter,
    PeriodKind.HALF_YEAR: _half_year,
    PeriodKind.YEAR: _year,
}
