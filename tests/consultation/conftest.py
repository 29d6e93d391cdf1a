from __future__ import annotations

from pathlib import Path

import pytest

from corpus.model import Plan
from corpus.reader import read_plan
from records.database import Database
from records.feedback import FeedbackRecords

CORPUS = Path(__file__).resolve().parents[2] / "corpus"


@pytest.fixture(scope="session")
def plan() -> Plan:
    return read_plan(CORPUS)


@pytest.fixture
def records(database: Database) -> FeedbackRecords:
    return FeedbackRecords(database)
