"""The assistant whose pages are photographed, and the website on which its widget is."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from scripts.example_host import Website

ROOT = Path(__file__).resolve().parents[2]
ANSWERS = re.compile(r"listening on (127\S+)")
READY = re.compile(r"ready: http")
# An address where no Rasa is.
NOWHERE = "http://127.0.0.1:9"


class Assistant:
    """The assistant, or the service alone, with databases in a folder; `address` is where it answers."""

    def __init__(self, module: tuple[str, ...], databases: Path, **settings: str) -> None:
        own = {
            "PORT": "0",
            "ACTION_PORT": "0",
            "CHAT_RATE": "off",
            "DATABASE_URL": f"sqlite:///{databases / 'records.db'}",
            "TRACKER_URL": f"sqlite:///{databases / 'tracker.db'}",
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", *module],
            cwd=ROOT,
            env={**os.environ, **own, **settings},
            stderr=subprocess.PIPE,
            text=True,
        )
        self.address = f"http://{self._said(ANSWERS)[1]}"

    def wait_until_ready(self) -> None:
        """Returns when everything works."""
        self._said(READY)

    def stop(self) -> None:
        """Ends it."""
        self._process.send_signal(signal.SIGINT)
        self._process.communicate()

    def _said(self, wanted: re.Pattern[str]) -> re.Match[str]:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            print(line, end="", file=sys.stderr)
            if "dialogue is off" in line:
                sys.exit("screenshots: Rasa's environment is missing; `make setup` makes it")
            if found := wanted.search(line):
                return found
        sys.exit("screenshots: the assistant did not start; `make run` shows why")


@contextmanager
def running(*module: str, **settings: str) -> Iterator[Assistant]:
    """The assistant with empty databases, ended at the end."""
    with tempfile.TemporaryDirectory() as folder:
        assistant = Assistant(module, Path(folder), **settings)
        try:
            yield assistant
        finally:
            assistant.stop()


@contextmanager
def website() -> Iterator[Website]:
    """The example website, served; it has to be told the assistant's address."""
    server = Website(0, "")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
