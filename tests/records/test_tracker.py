from __future__ import annotations

import random
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from records.addresses import database_url
from records.errors import DatabaseUnavailable
from records.tracker import RasaTracker
from tests.records.left import files_with
from tests.records.rasa_store import remember, remembered

NOW = datetime(2026, 3, 29, tzinfo=UTC)
OLD = NOW - timedelta(days=40)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tracker.db"


@pytest.fixture
def tracker(path: Path) -> RasaTracker:
    return RasaTracker(f"sqlite:///{path}")


def test_a_store_that_rasa_has_not_made_holds_nothing_and_is_not_made(
    tracker: RasaTracker, path: Path
) -> None:
    assert tracker.forget(["anyone"]) == 0
    assert not path.exists()
    path.touch()
    assert tracker.forget_before(NOW) == 0


def test_only_the_conversations_that_are_named_are_forgotten(tracker: RasaTracker, path: Path) -> None:
    for bot_id in ("one", "two", "three"):
        remember(path, bot_id, "words", NOW, times=3)
    assert tracker.forget(["one", "three", "nobody"]) == 2
    assert remembered(path) == {"two"}


def test_nothing_of_what_is_forgotten_is_left_in_the_file(tracker: RasaTracker, path: Path) -> None:
    # Sizes that make the database split its pages, where copies are left behind.
    chance = random.Random(5)
    for number in range(40):
        for _ in range(12):
            words = f"secret{number:03}! " + "x" * chance.choice([10, 300, 900, 2500, 6000])
            remember(path, f"person{number:03}", words, NOW)
    gone = range(0, 40, 2)

    assert tracker.forget(f"person{number:03}" for number in gone) == len(gone)

    assert [n for n in gone if files_with(f"secret{n:03}!", path) or files_with(f"person{n:03}", path)] == []
    assert len(remembered(path)) == 20


def test_conversations_are_forgotten_when_nothing_was_added_for_long_enough(
    tracker: RasaTracker, path: Path
) -> None:
    remember(path, "old", "words", OLD)
    remember(path, "goes on", "words", OLD)
    remember(path, "goes on", "more", NOW)
    assert tracker.forget_before(NOW - timedelta(days=30)) == 1
    assert remembered(path) == {"goes on"}


def test_orphans_are_forgotten_and_those_that_are_known_or_new_are_not(
    tracker: RasaTracker, path: Path
) -> None:
    remember(path, "known", "words", OLD)
    remember(path, "orphan", "words", OLD)
    remember(path, "new", "words", NOW)
    assert tracker.forget_orphans(["known"], NOW - timedelta(days=1)) == 1
    assert remembered(path) == {"known", "new"}


def test_a_store_that_stays_locked_is_an_outage_and_nothing_is_lost(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(path, "one", "words", NOW)
    monkeypatch.setattr("records.tracker.BUSY_SECONDS", 0)
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseUnavailable):
        RasaTracker(f"sqlite:///{path}").forget(["one"])
    writer.execute("ROLLBACK")
    writer.close()
    assert RasaTracker(f"sqlite:///{path}").forget(["one"]) == 1


@pytest.mark.postgres
def test_a_store_on_postgresql_is_forgotten_alike(postgresql_server: str) -> None:
    # Rasa's own driver in the address.
    address = postgresql_server.replace("postgresql:", "postgresql+psycopg2:")
    engine = create_engine(database_url(postgresql_server))
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE IF EXISTS events"))
        connection.execute(
            text("CREATE TABLE events (id SERIAL, sender_id TEXT, timestamp FLOAT, data TEXT)")
        )
        for sender in ("one", "two"):
            row = {"sender": sender, "moment": NOW.timestamp()}
            connection.execute(
                text("INSERT INTO events (sender_id, timestamp) VALUES (:sender, :moment)"), row
            )
    assert RasaTracker(address).forget(["one"]) == 1
    assert set(RasaTracker(address).conversations()) == {"two"}
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE events"))
    engine.dispose()
