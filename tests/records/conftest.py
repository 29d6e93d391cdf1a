"""Every test of the records runs on SQLite and on PostgreSQL, the latter where it is installed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from records.addresses import database_url
from records.database import Database, open_database
from tests.records.postgresql import server, server_programs

START = datetime(2026, 3, 29, 0, 30, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that tests turn."""

    time: datetime = field(default=START)

    def __call__(self) -> datetime:
        return self.time

    def pass_days(self, days: float) -> None:
        self.time += timedelta(days=days)


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[str]:
    programs = server_programs()
    if programs is None:
        pytest.skip("NOT TESTED ON POSTGRESQL: its server programs (initdb, pg_ctl) are not installed")
    with server(programs) as address:
        yield address


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'records.db'}"
    empty: str = request.getfixturevalue("empty_postgresql")
    return empty


@pytest.fixture
def empty_postgresql(postgresql_server: str) -> str:
    """The address of an empty database on the PostgreSQL server."""
    _empty(postgresql_server)
    return postgresql_server


@pytest.fixture
def database(address: str) -> Iterator[Database]:
    opened = open_database(address)
    yield opened
    opened.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


def _empty(address: str) -> None:
    engine = create_engine(database_url(address))
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
