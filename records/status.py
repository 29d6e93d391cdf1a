"""Published status updates, as stored: how a measure or a commitment is going."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Row, Select, exists, func, select
from sqlalchemy.orm import aliased

from records.database import Database
from records.status_periods import period_end
from records.tables import StatusUpdateRow


@dataclass(frozen=True, slots=True)
class StatusUpdate:
    """What a source said about a part of the plan, and when it was loaded from which file.

    `subject` is a passage id. `value`, `unit`, `target`, `rag` and `trend` are as published and may be empty.
    `period` is written as `records.status_periods.PeriodKind` says. A superseded one was corrected since.
    """

    subject: str
    period_kind: str
    period: str
    value: str
    unit: str
    target: str
    forecast: bool
    rag: str
    trend: str
    statement: str
    source_title: str
    source_url: str
    source_date: date
    loaded_at: datetime
    loaded_from: str
    superseded: bool


class StatusRecords:
    """Reads the status updates; every method may raise DatabaseUnavailable."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._all = _All(None, {})

    def latest(self, subject: str) -> StatusUpdate | None:
        """The subject's update with the newest source that is not superseded."""
        return next((update for update in self.history(subject) if not update.superseded), None)

    def history(self, subject: str) -> tuple[StatusUpdate, ...]:
        """Every update of the subject, newest source first; those that were corrected are among them."""
        with self._database.reading() as session:
            return _newest_first(session.execute(_updates().where(StatusUpdateRow.subject == subject)))

    def by_subject(self) -> Mapping[str, tuple[StatusUpdate, ...]]:
        """The history of every subject that has an update which is not superseded."""
        with self._database.reading() as session:
            newest = session.scalar(select(func.max(StatusUpdateRow.number)))
            # Rows are only ever added: as long as the newest is the same, so are all.
            if newest != self._all.newest:
                self._all = _All(newest, _by_subject(_newest_first(session.execute(_updates()))))
            return self._all.by_subject

    def current(self) -> tuple[StatusUpdate, ...]:
        """Every update that is not superseded, in the order in which they were loaded."""
        with self._database.reading() as session:
            query = _updates().where(~_superseded()).order_by(StatusUpdateRow.number)
            return tuple(_update(row) for row in session.execute(query))


@dataclass(frozen=True, slots=True)
class _All:
    """Every update, and the number of the newest row when they were read."""

    newest: int | None
    by_subject: Mapping[str, tuple[StatusUpdate, ...]]


def _by_subject(updates: Iterable[StatusUpdate]) -> dict[str, tuple[StatusUpdate, ...]]:
    found: dict[str, list[StatusUpdate]] = {}
    for update in updates:
        found.setdefault(update.subject, []).append(update)
    return {s: tuple(own) for s, own in found.items() if not all(u.superseded for u in own)}


def _superseded() -> ColumnElement[bool]:
    later = aliased(StatusUpdateRow)
    return exists().where(later.supersedes == StatusUpdateRow.number)


def _updates() -> Select[StatusUpdateRow, bool]:
    """Every update with whether it is superseded; a withdrawal is no update."""
    return select(StatusUpdateRow, _superseded()).where(~StatusUpdateRow.withdrawn)


def _newest_first(rows: Iterable[Row[StatusUpdateRow, bool]]) -> tuple[StatusUpdate, ...]:
    return tuple(_update(row) for row in sorted(rows, key=_age, reverse=True))


def _age(row: Row[StatusUpdateRow, bool]) -> tuple[date, date, int]:
    """What orders updates: a source that tells of several periods tells of the last one last."""
    update = row[0]
    ended = period_end(update.period_kind, update.period) or update.source_date
    return update.source_date, ended, update.number


def _update(row: Row[StatusUpdateRow, bool]) -> StatusUpdate:
    update, superseded = row
    return StatusUpdate(
        subject=update.subject,
        period_kind=update.period_kind,
        period=update.period,
        value=update.value,
        unit=update.unit,
        target=update.target,
        forecast=update.forecast,
        rag=update.rag,
        trend=update.trend,
        statement=update.statement,
        source_title=update.source_title,
        source_url=update.source_url,
        source_date=update.source_date,
        loaded_at=update.loaded_at,
        loaded_from=update.loaded_from,
        superseded=superseded,
    )
