"""Reports and published updates made by hand, and a source that keeps updates in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from records.status import StatusUpdate
from records.status_import import StatusReport

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
LOADED = datetime(2025, 1, 1, tzinfo=UTC)
BARE = {"value": "", "unit": "", "target": "", "rag": "", "trend": ""}


def report(**changes: Any) -> StatusReport:
    """A report about trees, with these changes."""
    return replace(TREES, **changes)


def published(
    report: StatusReport, loaded_at: datetime = LOADED, loaded_from: str = "status.csv"
) -> StatusUpdate:
    """The update that a report is once it is stored."""
    said = asdict(report)
    del said["withdrawn"]
    return StatusUpdate(**said, loaded_at=loaded_at, loaded_from=loaded_from, superseded=False)


def update(subject: str, statement: str, when: date, **others: Any) -> StatusUpdate:
    """An update in words alone, on this day and published the same day."""
    plain = report(
        **BARE,
        subject=subject,
        period_kind="date",
        period=when.isoformat(),
        statement=statement,
        source_title="Report to Cabinet",
        source_url="https://reports.example/1",
        source_date=when,
    )
    return replace(published(plain), **others)


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
