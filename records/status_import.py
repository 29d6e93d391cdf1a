"""Stores reported status updates: new ones, corrections and withdrawals, all of a file or none."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import insert, select, text
from sqlalchemy.orm import Session

from records.database import Database
from records.errors import RecordsError
from records.tables import StatusUpdateRow

CHUNK = 500
# Writers of this table wait for one another; readers do not.
LOCK = "LOCK TABLE status_updates IN SHARE ROW EXCLUSIVE MODE"

Key = tuple[str, str, str, str, bool]
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class StatusReport:
    """What a source said, as handed in. A later one with the same `key` corrects it, or withdraws it."""

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
    withdrawn: bool = False

    @property
    def key(self) -> Key:
        """What it is about: only one report about the same thing can be the current one."""
        return self.subject, self.period_kind, self.period, self.unit.casefold(), self.forecast

    @property
    def digest(self) -> str:
        """The SHA-256 of all of it."""
        return hashlib.sha256(json.dumps(asdict(self), default=str, sort_keys=True).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Effect:
    """How many reports were new, corrected another, withdrew one, or changed nothing.

    `unchanged` ones are stored as they are; `outdated` ones were stored once and have been corrected or
    withdrawn since, which stays so.
    """

    added: int = 0
    corrected: int = 0
    withdrawn: int = 0
    unchanged: int = 0
    outdated: int = 0

    @property
    def stored(self) -> int:
        """How many rows the import adds."""
        return self.added + self.corrected + self.withdrawn


class NothingToWithdraw(RecordsError):
    """Withdrawals that no stored update fits; `indexes` says which of the reports, from 0."""

    def __init__(self, indexes: Sequence[int]) -> None:
        super().__init__(f"{len(indexes)} withdrawals fit no stored update")
        self.indexes = tuple(indexes)


class StatusImports:
    """Stores reports. No two of those given at once may have the same key."""

    def __init__(self, database: Database, now: Callable[[], datetime] | None = None) -> None:
        self._database = database
        self._now = now or (lambda: datetime.now(UTC))

    def check(self, reports: Sequence[StatusReport]) -> Effect:
        """What storing them would do; raises NothingToWithdraw."""
        with self._database.reading() as session:
            return _Plan(_stored(session), reports).effect

    def store(
        self, reports: Sequence[StatusReport], loaded_from: str, progress: Progress = lambda _: None
    ) -> Effect:
        """Stores them, all or none, and says what that did; raises NothingToWithdraw.

        `progress` hears how many rows have been written, now and then.
        """
        with self._database.writing() as session:
            if session.get_bind().dialect.name == "postgresql":
                session.execute(text(LOCK))
            plan = _Plan(_stored(session), reports)
            loaded = {"loaded_at": self._now(), "loaded_from": loaded_from}
            for done, rows in _chunks([{**row, **loaded} for row in plan.rows]):
                session.execute(insert(StatusUpdateRow), rows)
                progress(done)
        return plan.effect


@dataclass(frozen=True, slots=True)
class _Current:
    """The last row that was stored under a key."""

    number: int
    digest: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class _Stored:
    """The last row under each key, and the digests of all rows."""

    current: dict[Key, _Current]
    digests: frozenset[str]


class _Plan:
    """What has to be done to store reports beside what is stored."""

    def __init__(self, stored: _Stored, reports: Sequence[StatusReport]) -> None:
        if len({report.key for report in reports}) != len(reports):
            raise ValueError("two reports have the same key")
        self.effect = Effect()
        self.rows: list[dict[str, Any]] = []
        self._stored = stored
        unfitting = [index for index, report in enumerate(reports) if not self._add(report)]
        if unfitting:
            raise NothingToWithdraw(unfitting)

    def _add(self, report: StatusReport) -> bool:
        """Adds a report; False for a withdrawal that fits nothing."""
        current, digest = self._stored.current.get(report.key), report.digest
        if digest in self._stored.digests:
            self._count("unchanged" if current and current.digest == digest else "outdated")
            return True
        reported = current is not None and not current.withdrawn
        if report.withdrawn and not reported:
            return False
        self._count("withdrawn" if report.withdrawn else "corrected" if reported else "added")
        supersedes = current.number if current else None
        self.rows.append({**asdict(report), "digest": digest, "supersedes": supersedes})
        return True

    def _count(self, what: str) -> None:
        self.effect = replace(self.effect, **{what: getattr(self.effect, what) + 1})


def _stored(session: Session) -> _Stored:
    row = StatusUpdateRow
    columns = (row.subject, row.period_kind, row.period, row.unit, row.forecast)
    query = select(*columns, row.number, row.digest, row.withdrawn).order_by(row.number)
    current: dict[Key, _Current] = {}
    digests: set[str] = set()
    for subject, kind, period, unit, forecast, number, digest, withdrawn in session.execute(query):
        current[subject, kind, period, unit.casefold(), forecast] = _Current(number, digest, withdrawn)
        digests.add(digest)
    return _Stored(current, frozenset(digests))


def _chunks(rows: Sequence[dict[str, Any]]) -> Iterator[tuple[int, Sequence[dict[str, Any]]]]:
    """The rows in pieces, each with how many there are up to its end."""
    for start in range(0, len(rows), CHUNK):
        chunk = rows[start : start + CHUNK]
        yield start + len(chunk), chunk
