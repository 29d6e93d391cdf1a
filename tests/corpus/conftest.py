"""The corpus as committed, and a small one of another council."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.council import Council, read_council
from corpus.model import Plan
from corpus.reader import read_plan
from tests.corpus.small import write_small_corpus

CORPUS = Path(__file__).parents[2] / "corpus"


@pytest.fixture(scope="session")
def corpus_dir() -> Path:
    return CORPUS


@pytest.fixture(scope="session")
def council() -> Council:
    return read_council(CORPUS)


@pytest.fixture(scope="session")
def plan() -> Plan:
    return read_plan(CORPUS)


@pytest.fixture
def small_dir(tmp_path: Path) -> Path:
    return write_small_corpus(tmp_path)
