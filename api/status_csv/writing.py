"""Writes status files: an empty one to fill in, and one with what is stored."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from api.status_csv.columns import COLUMNS, NOT_READ
from api.status_csv.subjects import Subjects
from records.status import StatusUpdate

FORMULA_BEGINNINGS = ("=", "+", "-", "@")


def template(subjects: Subjects) -> bytes:
    """A file with a line for every subject of the plan, ready to be filled in."""
    return _file(_row({"subject": subject}, subjects) for subject in subjects.wordings)


def export(updates: Iterable[StatusUpdate], subjects: Subjects) -> bytes:
    """A file with these updates; to import it changes nothing."""
    return _file(_row(_cells(update), subjects) for update in updates)


def _cells(update: StatusUpdate) -> dict[str, str]:
    forecast = "yes" if update.forecast else ""
    return {**{name: str(value) for name, value in asdict(update).items()}, "forecast": forecast}


def _row(cells: Mapping[str, str], subjects: Subjects) -> list[str]:
    wording = _not_a_formula(subjects.wordings.get(cells["subject"], ""))
    return [{**cells, NOT_READ: wording}.get(column.name, "") for column in COLUMNS]


def _not_a_formula(words: str) -> str:
    return f"'{words}" if words.startswith(FORMULA_BEGINNINGS) else words


def _file(rows: Iterable[list[str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(column.name for column in COLUMNS)
    writer.writerows(rows)
    # With the mark in front spreadsheets know that it is UTF-8.
    return text.getvalue().encode("utf-8-sig")
