"""Which parts of the service could do their share for a message now."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool

from api.answering import AssistantOrNone
from api.dialogue import Dialogue
from records.database import Database
from records.errors import DatabaseUnavailable


@dataclass(frozen=True, slots=True)
class Readiness:
    """Asks each part whether it is ready."""

    assistant_or_none: AssistantOrNone
    database: Database
    dialogue: Dialogue

    async def parts(self) -> dict[str, bool]:
        """Each part by name, and whether it is ready."""
        database, dialogue = await asyncio.gather(self._database(), self.dialogue.ready())
        return {
            "index": self.assistant_or_none() is not None,
            "database": database,
            "dialogue": dialogue,
        }

    async def _database(self) -> bool:
        try:
            await run_in_threadpool(self.database.check)
        except DatabaseUnavailable:
            return False
        return True
