"""A running command in a process group of its own."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

GUARD = Path(__file__).with_name("guard.py")


class Running:
    """A command with its guard; `stop` and `kill` reach everything that it started."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        # Holding the process holds the pipe open that the guard watches.
        self._process = process

    async def wait(self) -> int:
        """The command's exit code, when it has ended."""
        return await self._process.wait()

    async def stop(self, grace: float) -> None:
        """Asks the group to end and kills what is left after `grace` seconds."""
        if self._process.returncode is None:
            self._signal(signal.SIGTERM)
            with suppress(TimeoutError):
                await asyncio.wait_for(self.wait(), grace)
        self.kill()
        await self.wait()

    def kill(self) -> None:
        """Ends the whole group at once."""
        self._signal(signal.SIGKILL)

    def _signal(self, number: signal.Signals) -> None:
        # Nobody may be left in the group.
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, number)


async def start(command: Sequence[str], environment: Mapping[str, str]) -> Running:
    """Starts a command with this environment and nothing else of ours but the terminal to write to."""
    creating = asyncio.create_task(_create(command, environment))
    try:
        return await asyncio.shield(creating)
    except asyncio.CancelledError:
        # Cancelled half-way, asyncio would end the guard alone and leave its command behind.
        (await creating).kill()
        raise


async def _create(command: Sequence[str], environment: Mapping[str, str]) -> Running:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-I", "-S", str(GUARD)),
        *command,
        env=environment,
        stdin=asyncio.subprocess.PIPE,
        start_new_session=True,
    )
    return Running(process)
