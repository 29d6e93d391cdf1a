"""Status files, from the file to the database and back, on every kind of database."""

from __future__ import annotations

from pathlib import Path

import pytest

from api.status_csv.faults import StatusFileError
from api.status_csv.loading import Loaded, load_status_file
from api.status_csv.subjects import Subjects
from api.status_csv.writing import export
from corpus.reader import read_plan
from records.database import Database
from records.status import StatusRecords
from records.status_import import Effect, StatusImports
from tests.records.status_rows import stored

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="module")
def subjects() -> Subjects:
    return Subjects(read_plan(CORPUS))


def load(path: Path, database: Database, subjects: Subjects, dry_run: bool = False) -> Loaded:
    return load_status_file(path, subjects, StatusImports(database), dry_run)


def test_the_corpus_is_loaded_once_and_comes_back_as_it_was(
    database: Database, subjects: Subjects, tmp_path: Path
) -> None:
    assert load(CORPUS / "status.csv", database, subjects, dry_run=True).effect == Effect(added=45)
    assert stored(database) == []
    assert load(CORPUS / "status.csv", database, subjects).effect == Effect(added=45)
    before = stored(database)
    copy = tmp_path / "copy.csv"
    copy.write_bytes(export(StatusRecords(database).current(), subjects))
    for path in (CORPUS / "status.csv", copy):
        assert load(path, database, subjects).effect == Effect(unchanged=45)
    assert stored(database) == before


def test_a_file_with_one_fault_changes_nothing(
    database: Database, subjects: Subjects, tmp_path: Path
) -> None:
    load(CORPUS / "status.csv", database, subjects)
    before = stored(database)
    text = (CORPUS / "status.csv").read_text(encoding="utf-8")
    faulty = tmp_path / "faulty.csv"
    faulty.write_text(text.replace("paused", "stopped").replace("2025-01-24", "2025-01-34"), encoding="utf-8")
    with pytest.raises(StatusFileError):
        load(faulty, database, subjects)
    assert stored(database) == before


def test_the_newest_of_what_was_published_is_the_latest(database: Database, subjects: Subjects) -> None:
    load(CORPUS / "status.csv", database, subjects)
    records = StatusRecords(database)
    zone = [update.value for update in records.history("commitment 3.2.7")]
    assert zone == ["ended", "paused"]
    # Both were told on the same day.
    mill = [update.value for update in records.history("commitment 2.2.1.1")]
    assert mill == ["late", "started"]
    recycling = records.latest("measure 3.4")
    assert recycling and recycling.forecast
    assert records.latest("measure 1.1") is None
