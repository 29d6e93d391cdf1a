"""What pyproject.toml and conftest.py promise for every test is seen to hold here."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import warnings
from pathlib import Path

import pytest
from pytest_socket import SocketConnectBlockedError

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[1]
SKIPPING = (
    "import pytest\ndef test_passes(): pass\n@pytest.mark.skip(reason='no browser')\ndef test_skips(): pass\n"
)


def test_nothing_but_loopback_can_be_reached() -> None:
    with socket.socket() as outside, pytest.raises(SocketConnectBlockedError):
        outside.connect(("192.0.2.1", 80))


def test_loopback_can_be_reached() -> None:
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.create_connection(server.getsockname()) as client,
    ):
        assert client.getpeername() == server.getsockname()


def test_a_warning_is_an_error() -> None:
    with pytest.raises(UserWarning):
        warnings.warn("beware", UserWarning, stacklevel=1)


def test_settings_of_whoever_runs_the_tests_are_not_seen() -> None:
    assert "DATABASE_URL" not in os.environ
    assert "PORT" not in os.environ


def run_skipping(tmp_path: Path, must_not_skip: str) -> subprocess.CompletedProcess[str]:
    (tmp_path / "test_it.py").write_text(SKIPPING)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "tests.conftest",
        "-p",
        "no:cacheprovider",
        "-c",
        os.devnull,
    ]
    return subprocess.run(
        [*command, "--rootdir", str(tmp_path), str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "TESTS_MUST_NOT_SKIP": must_not_skip},
        capture_output=True,
        text=True,
    )


def test_a_skipped_test_fails_the_run_where_nothing_may_be_skipped(tmp_path: Path) -> None:
    done = run_skipping(tmp_path, "yes")
    assert done.returncode == 1
    assert "no browser" in done.stdout


def test_a_skipped_test_passes_elsewhere(tmp_path: Path) -> None:
    assert run_skipping(tmp_path, "").returncode == 0
