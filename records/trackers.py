"""Rasa's own copy of conversations, as far as it can be deleted from here."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, create_engine, event, inspect, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from records.addresses import database_url
from records.errors import DatabaseUnavailable

TABLE = "events"
DELETE = text(f"DELETE FROM {TABLE} WHERE sender_id = :bot_id")


class Trackers:
    """Rasa's tracker store at an SQLAlchemy address; Rasa reads it anew at every message."""

    def __init__(self, address: str) -> None:
        self._address = address

    def forget(self, bot_id: str) -> bool:
        """Deletes what Rasa remembers under this id; False when its store is not on this machine (or not
        made yet), DatabaseUnavailable when it is there and cannot be written."""
        url = database_url(self._address)
        if not _is_there(url):
            return False
        engine = create_engine(url, hide_parameters=True, poolclass=NullPool)
        if url.get_backend_name() == "sqlite":
            # What is deleted is overwritten in the file, not only left out of the table.
            event.listen(engine, "connect", lambda made, _: made.execute("PRAGMA secure_delete=ON").close())
        try:
            with engine.begin() as connection:
                if not inspect(connection).has_table(TABLE):
                    return False
                connection.execute(DELETE, {"bot_id": bot_id})
        except DatabaseError as error:
            raise DatabaseUnavailable(str(error.orig)) from None
        finally:
            engine.dispose()
        return True


def _is_there(url: URL) -> bool:
    """Connecting to a SQLite file that is missing would make an empty one."""
    return url.get_backend_name() != "sqlite" or bool(url.database and Path(url.database).is_file())
