"""Says when the service can be reached, and when everything works."""

from __future__ import annotations

import asyncio
from http import HTTPStatus

from api.supervisor.health import status_of
from api.supervisor.keeper import Say
from api.supervisor.site import HEALTH, READY

# Asking whether all is ready costs the service a look at its database and at Rasa.
SELDOM = 10


async def announce(address: str, say: Say, poll: float) -> None:
    """Says it once for each time that the service comes up or gets ready; runs until cancelled."""
    up = ready = False
    while True:
        was_up, was_ready = up, ready
        up = await status_of(address + HEALTH) == HTTPStatus.OK
        ready = up and await status_of(address + READY) == HTTPStatus.OK
        if up and not was_up:
            say(f"the service answers at {address}")
        if ready and not was_ready:
            say(f"ready: {address}")
        await asyncio.sleep(poll * SELDOM if ready else poll)
