"""Results as CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

from api.lookup.bodies import page_of
from api.lookup.look_up import Result
from corpus.model import Passage
from records.status import StatusUpdate

MEDIA_TYPE = "text/csv; charset=utf-8"
STATUS_COLUMNS = (
    "period",
    "value",
    "unit",
    "target",
    "forecast",
    "rag",
    "trend",
    "statement",
    "source_title",
    "source_url",
    "source_date",
)
COLUMNS = (
    "id",
    "kind",
    "number",
    "words",
    "ambition",
    "priority",
    "portfolios",
    "committees",
    "has_target",
    *STATUS_COLUMNS,
    "page",
)
# A spreadsheet takes a cell that begins like this for a formula; a plain number is none.
_FORMULA = re.compile(r"\s*[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?%?")


def as_csv(results: Iterable[Result]) -> str:
    """A line of column names, then a line for each result with its latest update."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for result in results:
        writer.writerow([harmless(cell) for cell in _cells(result)])
    return out.getvalue()


def harmless(cell: str) -> str:
    """The cell, with an apostrophe before what a spreadsheet would run."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def _cells(result: Result) -> list[str]:
    subject = result.subject
    return [
        subject.id,
        subject.passage.kind.value,
        subject.number,
        subject.passage.text,
        f"{subject.ambition.number}: {subject.ambition.name}",
        f"{subject.priority.number}: {subject.priority.title}" if subject.priority else "",
        _joined(subject.portfolios),
        _joined(subject.committees),
        _yes_no(subject.has_target),
        *_status_cells(result.latest),
        page_of(subject.passage),
    ]


def _status_cells(update: StatusUpdate | None) -> list[str]:
    if update is None:
        return [""] * len(STATUS_COLUMNS)
    values = (getattr(update, name) for name in STATUS_COLUMNS)
    return [_yes_no(value) if isinstance(value, bool) else str(value) for value in values]


def _joined(passages: Iterable[Passage]) -> str:
    return "; ".join(passage.text for passage in passages)


def _yes_no(value: bool) -> str:
    return "yes" if value else "no"
