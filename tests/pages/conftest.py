from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from corpus.model import Plan
from corpus.reader import read_plan
from records.database import Database, open_database
from tests.pages.service import CORPUS, Site, make_site

OWN_PAGE = {"Sec-Fetch-Site": "same-origin", "Accept": "text/html"}


@pytest.fixture(scope="session")
def plan() -> Plan:
    return read_plan(CORPUS)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(f"sqlite:///{tmp_path / 'records.db'}")
    yield opened
    opened.close()


@pytest.fixture
def make(tmp_path: Path, database: Database, plan: Plan) -> Callable[..., Site]:
    """Makes a service with these settings."""

    def made(**settings: Any) -> Site:
        return make_site(tmp_path, database, plan, **settings)

    return made


@pytest.fixture
def site(make: Callable[..., Site]) -> Site:
    return make()


@pytest.fixture
def browser(site: Site) -> Iterator[TestClient]:
    """A browser without scripts, as far as HTTP goes."""
    with TestClient(site.app, headers=OWN_PAGE, follow_redirects=True) as client:
        yield client
