"""Runs the children together, from the first start to the last stop."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Sequence

from api.supervisor.announcer import announce
from api.supervisor.keeper import Child, Keeper, Say
from api.supervisor.limits import Limits

STOP_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


async def supervise(address: str, children: Sequence[Child], say: Say, limits: Limits) -> None:
    """Keeps the children alive until a signal asks to stop; a second signal kills them at once."""
    keepers = [Keeper(child, say, limits) for child in children]
    stopping = _when_asked_to_stop(keepers, say)
    tasks = [asyncio.create_task(keeper.keep()) for keeper in keepers]
    tasks.append(asyncio.create_task(announce(address, say, limits.poll)))
    stop = asyncio.create_task(stopping.wait())
    # The others never end by themselves: one that does has failed, and its error ends everything.
    await asyncio.wait({stop, *tasks}, return_when=asyncio.FIRST_COMPLETED)
    for task in (stop, *tasks):
        task.cancel()
    results = await asyncio.gather(*tasks, return_exceptions=True)
    failures = [result for result in results if isinstance(result, Exception)]
    if failures:
        raise failures[0]


def _when_asked_to_stop(keepers: Sequence[Keeper], say: Say) -> asyncio.Event:
    """An event that the first signal sets."""
    stopping = asyncio.Event()

    def on_signal() -> None:
        if stopping.is_set():
            for keeper in keepers:
                keeper.kill()
            return
        say("stopping; once more to stop at once")
        stopping.set()

    loop = asyncio.get_running_loop()
    for number in STOP_SIGNALS:
        loop.add_signal_handler(number, on_signal)
    return stopping
