"""Periods as people write them, as `records.status_periods` wants them."""

from __future__ import annotations

import re
from collections.abc import Callable

from api.status_csv.faults import CellFault, shown
from api.status_csv.values import day
from records.status_periods import MONTHS, PeriodKind

CENTURY = 2_000
EXAMPLES = {
    PeriodKind.MONTH: "June 2021",
    PeriodKind.QUARTER: "2021/22 Q2",
    PeriodKind.HALF_YEAR: "2021/22 H1",
    PeriodKind.YEAR: "2021/22 (April to March) or 2022 (January to December)",
}
_NAMED_MONTH = re.compile(r"(?P<name>[a-z]{3,9})\.?[ -](?P<year>(20)?\d{2})", re.ASCII | re.IGNORECASE)
_COUNTED_MONTH = re.compile(r"(?P<year>20\d{2})-(?P<month>0[1-9]|1[0-2])", re.ASCII)
_TWO_YEARS = re.compile(r"(?P<first>20\d{2})[/-](20)?(?P<second>\d{2})", re.ASCII)
_CALENDAR_YEAR = re.compile(r"20\d{2}", re.ASCII)
_PART = re.compile(
    r"(?P<year>[\d/-]+) (?P<part>[QH]\d)|(?P<part_first>[QH]\d) (?P<year_last>[\d/-]+)",
    re.ASCII | re.IGNORECASE,
)


def period_kind(text: str) -> PeriodKind:
    """The kind that is named."""
    try:
        return PeriodKind("-".join(text.casefold().split()))
    except ValueError:
        kinds = ", ".join(PeriodKind)
        raise CellFault(f"{shown(text)} is no kind of period", f"write one of {kinds}") from None


def period(kind: PeriodKind, text: str) -> str:
    """The period as it is stored; CellFault when it is not of its kind."""
    if kind is PeriodKind.DATE:
        return day(text).isoformat()
    if kind is PeriodKind.OTHER:
        return text
    found = _READERS[kind](text)
    if found is None:
        raise CellFault(f"{shown(text)} is not a {kind}", f"write it as {EXAMPLES[kind]}")
    return found


def _month(text: str) -> str | None:
    if counted := _COUNTED_MONTH.fullmatch(text):
        return f"{MONTHS[int(counted['month']) - 1]} {counted['year']}"
    named = _NAMED_MONTH.fullmatch(text)
    if named is None:
        return None
    begun = [month for month in MONTHS if month.casefold().startswith(named["name"].casefold())]
    # Spreadsheets make `Jun-21` of `June 2021`.
    return f"{begun[0]} {int(named['year']) % 100 + CENTURY}" if begun else None


def _quarter(text: str) -> str | None:
    return _part(text, ("Q1", "Q2", "Q3", "Q4"))


def _half_year(text: str) -> str | None:
    return _part(text, ("H1", "H2"))


def _part(text: str, parts: tuple[str, ...]) -> str | None:
    """Part of a financial year, either of the two written first."""
    found = _PART.fullmatch(text)
    if found is None:
        return None
    part = (found["part"] or found["part_first"]).upper()
    year = _financial_year(found["year"] or found["year_last"])
    return f"{year} {part}" if year and part in parts else None


def _year(text: str) -> str | None:
    return text if _CALENDAR_YEAR.fullmatch(text) else _financial_year(text)


def _financial_year(text: str) -> str | None:
    found = _TWO_YEARS.fullmatch(text)
    if found is None or (int(found["first"]) + 1) % 100 != int(found["second"]):
        return None
    return f"{found['first']}/{found['second']}"


_READERS: dict[PeriodKind, Callable[[str], str | None]] = {
    PeriodKind.MONTH: _month,
    PeriodKind.QUARTER: _quarter,
    PeriodKind.HALF_YEAR: _half_year,
    PeriodKind.YEAR: _year,
}
