"""What the table of status updates holds."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from records.database import Database
from records.tables import StatusUpdateRow


def stored(database: Database) -> list[dict[str, Any]]:
    """Every row of the table, whole."""
    columns = StatusUpdateRow.__table__.columns
    with database.reading() as session:
        rows = session.execute(select(*columns).order_by(StatusUpdateRow.number))
        return [dict(row._mapping) for row in rows]
