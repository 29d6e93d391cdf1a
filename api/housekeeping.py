"""What has to be done now and then while the service runs."""

from __future__ import annotations

import asyncio
import logging

from starlette.concurrency import run_in_threadpool

from api.conversations import Conversations
from records.errors import DatabaseUnavailable

log = logging.getLogger(__name__)
HOURS = 6


async def keep_house(conversations: Conversations) -> None:
    """Deletes expired conversations at once and then every few hours, for ever."""
    while True:
        try:
            gone = await run_in_threadpool(conversations.forget_expired)
            log.info("%d expired conversations deleted", gone)
        except DatabaseUnavailable:
            log.warning("expired conversations not deleted: the database is not available")
        await asyncio.sleep(HOURS * 3600)
