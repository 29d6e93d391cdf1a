"""Published updates made by hand, and a source that keeps them in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from records.status import StatusUpdate

LOADED = datetime(2025, 1, 1, tzinfo=UTC)
PLAIN = StatusUpdate(
    subject="measure 3.4",
    period_kind="date",
    period="2025-03-31",
    value="",
    unit="",
    target="",
    forecast=False,
    rag="",
    trend="",
    statement="It went as planned.",
    source_title="Report to Cabinet",
    source_url="https://reports.example/1",
    source_date=date(2025, 4, 1),
    loaded_at=LOADED,
    loaded_from="status.csv",
    superseded=False,
)


@dataclass(frozen=True)
class KeptUpdates:
    """Updates in memory; it reads like the records."""

    updates: tuple[StatusUpdate, ...] = ()

    def latest(self, subject: str) -> StatusUpdate | None:
        return next((update for update in self.history(subject) if not update.superseded), None)

    def history(self, subject: str) -> tuple[StatusUpdate, ...]:
        own = [update for update in self.updates if update.subject == subject]
        return tuple(sorted(own, key=lambda update: (update.source_date, update.period), reverse=True))

    def by_subject(self) -> Mapping[str, tuple[StatusUpdate, ...]]:
        return {u.subject: self.history(u.subject) for u in self.updates if self.latest(u.subject)}


def kept(*updates: StatusUpdate) -> KeptUpdates:
    return KeptUpdates(updates)


def update(subject: str, statement: str, when: date, **others: str | bool) -> StatusUpdate:
    """An update on this day, published the same day."""
    plain = replace(PLAIN, subject=subject, statement=statement, source_date=when, period=when.isoformat())
    return replace(plain, **others)  # type: ignore[arg-type]  # the fields' types are checked by replace's caller
