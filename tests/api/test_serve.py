"""The service as a process of its own, on real ports."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest

from tests.ports import free_port

ROOT = Path(__file__).parents[2]
PATIENCE = 60
RUNNING = "Application startup complete"
LOADED = "the assistant is loaded"


@dataclass
class Running:
    """A service process and where it listens."""

    process: subprocess.Popen[str]
    port: int
    action_port: int

    def until(self, words: str) -> None:
        """Reads what the process says up to these words."""
        said: list[str] = []
        assert self.process.stdout
        for line in self.process.stdout:
            said.append(line)
            if words in line:
                return
        raise AssertionError("".join(said))

    def get(self, path: str) -> httpx2.Response:
        return httpx2.get(f"http://127.0.0.1:{self.port}{path}", timeout=PATIENCE, trust_env=False)

    def say(self, message: str, conversation_id: str = "", sent_for: str = "") -> httpx2.Response:
        body = {"message": message, "conversation_id": conversation_id}
        address = f"http://127.0.0.1:{self.port}/api/chat"
        headers = {"X-Forwarded-For": sent_for} if sent_for else {}
        return httpx2.post(address, json=body, headers=headers, timeout=PATIENCE, trust_env=False)

    def stop(self, sig: int) -> int:
        """Sends a signal and gives the code with which the process ends."""
        self.process.send_signal(sig)
        return self.process.wait(PATIENCE)


pytestmark = pytest.mark.slow
Start = Callable[..., Running]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    processes: list[subprocess.Popen[str]] = []

    def start_with(**environment: str) -> Running:
        port, action_port = free_port(), free_port()
        ours = {
            "PORT": str(port),
            "ACTION_PORT": str(action_port),
            "DATA_DIR": str(tmp_path),
            "RASA_URL": "http://127.0.0.1:1",
            # A proxy must never come between the service and Rasa.
            "HTTP_PROXY": "http://127.0.0.1:2",
        }
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.api.fake_service"],
            cwd=ROOT,
            env={**os.environ, **ours, **environment},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        processes.append(process)
        return Running(process, port, action_port)

    yield start_with
    for process in processes:
        process.kill()
        process.wait(PATIENCE)
        assert process.stdout
        process.stdout.close()


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    """A pipe that holds up the loading until something is written to it."""
    path = tmp_path / "gate"
    os.mkfifo(path)
    return path


def test_it_lives_before_it_is_loaded_and_then_answers(start: Start, gate: Path) -> None:
    service = start(LOAD_GATE=str(gate))
    service.until(RUNNING)
    assert service.get("/healthz").status_code == 200
    assert service.say("trees?").status_code == 503
    assert service.get("/readyz").json()["parts"]["index"] is False

    gate.write_bytes(b"go")
    service.until(LOADED)
    service.until(RUNNING)
    assert service.say("trees?").json()["text"] == "Stand-in: trees?"
    assert service.get("/readyz").json()["parts"] == {"index": True, "database": True, "dialogue": False}
    actions = httpx2.get(f"http://127.0.0.1:{service.action_port}/health", timeout=PATIENCE, trust_env=False)
    assert actions.status_code == 200


@pytest.mark.parametrize("sig", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_cleanly_when_told_to(start: Start, sig: int) -> None:
    service = start()
    service.until(LOADED)

    assert service.stop(sig) == 0
    assert service.process.stdout
    assert "Traceback" not in service.process.stdout.read()


def test_it_stops_even_while_it_is_loading(start: Start, gate: Path) -> None:
    service = start(LOAD_GATE=str(gate))
    service.until(RUNNING)

    assert service.stop(signal.SIGTERM) == 0


def test_a_conversation_outlives_a_kill(start: Start) -> None:
    service = start()
    service.until(LOADED)
    first = service.say("to be kept").json()["conversation_id"]
    service.stop(signal.SIGKILL)

    again = start()
    again.until(LOADED)
    assert again.say("and now?", first).json()["conversation_id"] == first


@pytest.mark.parametrize(("trusted", "second"), [("", 429), ("127.0.0.1", 200)])
def test_only_a_trusted_proxy_says_whom_a_message_is_from(start: Start, trusted: str, second: int) -> None:
    service = start(CHAT_RATE="1/hour", TRUSTED_PROXIES=trusted)
    service.until(LOADED)
    assert service.say("trees?", sent_for="192.0.2.1").status_code == 200
    assert service.say("trees?", sent_for="192.0.2.2").status_code == second


def test_what_cannot_be_loaded_ends_the_process_and_says_why(start: Start) -> None:
    service = start(LOAD_FAILS="1")
    said, _ = service.process.communicate(timeout=PATIENCE)

    assert service.process.returncode == 1
    assert "plan.md:3: no heading" in said


def test_a_wrong_setting_ends_the_process_without_showing_its_value(start: Start) -> None:
    service = start(PORT="hush")
    said, _ = service.process.communicate(timeout=PATIENCE)

    assert service.process.returncode == 2
    assert said.startswith("PORT: ")
    assert "hush" not in said


def test_a_port_that_is_taken_ends_the_process(start: Start) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        service = start(PORT=str(taken.getsockname()[1]))
        said, _ = service.process.communicate(timeout=PATIENCE)

    assert service.process.returncode == 1
    assert "cannot listen" in said
