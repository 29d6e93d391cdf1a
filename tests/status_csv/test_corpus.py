"""The published updates that come with the corpus."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from pathlib import Path

import pytest

from api.status_csv.columns import COLUMNS
from api.status_csv.faults import StatusFileError
from api.status_csv.reading import StatusFile, read_status_file
from api.status_csv.startup import FILE
from api.status_csv.subjects import Subjects
from corpus.reader import read_plan
from records.status_periods import PeriodKind

ROOT = Path(__file__).parents[2]
DOCUMENT = (ROOT / "docs" / "status.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def subjects() -> Subjects:
    return Subjects(read_plan(ROOT / "corpus"))


@pytest.fixture(scope="module")
def file(subjects: Subjects) -> StatusFile:
    return read_status_file((ROOT / "corpus" / FILE).read_bytes(), subjects, date.today())


def test_every_row_is_right(file: StatusFile) -> None:
    assert (len(file.reports), file.not_filled_in) == (45, 0)


def test_no_rating_or_trend_is_given_because_none_was_published(file: StatusFile) -> None:
    assert {(report.rag, report.trend) for report in file.reports} == {("", "")}


def test_every_statement_is_one_sentence(file: StatusFile) -> None:
    assert [r.statement for r in file.reports if not re.fullmatch(r"[A-Z].*[^.]\.", r.statement)] == []


@pytest.mark.parametrize(
    ("subject", "words"),
    [
        ("document 0.2", "Council Plan 2021/22"),
        ("commitment 2.2.1.1", "Weir Mill"),
        ("commitment 2.2.1.2", "Interchange"),
        ("commitment 2.2.1.4", "Metrolink"),
        ("commitment 3.2.6", "Metrolink"),
        ("commitment 3.2.6", "Cheadle"),
        ("commitment 2.3.1", "Local Plan"),
        ("document 2.3", "Local Plan"),
        ("commitment 2.5.2", "Good Employment Charter"),
        ("commitment 3.2.1", "climate summit"),
        ("measure 3.7", "carbon emissions"),
        ("commitment 3.2.3", "energy efficient homes"),
        ("commitment 3.4.3", "11,500 standard trees"),
        ("measure 3.8", "Planting new trees"),
        ("commitment 3.2.7", "Clean Air Zone"),
        ("commitment 3.3.2", "intermediate and dementia care facility"),
        ("measure 3.6", "all-age living campus"),
        ("measure 3.4", "waste being recycled"),
        ("commitment 3.4.1", "bin collections"),
        ("measure 3.1", "new and affordable homes"),
        ("commitment 3.5.2", "delivery arrangements for leisure"),
        ("priority 3.6", "heritage and culture"),
        ("commitment 3.6.3", "Museums"),
        ("measure 1.4", "children in care"),
        ("commitment 1.2.3", "plan for Education"),
        ("commitment 1.4.3", "mental health service offer"),
        ("commitment 4.5.2", "Safer Stockport"),
        ("theme-priority 1.6", "inequality"),
    ],
)
def test_a_subject_is_the_part_of_the_plan_that_the_update_is_about(
    file: StatusFile, subjects: Subjects, subject: str, words: str
) -> None:
    assert subject in {report.subject for report in file.reports}
    assert words in subjects.wordings[subject]


def test_the_columns_that_officers_read_about_are_those_of_the_file() -> None:
    documented = re.findall(
        r"^\| `(\w+)` \| .* \| (yes|no|with a number) \| ?(\d*) \|$", DOCUMENT, re.MULTILINE
    )
    assert [name for name, _, _ in documented] == [column.name for column in COLUMNS]
    assert {name for name, needed, _ in documented if needed == "yes"} == {
        column.name for column in COLUMNS if column.needed
    }
    limits = {column.name: column.limit for column in COLUMNS}
    assert {name: int(limit) for name, _, limit in documented if limit}.items() <= limits.items()


def test_the_kinds_of_period_that_officers_read_about_are_all_of_them() -> None:
    table = DOCUMENT.split("| period_kind | period |")[1]
    assert re.findall(r"^\| `([\w-]+)` \|", table.split("\n\n")[0], re.MULTILINE) == list(PeriodKind)


def test_the_fault_that_officers_read_about_is_the_one_that_they_get(subjects: Subjects) -> None:
    text = (ROOT / "corpus" / FILE).read_text(encoding="utf-8")
    row = next(csv.reader(io.StringIO(text.splitlines()[1])))
    lines = [*text.splitlines()[:11], ",".join([*row[:-1], "31/02/2024"])]
    with pytest.raises(StatusFileError) as error:
        read_status_file("\n".join(lines).encode(), subjects, date.today())
    assert str(error.value) in DOCUMENT
