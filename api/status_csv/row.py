"""From a row's cells to what it reports."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TypeVar

from api.status_csv.cells import clean
from api.status_csv.columns import BY_NAME
from api.status_csv.faults import CellFault, Fault
from api.status_csv.periods import period, period_kind
from api.status_csv.subjects import Subjects
from api.status_csv.table import Record
from api.status_csv.values import day_of_source, flag, is_number, number_or_words, web_address
from records.status_import import StatusReport
from records.status_periods import PeriodKind

T = TypeVar("T")
PUBLISHED = ("red", "amber", "green")


def read_row(record: Record, subjects: Subjects, today: date) -> tuple[StatusReport, list[Fault]]:
    """What a row reports, and its faults; with any fault the report is not to be used."""
    cells = _Cells(record)
    kind = cells.take("period_kind", period_kind, PeriodKind.OTHER)
    report = StatusReport(
        subject=cells.take("subject", subjects.find, ""),
        period_kind=kind.value,
        period=cells.take("period", partial(period, kind), ""),
        value=cells.take("value", number_or_words, ""),
        unit=cells.text("unit"),
        target=cells.take("target", number_or_words, ""),
        forecast=cells.take("forecast", flag, False),
        rag=cells.take("rag", _rag, ""),
        trend=cells.text("trend"),
        statement=cells.text("statement"),
        source_title=cells.text("source_title"),
        source_url=cells.take("source_url", web_address, ""),
        source_date=cells.take("source_date", partial(day_of_source, today=today), date.min),
        withdrawn=cells.take("withdrawn", flag, False),
    )
    cells.need_unit(report)
    return report, cells.faults


class _Cells:
    """The cells of a row, and what was found wrong with them so far."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self.faults: list[Fault] = []

    def take(self, name: str, read: Callable[[str], T], otherwise: T) -> T:
        """What `read` makes of a cell; `otherwise` when that is a fault."""
        try:
            return read(clean(self._record.cells.get(name, ""), BY_NAME[name]))
        except CellFault as fault:
            self._add(name, fault.problem, fault.advice)
            return otherwise

    def text(self, name: str) -> str:
        return self.take(name, str, "")

    def need_unit(self, report: StatusReport) -> None:
        """A number alone says nothing."""
        if is_number(report.value) and not self._record.cells["unit"].strip():
            self._add("unit", "the value is a number without a unit", "say what it counts, e.g. trees or %")

    def _add(self, name: str, problem: str, advice: str) -> None:
        self.faults.append(Fault(self._record.line, name, problem, advice))


def _rag(text: str) -> str:
    """As published, but the three colours in small letters, so that they can be searched for."""
    return text.casefold() if text.casefold() in PUBLISHED else text
