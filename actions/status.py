"""Where published status updates come from, as far as answering needs to know."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from records.status import StatusUpdate


class StatusSource(Protocol):
    """Published updates by the id of the plan's part that they are about."""

    def latest(self, subject: str) -> StatusUpdate | None:
        """The subject's update with the newest source that is not superseded; None when there is none."""
        ...

    def history(self, subject: str) -> tuple[StatusUpdate, ...]:
        """Every update of the subject, newest first, those that were corrected among them."""
        ...

    def by_subject(self) -> Mapping[str, tuple[StatusUpdate, ...]]:
        """The history of every subject that has an update which is not superseded."""
        ...


class NoStatuses:
    """A source in which nothing has been reported."""

    def latest(self, subject: str) -> StatusUpdate | None:
        """Nothing."""
        return None

    def history(self, subject: str) -> tuple[StatusUpdate, ...]:
        """Nothing."""
        return ()

    def by_subject(self) -> Mapping[str, tuple[StatusUpdate, ...]]:
        """Nothing."""
        return {}


Updates = Mapping[str, tuple[StatusUpdate, ...]]


def current(source: StatusSource) -> Updates:
    """The updates of every subject, newest first, without those that were corrected since."""
    found = source.by_subject()
    return {subject: tuple(u for u in updates if not u.superseded) for subject, updates in found.items()}
