"""Status files for the tests, over the small plan."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from api.status_csv.columns import COLUMNS
from api.status_csv.reading import StatusFile, read_status_file
from api.status_csv.subjects import Subjects
from tests.fakes import small_plan

TODAY = date(2026, 3, 29)
NAMES = tuple(column.name for column in COLUMNS if not column.optional)
HEADER = ",".join(NAMES)
GOOD: Mapping[str, str] = {
    "subject": "measure 1.1",
    "period_kind": "year",
    "period": "2022/23",
    "value": "120",
    "unit": "trees",
    "target": "200 trees",
    "forecast": "",
    "rag": "amber",
    "trend": "improving",
    "statement": "The council planted 120 trees.",
    "source_title": "Cabinet report",
    "source_url": "https://example.org/trees",
    "source_date": "2023-05-02",
}


def line(delimiter: str = ",", **cells: str) -> str:
    """A row with these cells as they are (with quotation marks, if wanted) and good ones otherwise."""
    return delimiter.join({**GOOD, **cells}[name] for name in NAMES)


def text(*lines: str, end: str = "\n") -> str:
    """A file of the header and these lines."""
    return end.join([HEADER, *lines, ""])


def read(content: str | bytes) -> StatusFile:
    """What the file says."""
    data = content.encode() if isinstance(content, str) else content
    return read_status_file(data, Subjects(small_plan()), TODAY)
