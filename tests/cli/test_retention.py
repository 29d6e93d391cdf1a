from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli.app import make_app
from records.conversations import ConversationRecords
from records.database import open_database
from records.feedback import FeedbackRecords
from tests.records.conftest import Clock
from tests.records.feedback import response
from tests.records.left import files_with
from tests.records.rasa_store import remember, remembered

SECRET = "xylophonist"
LONG_AGO = datetime.now(UTC) - timedelta(days=800)


@pytest.fixture(autouse=True)
def data_dir(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def full(data_dir: Path) -> Path:
    """An old conversation and a new one, an old response and a new one; Rasa remembers both conversations."""
    database = open_database(f"sqlite:///{data_dir / 'records.db'}")
    for moment in (LONG_AGO, datetime.now(UTC)):
        clock = Clock(moment)
        records = ConversationRecords(database, 30, clock)
        conversation = records.resume_or_start(None)
        words = SECRET if moment == LONG_AGO else "trees"
        records.ask(conversation.id, words)
        FeedbackRecords(database, clock).submit(response(comment=words, redacted=words))
        remember(data_dir / "tracker.db", conversation.bot_id, words, moment)
    database.close()
    return data_dir


def run(*arguments: str) -> Result:
    return CliRunner().invoke(make_app(), ["retention", *arguments])


def test_it_deletes_what_has_expired_and_says_how_much(full: Path) -> None:
    result = run("run")
    assert (result.exit_code, result.stderr) == (0, "")
    assert (
        result.stdout
        == "deleted: conversations: 1, feedback responses: 1, conversations in Rasa's store: 1\n"
    )
    assert files_with(SECRET, full / "records.db", full / "tracker.db") == []
    assert len(remembered(full / "tracker.db")) == 1


def test_running_it_again_deletes_nothing(full: Path) -> None:
    run("run")
    assert run("run").stdout == (
        "deleted: conversations: 0, feedback responses: 0, conversations in Rasa's store: 0\n"
    )


def test_a_dry_run_deletes_nothing(full: Path) -> None:
    result = run("run", "--dry-run")
    assert result.stdout == "would be deleted: conversations: 1, feedback responses: 1\n"
    assert files_with(SECRET, full / "records.db")


def test_the_settings_say_how_long_things_are_kept(full: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONVERSATION_DAYS", "1000")
    monkeypatch.setenv("FEEDBACK_DAYS", "0")
    assert run("run", "--dry-run").stdout == "would be deleted: conversations: 0, feedback responses: 0\n"


def test_before_anything_is_stored_there_is_nothing_to_delete(data_dir: Path) -> None:
    assert run("run").exit_code == 0
    assert not (data_dir / "tracker.db").exists()


def test_a_database_in_use_is_said_to_be_so_and_fails(full: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("records.database.BUSY_SECONDS", 0)
    monkeypatch.setattr("records.database.Database.scrub.__defaults__", (0,))
    reader = sqlite3.connect(full / "records.db", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM messages").fetchall()
    result = run("run")
    reader.close()
    assert result.exit_code == 1
    assert "run `plan-assistant retention run` again later" in result.stderr


def test_a_wrong_period_is_wrong_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONVERSATION_DAYS", "0")
    result = run("run")
    assert result.exit_code == 2
    assert "CONVERSATION_DAYS" in result.stderr
