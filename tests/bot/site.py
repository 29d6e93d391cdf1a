"""The service and Rasa as two processes that can be killed and started again while people talk to them."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from tests.bot.live import PYTHON, ROOT, RUN, folders
from tests.ports import free_port

SERVICE, RASA = "service", "rasa"
PATIENCE = 180


@dataclass
class Site:
    """Both processes over one data directory, which must hold a trained model."""

    data_dir: Path
    port: int = field(default_factory=free_port)
    action_port: int = field(default_factory=free_port)
    rasa_port: int = field(default_factory=free_port)
    token: str = field(default_factory=lambda: secrets.token_hex(8))

    def __post_init__(self) -> None:
        self._processes: dict[str, subprocess.Popen[bytes]] = {}
        self._lock = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def records(self) -> str:
        return f"sqlite:///{self.data_dir / 'records.db'}"

    def start(self) -> None:
        """Starts both and waits until a message would be answered in full."""
        for name in (SERVICE, RASA):
            self._start(name)
        self._wait("/readyz")

    def stop(self) -> None:
        """Ends both at once."""
        for process in self._processes.values():
            process.kill()
            process.wait(60)

    def kill(self, name: str) -> None:
        """kill -9, and started again; whoever asks meanwhile waits for their turn."""
        with self._lock:
            self._processes[name].kill()
            self._processes[name].wait(60)
            self._start(name)
            self._wait("/readyz")

    def wait(self) -> None:
        """Returns when a message would be answered in full."""
        with self._lock:
            self._wait("/readyz")

    def _start(self, name: str) -> None:
        command = {
            SERVICE: [sys.executable, "-m", "tests.bot.soak_service"],
            RASA: [
                *(str(PYTHON), str(RUN), "serve", "--port", str(self.rasa_port)),
                *folders(self.data_dir),
            ],
        }[name]
        with (self.data_dir / f"{name}.log").open("ab") as log:
            self._processes[name] = subprocess.Popen(
                command, cwd=ROOT, env=self._environment(), stdout=log, stderr=log
            )

    def _environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "DATA_DIR": str(self.data_dir),
            "PORT": str(self.port),
            "ACTION_PORT": str(self.action_port),
            "ACTION_TOKEN": self.token,
            "ACTION_URL": f"http://127.0.0.1:{self.action_port}/webhook",
            "RASA_URL": f"http://127.0.0.1:{self.rasa_port}",
            "TRACKER_URL": f"sqlite:///{self.data_dir / 'tracker.db'}",
            "CHAT_RATE": "off",
            "STATUS_FILE": "",
            # A busy machine must not make more outages than were planned.
            "RASA_TIMEOUT": "20",
        }

    def _wait(self, path: str) -> None:
        deadline, pause = time.monotonic() + PATIENCE, threading.Event()
        while not self._answers(path):
            assert time.monotonic() < deadline, f"{path} does not answer; see {self.data_dir}"
            pause.wait(0.1)

    def _answers(self, path: str) -> bool:
        try:
            return httpx.get(self.url + path, timeout=5).is_success
        except httpx.TransportError:
            return False
