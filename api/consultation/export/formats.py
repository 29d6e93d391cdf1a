"""The export in each of its formats, with its data dictionary."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from api.consultation.export.columns import Column
from api.consultation.export.formulas import as_text
from api.consultation.private_file import write_private
from records.feedback_values import StoredResponse

DICTIONARY = ("column", "meaning", "values")
FORMULA_NOTE = (
    "(every column)",
    "A cell that begins like a formula (=, +, -, @, a tab or a line break) has an apostrophe in front.",
    "",
)
WIDEST, ROOM = 60, 2

Writer = Callable[[Path, Sequence[Column], Iterable[StoredResponse]], list[Path]]


def write_csv(path: Path, columns: Sequence[Column], responses: Iterable[StoredResponse]) -> list[Path]:
    """The table, and its dictionary in a second file beside it."""
    beside = path.with_name(f"{path.stem}-dictionary{path.suffix}")
    write_private(path, _csv([[column.name for column in columns], *_rows(columns, responses)]))
    write_private(beside, _csv(dictionary(columns)))
    return [path, beside]


def write_xlsx(path: Path, columns: Sequence[Column], responses: Iterable[StoredResponse]) -> list[Path]:
    """A workbook: the table on one sheet, the dictionary on the other. Every cell is text."""
    import xlsxwriter

    file = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(file, options) as book:
        _sheet(book, "Responses", [[c.name for c in columns], *_rows(columns, responses)])
        _sheet(book, "Data dictionary", dictionary(columns))
    write_private(path, file.getvalue())
    return [path]


def write_json(path: Path, columns: Sequence[Column], responses: Iterable[StoredResponse]) -> list[Path]:
    """One object: `columns` is the dictionary, `responses` has an object for each; texts as they are."""
    data = {
        "columns": [{"column": c.name, "meaning": c.meaning, "values": c.values} for c in columns],
        "responses": [{c.name: c.cell(response) for c in columns} for response in responses],
    }
    write_private(path, (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode())
    return [path]


WRITERS: dict[str, Writer] = {".csv": write_csv, ".xlsx": write_xlsx, ".json": write_json}


def dictionary(columns: Sequence[Column]) -> list[list[str]]:
    """The data dictionary as rows, the first with its headings."""
    return [list(DICTIONARY), *([c.name, c.meaning, c.values] for c in columns), list(FORMULA_NOTE)]


def _rows(columns: Sequence[Column], responses: Iterable[StoredResponse]) -> Iterator[list[str]]:
    for response in responses:
        yield [as_text(column.cell(response)) for column in columns]


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    # Every cell in quotation marks: a semicolon in a comment is no new cell in any country's spreadsheet.
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows(rows)
    # With the mark in front spreadsheets know that it is UTF-8.
    return text.getvalue().encode("utf-8-sig")


def _sheet(book: Any, name: str, rows: Sequence[Sequence[str]]) -> None:
    sheet = book.add_worksheet(name)
    heading, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            sheet.write_string(number, place, cell, heading if number == 0 else wrapped)
    for place in range(len(rows[0])):
        longest = max(len(row[place]) for row in rows) + ROOM
        sheet.set_column(place, place, min(longest, WIDEST))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows) - 1, len(rows[0]) - 1)
