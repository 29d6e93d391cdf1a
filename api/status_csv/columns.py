"""The columns of a status file, in the order in which they are written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A column: how many characters a cell may have, whether it may be empty or missing altogether."""

    name: str
    limit: int
    needed: bool = False
    optional: bool = False


# The last one is never empty: some spreadsheets leave out empty cells at the end of a line.
COLUMNS = (
    Column("subject", 300, needed=True),
    # Tells people what the subject is; never read.
    Column("wording", 5_000, optional=True),
    Column("period_kind", 60, needed=True),
    Column("period", 60, needed=True),
    Column("value", 60),
    Column("unit", 80),
    Column("target", 80),
    Column("forecast", 60),
    Column("rag", 30),
    Column("trend", 30),
    Column("withdrawn", 60, optional=True),
    Column("statement", 300, needed=True),
    Column("source_title", 200, needed=True),
    Column("source_url", 500, needed=True),
    Column("source_date", 60, needed=True),
)
BY_NAME = {column.name: column for column in COLUMNS}
NOT_READ = "wording"
# A line of the template with nothing but these has not been filled in.
GIVEN = frozenset({"subject", NOT_READ})
