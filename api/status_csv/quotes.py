"""Finds the cell whose quotation marks do not match."""

from __future__ import annotations

import csv
import io
from bisect import bisect_left
from collections.abc import Sequence

UNFINISHED = "unexpected end of data"
# A missing mark makes one cell of the rest of the file: so much of it is enough to find the cell.
ENOUGH = 100_000


def broken_cell(lines: Sequence[str], delimiter: str) -> int:
    """The index of the cell, in the row that begins with the first line, at which reading fails."""
    text = "".join(lines)[:ENOUGH]
    # Reading fails at one character and then for every longer piece of the text.
    length = bisect_left(range(len(text)), True, key=lambda n: _fails(text[:n], delimiter))
    return max(len(_row(text[:length], delimiter, strict=False)) - 1, 0)


def _fails(text: str, delimiter: str) -> bool:
    try:
        _row(text, delimiter, strict=True)
    except csv.Error as error:
        return str(error) != UNFINISHED
    return False


def _row(text: str, delimiter: str, strict: bool) -> list[str]:
    return next(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=strict), [])
