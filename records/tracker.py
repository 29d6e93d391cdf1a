"""What Rasa remembers of conversations, in a database of its own, and deleting it there.

Rasa only ever adds to it. It reads a conversation anew for each message, so rows may go while it runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, column, create_engine, delete, event, func, inspect, select, table, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from records.addresses import database_url
from records.errors import DatabaseUnavailable

# Rasa's table (rasa.core.tracker_store.SQLTrackerStore); `sender_id` is a conversation's bot id.
EVENTS = table("events", column("sender_id"), column("timestamp"))
BUSY_SECONDS = 10
AT_ONCE = 500


class RasaTracker:
    """Rasa's store at this address. Where there is none, there is nothing to delete: never an error."""

    def __init__(self, address: str) -> None:
        # Rasa names the driver that it uses itself.
        self._url = database_url(address.replace("+psycopg2:", ":"))

    def conversations(self) -> dict[str, float]:
        """The conversations that Rasa remembers: bot id -> when it last added to it, in Unix time."""
        newest = select(EVENTS.c.sender_id, func.max(EVENTS.c.timestamp)).group_by(EVENTS.c.sender_id)
        with self._engine() as engine:
            if engine is None:
                return {}
            with engine.connect() as connection:
                return {sender: newest or 0.0 for sender, newest in connection.execute(newest)}

    def forget(self, bot_ids: Iterable[str]) -> int:
        """Deletes these conversations so that nothing of them is left in its files; gives how many.

        Raises DatabaseUnavailable when the database stayed locked; then nothing is deleted, or what was
        deleted is still to be cleared away: the next time does it.
        """
        wanted = sorted(set(bot_ids) & self.conversations().keys())
        with self._engine() as engine:
            if engine is None or not wanted:
                return 0
            with engine.begin() as connection:
                for start in range(0, len(wanted), AT_ONCE):
                    some = EVENTS.c.sender_id.in_(wanted[start : start + AT_ONCE])
                    connection.execute(delete(EVENTS).where(some))
            _clear_away(engine)
        return len(wanted)

    def forget_before(self, moment: datetime) -> int:
        """Deletes the conversations to which nothing was added since; gives how many."""
        before = moment.timestamp()
        return self.forget(bot_id for bot_id, last in self.conversations().items() if last < before)

    def forget_orphans(self, known: Iterable[str], moment: datetime) -> int:
        """Deletes those that are not `known` (any more) and to which nothing was added since `moment`."""
        known = frozenset(known)
        return self.forget(
            bot_id
            for bot_id, last in self.conversations().items()
            if bot_id not in known and last < moment.timestamp()
        )

    @contextmanager
    def _engine(self) -> Iterator[Engine | None]:
        """The database, None when it or Rasa's table has not been made."""
        if self._url.get_backend_name() == "sqlite" and not Path(self._url.database or "").is_file():
            yield None
            return
        engine = create_engine(self._url, hide_parameters=True, poolclass=NullPool)
        if engine.dialect.name == "sqlite":
            event.listen(engine, "connect", _prepare)
        try:
            yield engine if inspect(engine).has_table(EVENTS.name) else None
        except DatabaseError as error:
            raise DatabaseUnavailable(f"Rasa's database: {error.orig}") from None
        finally:
            engine.dispose()


def _prepare(connection: Any, _record: Any) -> None:
    for pragma in ("PRAGMA secure_delete=ON", f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}"):
        connection.execute(pragma).close()


def _clear_away(engine: Engine) -> None:
    """Writes the file anew: even overwritten rows leave copies behind where pages were split."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(
            text("VACUUM" if engine.dialect.name == "sqlite" else f"VACUUM (FULL) {EVENTS.name}")
        )
