"""The service on a real port, and a real browser, for the tests that need both."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING, Any

import pytest
import uvicorn
from starlette.types import ASGIApp

from api.pages import govuk

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PHONE = {"width": 320, "height": 640}
TABLET = {"width": 768, "height": 1024}
DESK = {"width": 1280, "height": 800}
# Milliseconds; long, so that a busy machine fails no test. Nothing waits longer than it has to.
PATIENCE = 60_000
# What axe-core finds wrong within a part of the page (a selector), or on all of it.
AXE_RUN = """async within => (await axe.run(within ?? document)).violations
    .map(v => `${v.id}: ${v.nodes.map(n => n.target)}`)"""
NAMES = ("chromium", "chromium-browser", "google-chrome")
AXE = govuk.PACKAGE.parents[2] / "axe-core" / "axe.min.js"
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

Certificate = tuple[Path, Path]


class _Server(uvicorn.Server):
    """A server that says when it listens."""

    def __init__(self, app: ASGIApp, port: int, certificate: Certificate | None) -> None:
        chain, key = certificate or (None, None)
        where: dict[str, Any] = {"host": "127.0.0.1", "port": port, "ssl_certfile": chain, "ssl_keyfile": key}
        super().__init__(uvicorn.Config(app, **where, ws="none", log_level="error"))
        self.listening = threading.Event()

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets)
        self.listening.set()

    @property
    def address(self) -> str:
        """Where it listens."""
        port: int = self.servers[0].sockets[0].getsockname()[1]
        return f"{'https' if self.config.is_ssl else 'http'}://127.0.0.1:{port}"


@contextmanager
def serving(app: ASGIApp, port: int = 0, certificate: Certificate | None = None) -> Iterator[str]:
    """The address of the app while it is served, at a free port unless one is given; over TLS with a
    certificate and its key."""
    server = _Server(app, port, certificate)
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        assert server.listening.wait(PATIENCE / 1_000), "the server did not start"
        yield server.address
    finally:
        server.should_exit = True
        thread.join(20)


@contextmanager
def chromium() -> Iterator[Browser]:
    """A Chromium without a window; the test is skipped, and says why, where something is missing."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="NOT TESTED: playwright is not installed")
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip(f"NOT TESTED in a browser: none of {', '.join(NAMES)} is installed")
    sync_api.expect.set_options(timeout=PATIENCE)
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS, timeout=PATIENCE)
        yield browser
        browser.close()


def axe_script() -> Path:
    """The file of axe-core; the test is skipped, and says why, where it is missing."""
    if not AXE.is_file():
        pytest.skip("NOT TESTED with axe-core: run `npm ci` in api/pages")
    return AXE
