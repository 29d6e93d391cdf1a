"""What holds for every test; sockets, warnings and markers are set in pyproject.toml."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from api.settings import Settings
from records.database import Database, open_database

# With this in the environment a skipped test fails the run, so that CI leaves nothing out unseen.
NO_SKIPS = "TESTS_MUST_NOT_SKIP"

# How long an example takes says nothing on a busy machine. CI tries the same examples each time: what only
# chance finds is to be found by whoever works on the code.
settings.register_profile(
    "ours",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get(NO_SKIPS)),
)
settings.load_profile("ours")


@pytest.fixture(autouse=True)
def no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may have a service running with settings of its own."""
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with its tables made: copying it is quicker than making them."""
    path = tmp_path_factory.mktemp("database") / "records.db"
    open_database(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def database(tmp_path: Path, empty_database: Path) -> Iterator[Database]:
    path = tmp_path / "records.db"
    shutil.copy(empty_database, path)
    opened = open_database(f"sqlite:///{path}")
    yield opened
    opened.close()


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    if skipped and os.environ.get(NO_SKIPS):
        terminalreporter.section(f"failed: {NO_SKIPS} is set and tests were skipped")
        for report in skipped:
            terminalreporter.line(f"{report.nodeid}: {report.longrepr}")


def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if os.environ.get(NO_SKIPS) and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
