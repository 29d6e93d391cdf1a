from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus.model import Plan
from corpus.reader import read_plan
from records.database import Database, open_database
from records.feedback import FeedbackRecords

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


@pytest.fixture(scope="session")
def plan() -> Plan:
    return read_plan(CORPUS)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(f"sqlite:///{tmp_path / 'records.db'}")
    yield opened
    opened.close()


@pytest.fixture
def records(database: Database) -> FeedbackRecords:
    return FeedbackRecords(database)
