"""Looks for words in the files of databases, where deleted rows may have left them."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import create_engine, text

from records.addresses import database_url

TABLES = """
SELECT relname, pg_relation_filepath(oid) FROM pg_class
WHERE relkind IN ('r', 'i', 't') AND relnamespace IN ('public'::regnamespace, 'pg_toast'::regnamespace)
"""


def files_with(word: str, *paths: Path) -> list[str]:
    """The files, with those that a database keeps beside them, in which a word stands."""
    beside = (Path(f"{path}{end}") for path in paths for end in ("", "-wal", "-shm", "-journal"))
    return [path.name for path in beside if path.exists() and word.encode() in path.read_bytes()]


def table_files(address: str, word: str) -> list[str]:
    """The tables of a PostgreSQL server on this machine in whose files a word stands."""
    engine = create_engine(database_url(address), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("CHECKPOINT"))
        folder = Path(connection.execute(text("SHOW data_directory")).scalar_one())
        places = connection.execute(text(TABLES)).all()
    engine.dispose()
    return [name for name, place in places if place and word.encode() in (folder / place).read_bytes()]
