"""Small children for the supervisor: Python one-liners that live, die, hang or refuse to stop."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from api.supervisor.keeper import Child
from api.supervisor.limits import Limits
from tests.ports import free_port

QUICK = Limits(first_delay=0.05, longest_delay=0.2, healthy=60, patience=0.5, grace=0.5, poll=0.05)
PATIENCE = 60.0

# Writes its process id and then waits for a signal.
LIVES = "import os, signal, sys; print(os.getpid(), file=open(sys.argv[1], 'a'), flush=True); signal.pause()"
DIES = "import os, sys; print(os.getpid(), file=open(sys.argv[1], 'a'), flush=True); sys.exit(3)"
IGNORES_SIGTERM = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); " + LIVES
# Starts a child of its own that ignores SIGTERM too.
HAS_CHILD = (
    "import subprocess, sys; subprocess.Popen([sys.executable, '-c', sys.argv[2], sys.argv[1]]); " + LIVES
)
# Answers every request with 200 until it is told to hang by a file.
ANSWERS = """
import http.server, os, pathlib, sys, time
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        while pathlib.Path(sys.argv[3]).exists():
            time.sleep(0.05)
        self.send_response(200)
        self.end_headers()
        pathlib.Path(sys.argv[1] + ".answered").touch()
    def log_message(self, *_):
        pass
server = http.server.ThreadingHTTPServer(("127.0.0.1", int(sys.argv[2])), Handler)
print(os.getpid(), file=open(sys.argv[1], "a"), flush=True)
server.serve_forever()
"""


@dataclass
class Said:
    """Keeps what the supervisor says."""

    lines: list[str] = field(default_factory=list)

    def __call__(self, line: str) -> None:
        self.lines.append(line)


def child(script: str, pids: Path, *more: str, port: int | None = None, preparation: str = "") -> Child:
    """A child that writes its process ids into the file `pids`."""
    preparations = ((sys.executable, "-c", preparation, str(pids)),) if preparation else ()
    return Child(
        name="the child",
        command=(sys.executable, "-c", script, str(pids), *more),
        environment=dict(os.environ),
        health=f"http://127.0.0.1:{port or free_port()}/health",
        preparations=preparations,
    )


def pids_in(path: Path) -> list[int]:
    """The process ids written so far."""
    return [int(line) for line in path.read_text().split()] if path.exists() else []


def alive(pid: int) -> bool:
    """Whether a process lives (one that ended and was not waited for does not)."""
    try:
        os.kill(pid, 0)
        state = Path(f"/proc/{pid}/stat")
        return not state.exists() or state.read_text().rpartition(")")[2].split()[0] != "Z"
    except (ProcessLookupError, FileNotFoundError):
        return False


async def until(condition: Callable[[], bool]) -> None:
    """Waits until a condition holds; TimeoutError if it does not in good time."""
    async with asyncio.timeout(PATIENCE):
        while not condition():
            await asyncio.sleep(0.01)
