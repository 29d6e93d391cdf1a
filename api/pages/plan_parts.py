"""What the plan's page says below a commitment, a measure or another part: who answers for it, how it is
going, and where to ask or comment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from api.lookup.look_up import Updates
from api.pages.plan_page import PARTS
from api.pages.updates import UpdateView, update_view
from corpus.model import Ambition, Kind, Passage, Plan


@dataclass(frozen=True, slots=True)
class Owners:
    """Whom the plan's table names for an ambition; it names nobody for one of its parts alone."""

    ambition: int
    portfolios: tuple[str, ...]
    committees: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the plan; `name` is what people call it (`Commitment 3.2.7`), `update` the latest."""

    id: str
    name: str
    owners: Owners | None
    is_ambition: bool
    update: UpdateView | None


def parts_of_plan(plan: Plan, updates: Updates, today: date) -> dict[str, Part]:
    """Each part by the id of its passage."""
    return {p.id: _part(plan, p, updates, today) for p in plan.passages if p.kind in PARTS}


def _part(plan: Plan, passage: Passage, updates: Updates, today: date) -> Part:
    ambition = plan.ambition_of(passage.id)
    latest = next((u for u in updates.get(passage.id, ()) if not u.superseded), None)
    return Part(
        passage.id,
        passage.id.replace("-", " ").capitalize(),
        _owners(ambition) if ambition else None,
        passage.kind is Kind.AMBITION,
        update_view(latest, today) if latest else None,
    )


def _owners(ambition: Ambition) -> Owners:
    row = ambition.accountability
    return Owners(ambition.number, _texts(row.portfolios), _texts(row.committees))


def _texts(passages: Sequence[Passage]) -> tuple[str, ...]:
    return tuple(passage.text for passage in passages)
