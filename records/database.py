"""Opens the database, brings its tables up to date, and gives sessions on it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from psycopg.errors import LockNotAvailable
from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, TimeoutError
from sqlalchemy.orm import Session, sessionmaker

from records.addresses import database_url
from records.errors import DatabaseUnavailable, RecordsError

BUSY_SECONDS = 5
SQLITE_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    # FULL: a message that was confirmed survives a power cut, not only a crash of the process.
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    # What is deleted is overwritten in the file, not only left out of the tables.
    "PRAGMA secure_delete=ON",
    f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}",
)
WITH_WORDS = ("conversations", "messages", "feedback_responses", "council_replies")
MIGRATIONS = Path(__file__).parent / "migrations"
# Any number will do as long as every process of this service uses the same.
MIGRATION_LOCK = 7_201_122


class Database:
    """An open database. `reading` and `writing` give sessions; both raise DatabaseUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._write = sessionmaker(engine)
        self._read = sessionmaker(engine.execution_options(reading=True))

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that only reads, so that it waits for no writer."""
        with _outages(), self._read() as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session whose changes are kept when the block ends without an error."""
        with _outages(), self._write.begin() as session:
            yield session

    def check(self) -> None:
        """Nothing when the database answers; DatabaseUnavailable otherwise."""
        with self.reading() as session:
            session.execute(text("SELECT 1"))

    def scrub(self, wait: float = BUSY_SECONDS) -> bool:
        """Makes sure that what was deleted stands nowhere in the database's files; False when it must be
        tried again later because somebody is reading, for `wait` seconds and longer.

        On SQLite the file is written anew, because even overwritten rows leave copies behind where pages
        were split, and the write-ahead log is emptied. On PostgreSQL the tables that hold people's words
        are written anew; its own logs are used again in time; backups and archives
        are for the operator to expire.
        """
        try:
            with _outages():
                if self._engine.dialect.name == "sqlite":
                    return _write_anew(self._engine, wait)
                return _write_tables_anew(self._engine, wait)
        except sqlite3.Error as error:
            # The driver's own connection is used here, so its errors come as they are.
            raise DatabaseUnavailable(str(error)) from None

    def close(self) -> None:
        """Gives every connection back."""
        self._engine.dispose()


def open_database(address: str) -> Database:
    """The database at this address with its tables up to date; RecordsError when it cannot be had."""
    url = database_url(address)
    engine = _sqlite_engine(url) if url.get_backend_name() == "sqlite" else _postgresql_engine(url)
    try:
        with _outages():
            migrate(engine)
    except DBAPIError as error:
        raise RecordsError(str(error.orig)) from None
    return Database(engine)


def migrate(engine: Engine, revision: str = "head") -> None:
    """Brings the tables to a revision (the newest unless told otherwise); one process at a time."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        # On SQLite the transaction itself is the lock.
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": MIGRATION_LOCK})
        config.attributes["connection"] = connection
        command.upgrade(config, revision)


def _sqlite_engine(url: URL) -> Engine:
    if url.database:
        Path(url.database).expanduser().parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(url, hide_parameters=True)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _postgresql_engine(url: URL) -> Engine:
    # pre_ping: a connection that the server closed is replaced, not handed out.
    return create_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_timeout=BUSY_SECONDS,
        connect_args={"connect_timeout": BUSY_SECONDS},
    )


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    # The driver must not begin transactions by itself: `_begin_sqlite` does.
    connection.isolation_level = None
    for pragma in SQLITE_PRAGMAS:
        connection.execute(pragma).close()


def _begin_sqlite(connection: Connection) -> None:
    # A writer takes its lock at once: a lock asked for half-way fails instead of waiting.
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _write_anew(engine: Engine, wait: float) -> bool:
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout={int(wait * 1000)}")
        cursor.execute("VACUUM")
        (busy, *_rest) = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        cursor.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")
        cursor.close()
        return not busy
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise DatabaseUnavailable(str(error)) from None
        return False
    finally:
        connection.close()


def _write_tables_anew(engine: Engine, wait: float) -> bool:
    """The same on PostgreSQL, for the tables alone that hold people's words."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        # At least a millisecond: 0 would mean to wait for ever.
        connection.execute(text(f"SET lock_timeout = {max(1, int(wait * 1000))}"))
        try:
            connection.execute(text(f"VACUUM (FULL) {', '.join(WITH_WORDS)}"))
        except OperationalError as error:
            if not isinstance(error.orig, LockNotAvailable):
                raise
            return False
        finally:
            connection.execute(text("RESET lock_timeout"))
    return True


@contextmanager
def _outages() -> Iterator[None]:
    try:
        yield
    except (OperationalError, InterfaceError, TimeoutError) as error:
        # Only the driver's own words: the statement's parameters hold what people wrote.
        raise DatabaseUnavailable(str(getattr(error, "orig", None) or "no connection was free")) from None
