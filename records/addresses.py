"""Database addresses as people write them, as the libraries want them."""

from __future__ import annotations

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from records.errors import RecordsError

POSTGRESQL = "postgresql+psycopg"
DRIVERS = {"postgres": POSTGRESQL, "postgresql": POSTGRESQL, POSTGRESQL: POSTGRESQL, "sqlite": "sqlite"}


def database_url(address: str) -> URL:
    """The address with its driver filled in; RecordsError when it is neither SQLite nor PostgreSQL.

    `postgres://` and `postgresql://` are the same thing.
    """
    try:
        url = make_url(address)
    except ArgumentError:
        # The address may hold a password, so it is not shown.
        raise RecordsError("the database address is not of the form scheme://...") from None
    if url.drivername not in DRIVERS:
        raise RecordsError(f"databases of the kind {url.drivername!r} are not supported")
    return url.set(drivername=DRIVERS[url.drivername])
