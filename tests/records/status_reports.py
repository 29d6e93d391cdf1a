"""Reports for the tests of the status records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import select

from records.database import Database
from records.status_import import StatusReport
from records.tables import StatusUpdateRow

TREES = StatusReport(
    subject="measure 1.1",
    period_kind="year",
    period="2022/23",
    value="120",
    unit="trees",
    target="200",
    forecast=False,
    rag="amber",
    trend="improving",
    statement="The council planted 120 trees – 🌳 s'il vous plaît.",
    source_title="Cabinet: trees",
    source_url="https://example.org/trees?a=1&b=2",
    source_date=date(2023, 5, 2),
)


def report(**changes: Any) -> StatusReport:
    """A report about trees, with these changes."""
    return replace(TREES, **changes)


def stored(database: Database) -> list[dict[str, Any]]:
    """Every row of the table, whole."""
    columns = StatusUpdateRow.__table__.columns
    with database.reading() as session:
        rows = session.execute(select(*columns).order_by(StatusUpdateRow.number))
        return [dict(row._mapping) for row in rows]
