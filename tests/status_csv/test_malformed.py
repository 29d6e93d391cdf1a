"""A file with a fault is refused whole, and its author is told what to mend."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.status_csv.faults import Fault, StatusFileError
from api.status_csv.loading import load_status_file
from api.status_csv.subjects import Subjects
from records.database import Database, open_database
from records.status_import import StatusImports
from tests.fakes import small_plan
from tests.status_csv.files import HEADER, line, read, text
from tests.status_csv.malformed import CELLS, PERIODS, Malformed, malformed_files

FILES = malformed_files()
GOOD = text(line(subject="commitment 1.1.1"), line(subject="commitment 1.1.2"))


@pytest.fixture(scope="module")
def path_of_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("records") / "records.db"


@pytest.fixture(scope="module")
def database(path_of_database: Path) -> Iterator[Database]:
    """A database in which something is stored already."""
    opened = open_database(f"sqlite:///{path_of_database}")
    earlier = read(text(line(period="2019/20"), line(period="2018/19", forecast="yes")))
    StatusImports(opened).store(earlier.reports, "earlier.csv")
    yield opened
    opened.close()


def whole(path: Path) -> list[str]:
    """Everything that the database holds, as statements that would make it anew."""
    connection = sqlite3.connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


def faults_of(content: str | bytes, database: Database, folder: Path) -> tuple[Fault, ...]:
    """What is said when the file is to be loaded."""
    path = folder / "status.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(StatusFileError) as error:
        load_status_file(path, Subjects(small_plan()), StatusImports(database), dry_run=False)
    return error.value.faults


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_faulty_file_gets_line_column_and_advice_and_changes_nothing(
    file: Malformed, database: Database, path_of_database: Path, tmp_path: Path
) -> None:
    before = whole(path_of_database)
    (fault,) = faults_of(file.content, database, tmp_path)
    assert (fault.line, fault.column) == (file.line, file.column)
    assert file.problem in fault.problem
    assert file.advice in fault.advice
    assert str(fault) == f"line {file.line}, column {file.column}: {fault.problem}; {fault.advice}"
    assert whole(path_of_database) == before


@pytest.mark.parametrize("file", FILES[-len(CELLS + PERIODS) :], ids=lambda file: file.name)
def test_a_faulty_line_among_good_ones_is_found_and_none_of_them_is_stored(
    file: Malformed, database: Database, path_of_database: Path, tmp_path: Path
) -> None:
    before = whole(path_of_database)
    assert isinstance(file.content, str)
    content = GOOD + file.content.removeprefix(f"{HEADER}\n")
    (fault,) = faults_of(content, database, tmp_path)
    assert (fault.line, fault.column) == (file.line + 2, file.column)
    assert whole(path_of_database) == before


def test_there_are_files_enough_and_each_is_another() -> None:
    assert len({file.content for file in FILES}) == len(FILES) >= 30


def test_a_good_file_is_stored_by_the_same_way(tmp_path: Path) -> None:
    path = tmp_path / "status.csv"
    path.write_text(GOOD, encoding="utf-8")
    database = open_database(f"sqlite:///{tmp_path / 'records.db'}")
    before = whole(tmp_path / "records.db")
    loaded = load_status_file(path, Subjects(small_plan()), StatusImports(database), dry_run=False)
    database.close()
    assert loaded.effect.added == 2
    assert whole(tmp_path / "records.db") != before


def test_every_fault_of_every_row_is_named() -> None:
    bad = line(subject="measure 9", source_date="soon", source_url="here")
    with pytest.raises(StatusFileError) as error:
        read(text(bad, line(), line(rag="=1", period="never")))
    assert [(fault.line, fault.column) for fault in error.value.faults] == [
        (2, "source_date"),
        (2, "source_url"),
        (2, "subject"),
        (4, "period"),
        (4, "rag"),
    ]


def test_every_fault_of_the_header_is_named_with_what_was_meant() -> None:
    header = HEADER.replace("period_kind", "periodkind").replace(",unit", "").replace("rag", "trend")
    with pytest.raises(StatusFileError) as error:
        read(header)
    assert {(f.column, f.advice) for f in error.value.faults if "add it" not in f.advice} == {
        ("2", "write period_kind"),
        ("trend", "remove one of them"),
    }
    missing = {fault.column for fault in error.value.faults if "add it" in fault.advice}
    assert missing == {"period_kind", "unit", "rag"}


def test_rows_before_a_mark_that_is_not_closed_are_checked_too() -> None:
    with pytest.raises(StatusFileError) as error:
        read(text(line(rag="=1"), line(unit='"trees')))
    assert [(fault.line, fault.column) for fault in error.value.faults] == [(2, "rag"), (3, "unit")]


def test_a_fault_after_a_cell_of_several_lines_is_found_on_its_own_line() -> None:
    with pytest.raises(StatusFileError) as error:
        read(text(line(statement='"One\ntwo\r\nthree"'), line(period="2021/22", rag="=1")))
    assert [(fault.line, fault.column) for fault in error.value.faults] == [(5, "rag")]


def test_a_stray_line_break_is_named_where_each_half_of_the_row_ends() -> None:
    with pytest.raises(StatusFileError) as error:
        read(text(line(trend="up\nwards")))
    assert [(fault.line, fault.column, fault.problem) for fault in error.value.faults] == [
        (2, "statement", "the line ends after 9 of 13 cells"),
        (3, "target", "the line ends after 5 of 13 cells"),
    ]


def test_every_message_has_one_short_line() -> None:
    with pytest.raises(StatusFileError) as error:
        read(text(line(subject='"a\nb\r\nc"', value="9" * 61), line(unit="x" * 5_000, source_url="x" * 490)))
    lines = str(error.value).split("\n")
    assert len(lines) == 4
    assert all(re.match(r"line \d, column \w+: ", one) and len(one) < 200 for one in lines)
