"""What has to be done now and then while the service runs."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool

from records.errors import DatabaseUnavailable
from records.retention import Swept

log = logging.getLogger(__name__)
HOURS = 24
# Somebody was reading: what was deleted may still be in the files until the next time.
HOURS_UNTIL_ANOTHER_TRY = 1


async def keep_house(run: Callable[[], Swept]) -> None:
    """Deletes what has expired at once and then every day, for ever."""
    while True:
        done = await _sweep(run)
        await asyncio.sleep((HOURS if done else HOURS_UNTIL_ANOTHER_TRY) * 3600)


async def _sweep(run: Callable[[], Swept]) -> bool:
    """Whether all of it could be done."""
    try:
        swept = await run_in_threadpool(run)
    except DatabaseUnavailable:
        log.warning("what has expired was not deleted: a database is not available")
        return False
    what = (swept.conversations, swept.responses, swept.in_rasa)
    log.info(
        "deleted because expired: %d conversations, %d responses; in Rasa's store %d conversations", *what
    )
    return swept.cleared
