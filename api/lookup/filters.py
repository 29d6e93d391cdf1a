"""Narrowing down: by ambition, priority, portfolio, committee, target and status."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from http import HTTPStatus

from api.errors import ApiError
from api.lookup.subjects import Subject
from corpus.model import Kind, Passage, Plan


class UnknownFilter(ApiError):
    """The plan has no such ambition, priority, portfolio or committee."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    title = "The filter does not fit the plan"


@dataclass(frozen=True, slots=True)
class Filters:
    """The ids to narrow down to; what is empty or None narrows nothing."""

    ambition: str = ""
    priority: str = ""
    portfolio: str = ""
    committee: str = ""
    has_target: bool | None = None
    has_status: bool | None = None

    def pass_on(self, subjects: Iterable[Subject], reported: Collection[str]) -> tuple[Subject, ...]:
        """The subjects that fit, in their order; `reported` are the ids of those with an update."""
        return tuple(s for s in subjects if self._fits(s, s.id in reported))

    def _fits(self, subject: Subject, is_reported: bool) -> bool:
        priority = subject.priority
        return (
            self.ambition in ("", subject.ambition.passage.id)
            and self.priority in ("", priority.passage.id if priority else None)
            and _among(self.portfolio, subject.portfolios)
            and _among(self.committee, subject.committees)
            and self.has_target in (None, subject.has_target)
            and self.has_status in (None, is_reported)
        )


def part_id(plan: Plan, kind: Kind, value: str) -> str:
    """The id of the part that a filter's value names: by number, id, anchor or name in any case.

    Empty for an empty value; UnknownFilter when the plan has no such part.
    """
    wanted = _plain(value)
    if not wanted:
        return ""
    for passage in plan.passages:
        if passage.kind is kind and wanted in _names(passage):
            return passage.id
    raise UnknownFilter(f"The plan has no {kind.value} of this name or number.")


def _names(passage: Passage) -> tuple[str, str, str]:
    return _plain(passage.id), _plain(passage.id.partition(" ")[2]), _plain(passage.text)


def _plain(name: str) -> str:
    return " ".join(name.lower().replace("-", " ").split())


def _among(wanted: str, passages: Iterable[Passage]) -> bool:
    return not wanted or any(wanted == passage.id for passage in passages)
