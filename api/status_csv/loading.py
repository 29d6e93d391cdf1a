"""Loads a status file into the records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from api.status_csv.faults import Fault, StatusFileError
from api.status_csv.reading import Progress, StatusFile, read_status_file, say_nothing
from api.status_csv.subjects import Subjects
from records.status_import import Effect, NothingToWithdraw, StatusImports


@dataclass(frozen=True, slots=True)
class Loaded:
    """What loading a file did, and how many of its lines were not filled in."""

    effect: Effect
    not_filled_in: int


def today() -> date:
    """The day that it is."""
    return datetime.now(UTC).date()


def load_status_file(
    path: Path, subjects: Subjects, imports: StatusImports, dry_run: bool, progress: Progress = say_nothing
) -> Loaded:
    """Stores all that a file says, or nothing: raises StatusFileError, OSError or RecordsError.

    A dry run checks the same and stores nothing.
    """
    file = read_status_file(path.read_bytes(), subjects, today(), progress)
    store = _checking(imports) if dry_run else _storing(imports, path.name, progress)
    try:
        return Loaded(store(file), file.not_filled_in)
    except NothingToWithdraw as error:
        raise StatusFileError([_nothing_to_withdraw(file.lines[i]) for i in error.indexes]) from None


def _checking(imports: StatusImports) -> Callable[[StatusFile], Effect]:
    return lambda file: imports.check(file.reports)


def _storing(imports: StatusImports, name: str, progress: Progress) -> Callable[[StatusFile], Effect]:
    def store(file: StatusFile) -> Effect:
        total = len(file.reports)
        return imports.store(file.reports, name, lambda done: progress("storing", done, total))

    return store


def _nothing_to_withdraw(line: int) -> Fault:
    problem = "nothing is stored for this subject, period, unit and forecast"
    return Fault(line, "withdrawn", problem, "copy the row from `plan-assistant status export`")
