"""One look-up from what was asked to the page of results."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from api.lookup.filters import Filters
from api.lookup.ranking import Search, rank
from api.lookup.subjects import Subject
from records.status import StatusUpdate

Updates = Mapping[str, tuple[StatusUpdate, ...]]
"""Each subject's updates, newest first."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, and which stretch of the results is wanted."""

    words: str = ""
    filters: Filters = field(default_factory=Filters)
    limit: int = 50
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Result:
    """A subject with its updates, newest first; `latest` is the newest that was not corrected."""

    subject: Subject
    updates: tuple[StatusUpdate, ...]

    @property
    def latest(self) -> StatusUpdate | None:
        """The update that stands, if any."""
        return next((update for update in self.updates if not update.superseded), None)


@dataclass(frozen=True, slots=True)
class Results:
    """The wanted stretch of everything that fits; `total` counts all of it."""

    query: Query
    total: int
    items: tuple[Result, ...]

    @property
    def next_offset(self) -> int | None:
        """Where the next stretch begins, or None at the end."""
        after = self.query.offset + self.query.limit
        return after if after < self.total else None


def look_up(
    subjects: tuple[Subject, ...], search: Search, by_subject: Callable[[], Updates], query: Query
) -> Results:
    """The subjects that fit: ranked when there are words, else in the plan's order.

    Filters only narrow: they change neither the ranking nor what counts as a fit.
    """
    updates = by_subject()
    reported = {subject for subject, known in updates.items() if any(not u.superseded for u in known)}
    fitting = rank(subjects, query.words, search) if query.words.strip() else subjects
    left = query.filters.pass_on(fitting, reported)
    shown = left[query.offset : query.offset + query.limit]
    return Results(query, len(left), tuple(Result(s, updates.get(s.id, ())) for s in shown))
