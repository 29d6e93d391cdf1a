"""Reads a status file: every row checked, every fault named, all of it or nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from api.status_csv.columns import GIVEN
from api.status_csv.decoding import decode
from api.status_csv.faults import Fault, StatusFileError
from api.status_csv.row import read_row
from api.status_csv.subjects import Subjects
from api.status_csv.table import Record, read_table
from records.status_import import Key, StatusReport

OFTEN = 250

# What is done, how much of it, and how much there is.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class StatusFile:
    """What a file says: its reports, the line of each, and how many lines were not filled in."""

    reports: tuple[StatusReport, ...]
    lines: tuple[int, ...]
    not_filled_in: int


def say_nothing(_what: str, _done: int, _total: int) -> None:
    """Progress for those who do not want to hear of it."""


def read_status_file(
    data: bytes, subjects: Subjects, today: date, progress: Progress = say_nothing
) -> StatusFile:
    """The reports of a file; StatusFileError with every fault when there is any."""
    table = read_table(decode(data))
    filled = [record for record in table.records if not _only_given(record)]
    faults, read = list(table.faults), []
    for record in _followed(filled, progress):
        report, wrong = read_row(record, subjects, today)
        faults.extend(wrong)
        read.append((record.line, report))
    faults.extend(_repeated(read, {fault.line for fault in faults}))
    if faults:
        raise StatusFileError(sorted(faults))
    reports = tuple(report for _, report in read)
    return StatusFile(reports, tuple(line for line, _ in read), len(table.records) - len(filled))


def _only_given(record: Record) -> bool:
    return not any(cell.strip() for name, cell in record.cells.items() if name not in GIVEN)


def _followed(records: Sequence[Record], progress: Progress) -> Iterator[Record]:
    for done, record in enumerate(records):
        if done % OFTEN == 0:
            progress("checking", done, len(records))
        yield record
    progress("checking", len(records), len(records))


def _repeated(read: Sequence[tuple[int, StatusReport]], faulty: set[int]) -> Iterator[Fault]:
    """The rows that say again, or otherwise, what an earlier row of the file says."""
    seen: dict[Key, tuple[int, StatusReport]] = {}
    for line, report in read:
        if line in faulty:
            continue
        first, same = seen.setdefault(report.key, (line, report))
        if same is report:
            continue
        if same == report:
            yield Fault(line, "subject", f"the row is the same as line {first}", "remove one of them")
        else:
            problem = f"line {first} has the same subject, period, unit and forecast"
            yield Fault(line, "period", problem, "remove one, or give the two figures different units")
