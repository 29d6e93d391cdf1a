"""The status file that is loaded when the service starts."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.settings import Settings
from api.status_csv.startup import load_at_start
from records.database import Database, open_database
from records.status import StatusRecords
from tests.fakes import small_plan
from tests.status_csv.files import line, text


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(f"sqlite:///{tmp_path / 'records.db'}")
    yield opened
    opened.close()


@pytest.fixture
def corpus_dir(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    return folder


def values(database: Database, settings: Settings) -> list[str]:
    """The values that are stored after a start with these settings."""
    load_at_start(settings, small_plan(), database)
    return [update.value for update in StatusRecords(database).current()]


def write(path: Path, *lines: str) -> Path:
    path.write_text(text(*lines), encoding="utf-8")
    return path


def test_the_file_of_the_corpus_is_loaded_unless_told_otherwise(database: Database, corpus_dir: Path) -> None:
    write(corpus_dir / "status.csv", line(value="1"))
    assert values(database, Settings(corpus_dir=corpus_dir)) == ["1"]


def test_a_corpus_without_a_file_has_nothing_to_load(
    database: Database, corpus_dir: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert values(database, Settings(corpus_dir=corpus_dir)) == []
    assert caplog.records == []


def test_an_empty_setting_loads_nothing(database: Database, corpus_dir: Path) -> None:
    write(corpus_dir / "status.csv", line())
    assert values(database, Settings(corpus_dir=corpus_dir, status_file="")) == []


def test_a_file_that_is_named_is_loaded_in_place_of_the_one_of_the_corpus(
    database: Database, corpus_dir: Path, tmp_path: Path
) -> None:
    write(corpus_dir / "status.csv", line(value="1"))
    other = write(tmp_path / "other.csv", line(value="2"))
    assert values(database, Settings(corpus_dir=corpus_dir, status_file=str(other))) == ["2"]


def test_a_file_that_has_changed_is_loaded_again_and_one_that_has_not_changes_nothing(
    database: Database, corpus_dir: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "api.status")
    settings = Settings(corpus_dir=corpus_dir)
    path = write(corpus_dir / "status.csv", line(value="1"))
    values(database, settings)
    assert values(database, settings) == ["1"]
    write(path, line(value="2"), line(period="2021/22", value="3"))
    assert values(database, settings) == ["2", "3"]
    assert caplog.messages == [
        f"1 status updates were loaded from {path}",
        f"2 status updates were loaded from {path}",
    ]


def test_a_faulty_file_is_logged_with_its_faults_and_what_was_stored_stays(
    database: Database, corpus_dir: Path, caplog: pytest.LogCaptureFixture
) -> None:
    settings = Settings(corpus_dir=corpus_dir)
    path = write(corpus_dir / "status.csv", line(value="1"))
    values(database, settings)
    write(path, line(value="2"), line(subject="measure 9.9"))
    assert values(database, settings) == ["1"]
    (record,) = caplog.records
    assert record.levelno == logging.ERROR
    assert "line 3, column subject: 'measure 9.9' is not a subject" in record.getMessage()


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_a_file_that_is_named_and_cannot_be_read_is_logged(
    database: Database, tmp_path: Path, caplog: pytest.LogCaptureFixture, name: str
) -> None:
    assert values(database, Settings(status_file=str(tmp_path / name))) == []
    assert "was not loaded" in caplog.text


def test_an_outage_of_the_database_is_logged_and_not_raised(
    corpus_dir: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    write(corpus_dir / "status.csv", line())
    database = open_database(f"sqlite:///{tmp_path / 'gone' / 'records.db'}")
    database.close()
    for path in (tmp_path / "gone").iterdir():
        path.unlink()
    (tmp_path / "gone").rmdir()
    load_at_start(Settings(corpus_dir=corpus_dir), small_plan(), database)
    assert "was not loaded" in caplog.text
