"""From a CSV file's text to its records: each line of the table with the cells by column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from api.status_csv.faults import Fault, StatusFileError, shown
from api.status_csv.header import read_header
from api.status_csv.quotes import broken_cell

DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class Record:
    """A line of the table that has anything in it; `line` is where it begins in the file, from 1."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """The records that could be read, and what is wrong with the others."""

    records: tuple[Record, ...]
    faults: tuple[Fault, ...]


def read_table(text: str) -> Table:
    """The table in comma, semicolon or tab separated text; StatusFileError when its header is not right."""
    lines = tuple(io.StringIO(text, newline=""))
    delimiter = _delimiter(lines[0])
    rows = _rows(lines, delimiter)
    first = next(rows)
    if isinstance(first, Fault):
        raise StatusFileError([first])
    columns = read_header(first[1])
    found = [_record(row, columns) for row in rows]
    return Table(
        tuple(record for record in found if isinstance(record, Record)),
        tuple(fault for fault in found if isinstance(fault, Fault)),
    )


def _delimiter(header: str) -> str:
    """Whichever separates the most columns in the header; a comma when none does."""
    return max(DELIMITERS, key=header.count)


def _rows(lines: Sequence[str], delimiter: str) -> Iterator[tuple[int, list[str]] | Fault]:
    """Each row with the line on which it begins; a fault in the quotation marks is the last one."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield _broken(lines, line, delimiter)
            return
        if line == 1 or any(cell.strip() for cell in row):
            yield line, row


def _broken(lines: Sequence[str], line: int, delimiter: str) -> Fault:
    header = next(csv.reader(lines[:1], delimiter=delimiter), [])
    index = broken_cell(lines[line - 1 :], delimiter)
    name = header[index] if line > 1 and index < len(header) else str(index + 1)
    advice = 'put one " before and one after the cell\'s text, and write "" for each within it'
    return Fault(line, name, "the quotation marks do not match, so nothing after this is read", advice)


def _record(row: tuple[int, list[str]] | Fault, columns: Sequence[str]) -> Record | Fault:
    if isinstance(row, Fault):
        return row
    line, cells = row
    if len(cells) < len(columns):
        problem = f"the line ends after {len(cells)} of {len(columns)} cells"
        return Fault(line, columns[len(cells)], problem, "look for a missing comma or a stray line break")
    beyond = next((i for i, cell in enumerate(cells) if i >= len(columns) and cell.strip()), None)
    if beyond is not None:
        problem = f"{shown(cells[beyond])} stands after the last column"
        return Fault(line, str(beyond + 1), problem, 'put text that has a comma in it between " and "')
    return Record(line, dict(zip(columns, cells, strict=False)))
