"""Fixtures for the tests that need the real Rasa."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bot.live import PYTHON, ActionServer, Rasa, train

MISSING = "bot/.venv is missing: the tests of the real Rasa did not run (make it with bot/setup.sh)"


@pytest.fixture(scope="session")
def python() -> Path:
    """The Python of Rasa's environment."""
    if not PYTHON.exists():
        pytest.skip(MISSING)
    return PYTHON


@pytest.fixture(scope="session")
def trained(python: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with a trained model."""
    data_dir = tmp_path_factory.mktemp("rasa")
    done = train(data_dir)
    assert done.returncode == 0, done.stdout + done.stderr
    return data_dir


@pytest.fixture(scope="session")
def running(trained: Path) -> Iterator[Rasa]:
    """One Rasa and one action endpoint for the whole session."""
    actions = ActionServer()
    rasa = Rasa(trained, actions)
    actions.start()
    try:
        rasa.start()
        yield rasa
    finally:
        rasa.kill()
        actions.stop()


@pytest.fixture
def rasa(running: Rasa) -> Iterator[Rasa]:
    """The running Rasa; whatever a test breaks is mended after it."""
    yield running
    running.actions.mend()
    if running.process is None:
        running.start()


@pytest.hookimpl
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says it once more at the end when the real Rasa was not tested."""
    if any(MISSING in str(report.longrepr) for report in terminalreporter.stats.get("skipped", [])):
        terminalreporter.write_line(f"ATTENTION: {MISSING}", red=True, bold=True)
