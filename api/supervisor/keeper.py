"""Keeps one child alive."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass

from api.supervisor.health import HealthWatch
from api.supervisor.limits import Limits, next_delay
from api.supervisor.process import Running, start

Say = Callable[[str], None]
Command = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Child:
    """What to run; `preparations` run to their end before each start, and must succeed."""

    name: str
    command: Command
    environment: Mapping[str, str]
    health: str
    preparations: tuple[Command, ...] = ()


@dataclass(frozen=True, slots=True)
class Ended:
    """Why a child is not running any more, and for how many seconds it was healthy."""

    reason: str
    healthy_for: float = 0.0


class Keeper:
    """Starts a child, and starts it again with growing delays whenever it ends or hangs."""

    def __init__(self, child: Child, say: Say, limits: Limits) -> None:
        self._child = child
        self._say = say
        self._limits = limits
        self._running: Running | None = None

    async def keep(self) -> None:
        """Runs until cancelled; then stops the child and everything that it started."""
        delay = 0.0
        while True:
            ended = await self._live()
            delay = next_delay(delay, ended.healthy_for, self._limits)
            self._say(f"{self._child.name} {ended.reason}; starting it again in {delay:g} s")
            await asyncio.sleep(delay)

    def kill(self) -> None:
        """Ends what runs now at once."""
        if self._running is not None:
            self._running.kill()

    async def _live(self) -> Ended:
        """One life of the child: its preparations, its start, its end."""
        for command in self._child.preparations:
            async with self._started(command) as running:
                code = await running.wait()
            if code:
                return Ended(f"could not be prepared (exit code {code})")
        async with self._started(self._child.command) as running:
            return await self._watched(running)

    async def _watched(self, running: Running) -> Ended:
        """Waits until the child ends or hangs."""
        watch = HealthWatch(self._child.health, self._limits.patience, self._limits.poll)
        end, hanging = asyncio.create_task(running.wait()), asyncio.create_task(watch.until_hanging())
        try:
            await asyncio.wait({end, hanging}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            hanging.cancel()
        reason = f"ended (exit code {end.result()})" if end.done() else "does not answer any more"
        end.cancel()
        return Ended(reason, watch.healthy_for)

    @asynccontextmanager
    async def _started(self, command: Command) -> AsyncIterator[Running]:
        """The command while it runs; leaving stops it."""
        self._running = await start(command, self._child.environment)
        try:
            yield self._running
        finally:
            await self._running.stop(self._limits.grace)
            self._running = None
