from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, inspect, text
from sqlalchemy.exc import IntegrityError

from records.addresses import database_url
from records.conversations import ConversationRecords
from records.database import Database, migrate, open_database
from records.errors import DatabaseUnavailable, RecordsError
from records.tables import Table

NOW = "2026-01-01 00:00:00+00:00"


def test_the_migrations_make_the_tables_that_the_code_expects(address: str) -> None:
    open_database(address).close()
    engine = create_engine(database_url(address))
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), Table.metadata)
    engine.dispose()
    assert differences == []


def test_opening_a_database_again_keeps_what_it_holds(address: str) -> None:
    first = open_database(address)
    conversation = ConversationRecords(first, 1).resume_or_start(None)
    first.close()
    second = open_database(address)
    assert ConversationRecords(second, 1).resume_or_start(conversation.id).id == conversation.id
    second.close()


def test_messages_from_before_receipts_are_kept_and_have_none(address: str) -> None:
    engine = create_engine(database_url(address))
    migrate(engine, "0002")
    with engine.begin() as connection:
        connection.execute(
            text("INSERT INTO conversations VALUES ('k', 'b', :now, :now, NULL)"), {"now": NOW}
        )
        connection.execute(
            text(
                "INSERT INTO messages (id, conversation_key, asked_at, text, reply, status)"
                " VALUES ('m', 'k', :now, 'trees?', NULL, 'pending')"
            ),
            {"now": NOW},
        )
    engine.dispose()
    database = open_database(address)
    message = ConversationRecords(database, 1).message("m")
    database.close()
    assert message is not None
    assert (message.text, message.receipt) == ("trees?", None)


def test_several_processes_may_open_an_empty_database_at_once(address: str) -> None:
    opened: list[Database] = []
    threads = [threading.Thread(target=lambda: opened.append(open_database(address))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == 4
    for database in opened:
        database.close()


def test_what_fails_half_way_leaves_nothing_behind(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.writing() as session:
        session.execute(
            text("INSERT INTO conversations VALUES ('k', 'b', :now, :now, NULL)"), {"now": "2026-01-01"}
        )
        raise ZeroDivisionError
    with database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM conversations")) == 0


def test_a_message_cannot_belong_to_a_conversation_that_is_not_there(database: Database) -> None:
    with pytest.raises(IntegrityError):
        ConversationRecords(database, 1).ask("nobody's", "hello")


def test_an_error_shows_nothing_of_what_people_wrote(database: Database) -> None:
    with pytest.raises(IntegrityError) as error:
        ConversationRecords(database, 1).ask("nobody's", "my secret words")
    assert "secret" not in str(error.value)


def test_sqlite_waits_for_the_disk_and_for_other_writers(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path / 'r.db'}")
    with database.reading() as session:
        found = {
            name: session.scalar(text(f"PRAGMA {name}"))
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    database.close()
    # 2 is FULL.
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5_000}


def test_a_reader_does_not_wait_for_a_writer(database: Database) -> None:
    records = ConversationRecords(database, 1)
    conversation = records.resume_or_start(None)
    with database.writing() as session:
        session.execute(text("UPDATE conversations SET bot_id = 'x'"))
        assert records.history(conversation.id) == ()


def test_a_file_that_is_no_database_is_an_outage_and_not_an_empty_database(tmp_path: Path) -> None:
    path = tmp_path / "records.db"
    path.mkdir()
    with pytest.raises(DatabaseUnavailable):
        open_database(f"sqlite:///{path}")


def test_a_database_that_does_not_answer_is_an_outage() -> None:
    with pytest.raises(DatabaseUnavailable) as error:
        open_database("postgresql://someone:hush@127.0.0.1:1/x")
    assert "hush" not in str(error.value)


def test_a_file_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "records.db"
    path.write_text("no database at all " * 100, encoding="utf-8")
    with pytest.raises(RecordsError):
        open_database(f"sqlite:///{path}")


def test_a_missing_folder_is_made(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "records.db"
    open_database(f"sqlite:///{path}").close()
    assert "messages" in inspect(create_engine(f"sqlite:///{path}")).get_table_names()
    assert sqlite3.connect(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_spelling_of_postgresql_is_taken(scheme: str) -> None:
    url = database_url(f"{scheme}://u:p%40ss@db.example:5433/name?application_name=x")
    assert url.drivername == "postgresql+psycopg"
    assert (url.password, url.port, url.database) == ("p@ss", 5433, "name")
    assert url.query["application_name"] == "x"


@pytest.mark.parametrize("address", ["mysql://x/y", "hello", "", "/a/path"])
def test_other_databases_are_refused(address: str) -> None:
    with pytest.raises(RecordsError):
        database_url(address)


def test_a_refused_address_is_not_shown() -> None:
    with pytest.raises(RecordsError) as error:
        database_url("not an address with hush in it")
    assert "hush" not in str(error.value)


@pytest.mark.postgres
def test_connections_that_the_server_closed_are_replaced(postgresql_server: str) -> None:
    database = open_database(postgresql_server)
    other = create_engine(database_url(postgresql_server))
    with other.begin() as connection:
        connection.execute(
            text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
        )
    other.dispose()
    database.check()
    database.close()
