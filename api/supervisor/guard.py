"""Runs one command, and ends it and all it started when the supervisor is gone.

Use: `guard.py COMMAND...`, as the leader of a process group, with a pipe from the supervisor as
standard input. Nothing is ever written to the pipe: its end means that the supervisor ended,
however that happened. Standard library only, because one guard runs beside each child.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time

GRACE = 3.0
NOT_FOUND = 127
OURS = (signal.SIGTERM, signal.SIGINT)
PYTHON_IGNORES = (signal.SIGPIPE, signal.SIGXFSZ)


def main(command: list[str]) -> int:
    """Runs the command and gives its exit code, 128 and the signal's number if a signal ended it."""
    # A signal to the group is for the command; the guard ends with it.
    for number in OURS:
        signal.signal(number, signal.SIG_IGN)
    try:
        child = _start(command)
    except OSError as error:
        print(f"{command[0]}: {error.strerror}", file=sys.stderr)
        return NOT_FOUND
    alone = threading.Event()
    ending = threading.Thread(target=_end_with_supervisor, args=(alone,), daemon=True)
    ending.start()
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if alone.is_set():
        # Nobody else is there to end what the command leaves behind.
        ending.join()
    return code if code >= 0 else 128 - code


def _start(command: list[str]) -> int:
    no_input = (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0)
    return os.posix_spawnp(
        command[0], command, os.environ, file_actions=[no_input], setsigdef=[*OURS, *PYTHON_IGNORES]
    )


def _end_with_supervisor(alone: threading.Event) -> None:
    while os.read(0, 1):
        pass
    alone.set()
    os.killpg(0, signal.SIGTERM)
    time.sleep(GRACE)
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
