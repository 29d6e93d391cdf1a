"""The plan's typed tree as response bodies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from api.plan_schemas import (
    AccountabilityNode,
    AmbitionNode,
    CommitmentNode,
    Node,
    NumberedNode,
    PlanBody,
    PriorityNode,
    ThemeNode,
)
from api.schemas import CitationBody
from corpus.model import Accountability, Ambition, Commitment, Passage, Plan, Priority, Theme


def plan_body(plan: Plan) -> PlanBody:
    """The whole plan."""
    return PlanBody(
        title=plan.title,
        ambitions=[_ambition(a) for a in plan.ambitions],
        themes=[_theme(t) for t in plan.themes],
        outcomes=_nodes(plan.outcomes),
        values=_nodes(plan.values),
        figures=_nodes(plan.figures),
        achievements=_nodes(plan.achievements),
        documents_above=[_numbered(d.number, d.passage) for d in plan.documents_above],
        accountabilities=[_accountability(plan, a) for a in plan.accountabilities],
    )


def node(passage: Passage) -> dict[str, Any]:
    """What every node of the plan has: id, kind, words and citation."""
    return {
        "id": passage.id,
        "kind": passage.kind,
        "text": passage.text,
        "citation": CitationBody(
            passage_id=passage.id,
            quote=passage.text,
            heading=list(passage.heading),
            url=f"/plan#{passage.anchor}",
            start=passage.start,
            end=passage.end,
        ),
    }


def _nodes(passages: Iterable[Passage]) -> list[Node]:
    return [Node(**node(p)) for p in passages]


def _numbered(number: str, passage: Passage) -> NumberedNode:
    return NumberedNode(**node(passage), number=number)


def _commitment(commitment: Commitment) -> CommitmentNode:
    parts = [_commitment(part) for part in commitment.parts]
    return CommitmentNode(**node(commitment.passage), number=commitment.number, parts=parts)


def _priority(priority: Priority) -> PriorityNode:
    return PriorityNode(
        **node(priority.passage),
        number=priority.number,
        title=priority.title,
        commitments=[_commitment(c) for c in priority.commitments],
    )


def _ambition(ambition: Ambition) -> AmbitionNode:
    return AmbitionNode(
        **node(ambition.passage),
        number=str(ambition.number),
        name=ambition.name,
        statements=_nodes(ambition.statements),
        priorities=[_priority(p) for p in ambition.priorities],
        measures=[_numbered(m.number, m.passage) for m in ambition.measures],
        documents=[_numbered(d.number, d.passage) for d in ambition.documents],
        portfolios=_nodes(ambition.accountability.portfolios),
        committees=_nodes(ambition.accountability.committees),
    )


def _theme(theme: Theme) -> ThemeNode:
    return ThemeNode(
        **node(theme.passage),
        number=str(theme.number),
        statements=_nodes(theme.statements),
        priorities=[_numbered(p.number, p.passage) for p in theme.priorities],
    )


def _accountability(plan: Plan, row: Accountability) -> AccountabilityNode:
    ambition = next((a for a in plan.ambitions if a.number == row.ambition), None)
    return AccountabilityNode(
        **node(row.title),
        ambition=None if ambition is None else ambition.passage.id,
        portfolios=_nodes(row.portfolios),
        committees=_nodes(row.committees),
    )
