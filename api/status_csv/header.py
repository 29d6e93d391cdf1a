"""The first line of a status file: which column is where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from api.status_csv.columns import BY_NAME, COLUMNS
from api.status_csv.decoding import TEMPLATE
from api.status_csv.faults import Fault, StatusFileError, shown

NEEDED = tuple(column.name for column in COLUMNS if not column.optional)


def read_header(cells: Sequence[str]) -> tuple[str, ...]:
    """The columns' names in the file's order; raises StatusFileError naming all that is wrong with them."""
    names = tuple(_name(cell) for cell in cells)
    while names and not names[-1]:
        names = names[:-1]
    if not BY_NAME.keys() & set(names):
        first = cells[0] if cells else ""
        problem = f"{shown(first)} is not the line with the columns' names"
        raise StatusFileError([Fault(1, "subject", problem, f"it must be the first line: {TEMPLATE}")])
    if faults := sorted({*_unknown(names), *_doubled(names), *_missing(names)}):
        raise StatusFileError(faults)
    return names


def _name(cell: str) -> str:
    return "_".join(cell.casefold().split())


def _unknown(names: Sequence[str]) -> Iterator[Fault]:
    for place, name in enumerate(names, 1):
        if name not in BY_NAME:
            meant = get_close_matches(name, set(BY_NAME) - set(names), 1)
            advice = f"write {meant[0]}" if meant else "remove it"
            yield Fault(1, str(place), f"there is no column {shown(name)}", advice)


def _doubled(names: Sequence[str]) -> Iterator[Fault]:
    for name in names:
        if names.count(name) > 1 and name in BY_NAME:
            yield Fault(1, name, "the column stands there twice", "remove one of them")


def _missing(names: Sequence[str]) -> Iterator[Fault]:
    for name in NEEDED:
        if name not in names:
            yield Fault(1, name, "the column is missing", f"add it, or {TEMPLATE}")
