"""Checking the plan's counts against those the council expects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from corpus.blocks import FILE
from corpus.errors import PlanError
from corpus.model import Plan
from corpus.outline import Expected


def check_counts(plan: Plan, expected: Expected) -> None:
    """Nothing when every expected count is met, else PlanError at the first part that has another number."""
    found = count_parts(plan)
    for field in fields(expected):
        wanted, has = getattr(expected, field.name), getattr(found, field.name)
        if wanted is not None and wanted != has:
            problem = f"{_shown(wanted)} {field.name.replace('_', ' ')} expected, {_shown(has)} found"
            raise PlanError(FILE, _line(plan, field.name, wanted, has), problem)


def count_parts(plan: Plan) -> Expected:
    """How many of each the plan has, ambition by ambition and theme by theme."""
    ambitions = plan.ambitions
    return Expected(
        ambitions=len(ambitions),
        priorities=tuple(len(a.priorities) for a in ambitions),
        commitments=tuple(sum(len(p.commitments) for p in a.priorities) for a in ambitions),
        measures=tuple(len(a.measures) for a in ambitions),
        documents=tuple(len(a.documents) for a in ambitions),
        documents_above=len(plan.documents_above),
        theme_priorities=tuple(len(t.priorities) for t in plan.themes),
        outcomes=len(plan.outcomes),
        values=len(plan.values),
        figures=len(plan.figures),
        achievements=len(plan.achievements),
        accountabilities=len(plan.accountabilities),
    )


def _line(plan: Plan, name: str, wanted: Any, has: Any) -> int:
    """The line of the first ambition or theme whose count differs, or of the first passage of that kind."""
    if isinstance(wanted, tuple) and isinstance(has, tuple):
        parts = plan.themes if name == "theme_priorities" else plan.ambitions
        return parts[_first_difference(wanted, has, len(parts))].passage.line if parts else 1
    singular = {"accountabilities": "accountability", "documents_above": "document"}.get(name, name[:-1])
    return next((p.line for p in plan.passages if p.kind.value == singular), 1)


def _first_difference(wanted: Sequence[int], has: Sequence[int], parts: int) -> int:
    pairs = enumerate(zip(wanted, has, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(wanted), parts - 1))


def _shown(count: int | tuple[int, ...]) -> str:
    return str(count) if isinstance(count, int) else "-".join(map(str, count)) or "0"
