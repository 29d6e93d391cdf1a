"""A passage with what stands around and above it."""

from __future__ import annotations

from collections.abc import Iterable

from api.plan_schemas import Neighbour, PassageBody
from api.plan_tree import node
from corpus.model import Ambition, Commitment, Passage, Plan, Priority

NEIGHBOURS = 2


def find_passage(plan: Plan, name: str) -> Passage | None:
    """The passage of this id, or of this anchor (the id with hyphens, as in the plan's page)."""
    return plan.passage(name) or next((p for p in plan.passages if p.anchor == name), None)


def passage_body(plan: Plan, passage: Passage) -> PassageBody:
    """The passage with its neighbours, its ambition, its priority and who answers for them."""
    place = plan.passages.index(passage)
    ambition = plan.ambition_of(passage.id)
    owners = None if ambition is None else ambition.accountability
    priority = None if ambition is None else _priority_of(ambition, passage.id)
    return PassageBody(
        **node(passage),
        before=_neighbours(plan.passages[max(0, place - NEIGHBOURS) : place]),
        after=_neighbours(plan.passages[place + 1 : place + 1 + NEIGHBOURS]),
        ambition=None if ambition is None else Neighbour(id=ambition.passage.id, text=ambition.name),
        priority=None if priority is None else Neighbour(id=priority.passage.id, text=priority.title),
        portfolios=[] if owners is None else _neighbours(owners.portfolios),
        committees=[] if owners is None else _neighbours(owners.committees),
    )


def _neighbours(passages: Iterable[Passage]) -> list[Neighbour]:
    return [Neighbour(id=p.id, text=p.text) for p in passages]


def _priority_of(ambition: Ambition, passage_id: str) -> Priority | None:
    return next((p for p in ambition.priorities if passage_id in _ids(p)), None)


def _ids(priority: Priority) -> set[str]:
    return {priority.passage.id} | {i for c in priority.commitments for i in _commitment_ids(c)}


def _commitment_ids(commitment: Commitment) -> set[str]:
    return {commitment.passage.id} | {i for part in commitment.parts for i in _commitment_ids(part)}
