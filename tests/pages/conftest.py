from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from fastapi.testclient import TestClient

from api.pages import chat
from api.status_csv.loading import load_status_file
from api.status_csv.subjects import Subjects
from corpus.model import Plan
from corpus.reader import read_plan
from records.database import Database
from records.status import StatusRecords
from records.status_import import StatusImports
from tests.pages.axe import write_results
from tests.pages.live import PATIENCE, PHONE, chromium, serving
from tests.pages.service import CORPUS, Site, make_site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OWN_PAGE = {"Sec-Fetch-Site": "same-origin", "Accept": "text/html"}


@pytest.fixture(autouse=True)
def patient_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a busy machine a bot that is there may take longer to say so than a visitor is kept waiting."""
    monkeypatch.setattr(chat, "READY_WITHIN", PATIENCE / 1_000)


@pytest.fixture(scope="session")
def plan() -> Plan:
    return read_plan(CORPUS)


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
def reported(site: Site, plan: Plan, database: Database) -> Site:
    """The same service, which knows the council's published updates."""
    load_status_file(CORPUS / "status.csv", Subjects(plan), StatusImports(database), dry_run=False)
    site.app.state.parts = replace(site.app.state.parts, statuses=StatusRecords(database))
    return site


@pytest.fixture
def browser(site: Site) -> Iterator[TestClient]:
    """A browser without scripts, as far as HTTP goes."""
    with TestClient(site.app, headers=OWN_PAGE, follow_redirects=True) as client:
        yield client


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def address(site: Site) -> Iterator[str]:
    with serving(site.app) as where:
        yield where


@pytest.fixture
def opened(chrome: Browser, address: str) -> Iterator[Callable[..., Page]]:
    """Opens pages; at the end nothing may have gone wrong on them, or been asked of another place."""
    contexts: list[Any] = []
    troubles: list[str] = []

    def watch(page: Page) -> None:
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("dialog", lambda dialog: troubles.append(f"a script ran: {dialog.message}"))
        page.on(
            "console", lambda said: troubles.append(said.text) if "Content Security" in said.text else None
        )
        page.on("request", lambda asked: troubles.append(asked.url) if _is_foreign(asked.url) else None)

    def _is_foreign(url: str) -> bool:
        return not url.startswith(address) or "font" in url or "/assets/" in url or "favicon" in url

    def open_page(path: str = "/", **options: Any) -> Page:
        context = chrome.new_context(**{"viewport": PHONE, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        watch(page)
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not troubles


def pytest_sessionfinish(session: pytest.Session) -> None:
    write_results(session)
