"""How old a published update is."""

from __future__ import annotations

from datetime import date

STALE_AFTER_DAYS = 365
_SHOWN_IN_DAYS = 60
_SHORT = {"year": "yr", "month": "mo"}


def age_days(published: date, today: date) -> int:
    """Days since it was published; never negative."""
    return max(0, (today - published).days)


def is_stale(published: date, today: date) -> bool:
    """Whether it was published more than a year ago."""
    return age_days(published, today) > STALE_AFTER_DAYS


def age_in_words(published: date, today: date) -> str:
    """The age as people say it: `12 days`, `5 months`, `2 years and 3 months`."""
    return " and ".join(f"{n} {unit}" + ("" if n == 1 else "s") for n, unit in _units(published, today))


def age_in_short(published: date, today: date) -> str:
    """The same where there is little room: `12 days`, `5 mo`, `2 yr 3 mo`."""
    return " ".join(f"{n} {_SHORT.get(unit, unit + 's')}" for n, unit in _units(published, today))


def _units(published: date, today: date) -> list[tuple[int, str]]:
    days = age_days(published, today)
    if days < _SHOWN_IN_DAYS:
        return [(days, "day")]
    years, months = divmod(_full_months(published, today), 12)
    return [(n, unit) for n, unit in ((years, "year"), (months, "month")) if n]


def _full_months(start: date, end: date) -> int:
    return 12 * (end.year - start.year) + end.month - start.month - (end.day < start.day)
