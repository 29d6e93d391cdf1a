"""Results as response bodies."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from api.lookup.age import is_stale
from api.lookup.look_up import Result
from api.lookup.schemas import StatusBody, SubjectDetail, SubjectNode
from api.plan_schemas import Neighbour
from api.plan_tree import node
from corpus.model import Passage
from records.status import StatusUpdate


def subject_node(result: Result, today: date) -> SubjectNode:
    """A result with its latest update."""
    return SubjectNode(**_members(result, today))


def subject_detail(result: Result, today: date) -> SubjectDetail:
    """A result with all its updates."""
    history = [_status(update, today) for update in result.updates]
    return SubjectDetail(**_members(result, today), history=history)


def page_of(passage: Passage) -> str:
    """Where the look-up desk shows a passage."""
    return f"/desk/{passage.anchor}"


def _members(result: Result, today: date) -> dict[str, Any]:
    subject, latest = result.subject, result.latest
    priority = subject.priority
    return {
        **node(subject.passage),
        "number": subject.number,
        "part_of": _neighbour(subject.lead) if subject.lead else None,
        "ambition": Neighbour(id=subject.ambition.passage.id, text=subject.ambition.name),
        "priority": Neighbour(id=priority.passage.id, text=priority.title) if priority else None,
        "portfolios": _neighbours(subject.portfolios),
        "committees": _neighbours(subject.committees),
        "has_target": subject.has_target,
        "status": _status(latest, today) if latest else None,
        "page": page_of(subject.passage),
    }


def _neighbour(passage: Passage) -> Neighbour:
    return Neighbour(id=passage.id, text=passage.text)


def _neighbours(passages: Iterable[Passage]) -> list[Neighbour]:
    return [_neighbour(passage) for passage in passages]


def _status(update: StatusUpdate, today: date) -> StatusBody:
    return StatusBody(
        period_kind=update.period_kind,
        period=update.period,
        value=update.value or None,
        unit=update.unit or None,
        target=update.target or None,
        forecast=update.forecast,
        rag=update.rag or None,
        trend=update.trend or None,
        statement=update.statement,
        source_title=update.source_title,
        source_url=update.source_url,
        source_date=update.source_date,
        stale=is_stale(update.source_date, today),
        superseded=update.superseded,
        loaded_at=update.loaded_at,
        loaded_from=update.loaded_from,
    )
