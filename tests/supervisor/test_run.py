from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from api.supervisor.limits import Limits
from tests.supervisor.fakes import PATIENCE, alive, pids_in, until

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
# Longer than any test waits: what ends all the same did not wait for it.
FOR_EVER = 600.0


@contextmanager
def supervisor(pids: Path, grace: float = Limits().grace) -> Iterator[subprocess.Popen[str]]:
    """The example supervisor with its three processes at work."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.supervisor.example", str(pids), str(grace)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        asyncio.run(until(lambda: len(pids_in(pids)) == 3))
        yield process
    finally:
        process.kill()
        process.wait()
        if process.stdout is not None:
            process.stdout.close()
        for pid in pids_in(pids):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)


def any_alive(pids: Path) -> bool:
    return any(alive(pid) for pid in pids_in(pids))


def test_ctrl_c_ends_all_though_children_ignore_sigterm(tmp_path: Path) -> None:
    with supervisor(tmp_path / "pids") as process:
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
        asyncio.run(until(lambda: not any_alive(tmp_path / "pids")))


def test_nobody_waits_longer_than_five_seconds_for_the_end() -> None:
    assert Limits().grace < 5


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_service_manager_and_a_closed_terminal_end_all_too(tmp_path: Path, number: signal.Signals) -> None:
    with supervisor(tmp_path / "pids", grace=0.1) as process:
        process.send_signal(number)
        assert process.wait(PATIENCE) == 0
        asyncio.run(until(lambda: not any_alive(tmp_path / "pids")))


def test_a_second_signal_ends_all_at_once(tmp_path: Path) -> None:
    with supervisor(tmp_path / "pids", grace=FOR_EVER) as process:
        assert process.stdout is not None
        process.send_signal(signal.SIGINT)
        assert process.stdout.readline() == "stopping; once more to stop at once\n"
        process.send_signal(signal.SIGINT)
        process.wait(PATIENCE)
        asyncio.run(until(lambda: not any_alive(tmp_path / "pids")))


def test_no_process_is_left_when_the_supervisor_is_killed(tmp_path: Path) -> None:
    pids = tmp_path / "pids"
    with supervisor(pids) as process:
        process.kill()
        process.wait()
        asyncio.run(until(lambda: not any_alive(pids)))
