"""A supervisor with stubborn children, for tests that end it from outside: `python -m ... PIDS GRACE`.

PIDS is the file into which the two children, and the one that the first of them starts, write their
process ids. Two of the three ignore SIGTERM. GRACE is in seconds.
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from api.supervisor.limits import Limits
from api.supervisor.run import supervise
from tests.supervisor.fakes import HAS_CHILD, IGNORES_SIGTERM, child

NOBODY = "http://127.0.0.1:9"


def say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    pids = Path(sys.argv[1])
    children = [child(HAS_CHILD, pids, IGNORES_SIGTERM), child(IGNORES_SIGTERM, pids)]
    asyncio.run(supervise(NOBODY, children, say, Limits(grace=float(sys.argv[2]))))
