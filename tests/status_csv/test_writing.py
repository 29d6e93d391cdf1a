from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from api.status_csv.columns import BY_NAME
from api.status_csv.subjects import Subjects
from api.status_csv.writing import export, template
from corpus.model import Kind
from records.database import Database, open_database
from records.status import StatusRecords
from records.status_import import Effect, StatusImports
from tests.fakes import small_plan
from tests.status_csv.files import line, read, text

SUBJECTS = Subjects(small_plan())
DIFFICULT = (
    line(),
    line(period_kind="month", period="June 2021", forecast="yes", value='"2,200"'),
    line(period_kind="date", period="17/03/2024", value="-3.5", rag="Red", target=""),
    line(period="2022", statement='"One, ""two""\nthree – £5 🌳"', source_url='"https://example.org/a,b"'),
    line(subject="document 0.1", period_kind="other", period="by 24 March 2023", value="", unit=""),
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(f"sqlite:///{tmp_path / 'records.db'}")
    yield opened
    opened.close()


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def exported(database: Database) -> bytes:
    return export(StatusRecords(database).current(), SUBJECTS)


def test_the_template_has_every_subject_with_its_wording_and_nothing_else() -> None:
    found = rows(template(SUBJECTS))
    assert list(found[0]) == list(BY_NAME)
    assert {(row["subject"], row["wording"]) for row in found} == {
        ("measure 1.1", "Number of trees"),
        ("commitment 1.1.1", "We will plant two hundred trees."),
        ("commitment 1.1.2", "We will sweep the market square:"),
        ("commitment 1.1.2.1", "on Mondays"),
        ("priority 1.1", "1.1 Cleaner streets"),
        ("theme-priority 1.1", "Hold a meeting each month"),
        ("document 0.1", "The Long View"),
        ("document 1.1", "The Tree Strategy"),
    }
    assert all(not any(row[name] for name in BY_NAME if name not in ("subject", "wording")) for row in found)


def test_the_template_can_be_loaded_as_it_is_and_says_nothing() -> None:
    file = read(template(SUBJECTS))
    assert (file.reports, file.not_filled_in) == ((), 8)


def test_a_spreadsheet_sees_that_it_is_utf_8() -> None:
    assert template(SUBJECTS).startswith(codecs.BOM_UTF8)


def test_what_is_exported_changes_nothing_when_it_is_loaded(database: Database) -> None:
    imports = StatusImports(database)
    imports.store(read(text(*DIFFICULT)).reports, "")
    again = imports.store(read(exported(database)).reports, "")
    assert again == Effect(unchanged=len(DIFFICULT))


def test_what_is_exported_makes_the_same_updates_in_an_empty_database(
    database: Database, tmp_path: Path
) -> None:
    StatusImports(database).store(read(text(*DIFFICULT)).reports, "")
    other = open_database(f"sqlite:///{tmp_path / 'other.db'}")
    StatusImports(other).store(read(exported(database)).reports, "")
    assert exported(other) == exported(database)
    other.close()


def test_only_what_is_current_is_exported(database: Database) -> None:
    imports = StatusImports(database)
    imports.store(read(text(line(), line(period="2021/22"))).reports, "")
    imports.store(read(text(line(value="121"))).reports, "")
    header, of_2021, _ = exported(database).decode("utf-8-sig").splitlines()
    imports.store(read("\n".join([header, of_2021.replace("improving,,", "improving,yes,")])).reports, "")
    assert [row["value"] for row in rows(exported(database))] == ["121"]


def test_no_wording_of_a_plan_becomes_a_formula() -> None:
    plan = small_plan()
    spoilt = (
        replace(passage, text="=HYPERLINK(1)") if passage.kind is Kind.MEASURE else passage
        for passage in plan.passages
    )
    subjects = Subjects(replace(plan, passages=tuple(spoilt)))
    (row,) = (row for row in rows(template(subjects)) if row["subject"] == "measure 1.1")
    assert row["wording"] == "'=HYPERLINK(1)"


def test_measures_and_commitments_come_first_in_the_order_of_the_plan() -> None:
    assert list(SUBJECTS.wordings) == [
        *("measure 1.1", "commitment 1.1.1", "commitment 1.1.2", "commitment 1.1.2.1", "priority 1.1"),
        *("theme-priority 1.1", "document 0.1", "document 1.1"),
    ]
