"""Counts everything the report publishes, with the sums by which one count follows from others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from api.consultation.report.facts import NO_THEME, OTHER, Fact
from api.consultation.report.periods import Periods
from api.consultation.suppression.hide import hidden_cells
from api.consultation.suppression.tables import Cell, Sum, Tables
from records.feedback_values import WHOLE_PLAN

ALL: Cell = ("all",)


@dataclass(frozen=True, slots=True)
class Rows:
    """What the report's tables have a row or a column for, in order."""

    ambitions: tuple[str, ...]
    priorities: tuple[tuple[str, str], ...]  # (ambition, priority)
    positions: tuple[str, ...]
    who: tuple[str, ...]
    themes: tuple[str, ...]
    periods: Periods

    @property
    def places(self) -> tuple[str, ...]:
        """The ambitions, the plan as a whole, and what is about neither."""
        return (*self.ambitions, WHOLE_PLAN, OTHER)


@dataclass(frozen=True, slots=True)
class Counted:
    """Every count, and which of them must not be published."""

    tables: Tables
    hidden: frozenset[Cell]

    def shown(self, cell: Cell) -> int | None:
        """The count; None when it must not be published."""
        return None if cell in self.hidden else self.tables.counts.get(cell, 0)


def count(facts: Sequence[Fact], rows: Rows) -> Counted:
    """The counts of these facts, small groups hidden."""
    counted: Counter[Cell] = Counter(cell for fact in facts for cell in _cells(fact, rows))
    sums = tuple(_sums(rows, _passages(facts)))
    known = {cell for each in sums for cell in (each.total, *each.parts)}
    tables = Tables({cell: counted[cell] for cell in known}, sums)
    return Counted(tables, hidden_cells(tables))


def beside(place: str) -> Cell:
    """What is about an ambition but about none of its priorities."""
    return ("beside", place)


def _cells(fact: Fact, rows: Rows) -> list[Cell]:
    under: Cell = ("priority", fact.priority) if fact.priority else beside(fact.place)
    return [
        ALL,
        ("position", fact.position),
        ("who", fact.who),
        ("period", rows.periods.of(fact.day).isoformat()),
        ("place", fact.place),
        ("place", fact.place, fact.position),
        under,
        ("passage", fact.about),
        ("theme", fact.theme),
        ("theme", fact.theme, fact.position),
    ]


def _passages(facts: Iterable[Fact]) -> dict[Cell, list[Cell]]:
    """The passages that responses are about, under their priority or beside them."""
    found: dict[Cell, list[Cell]] = {}
    for about, place, priority in sorted({(f.about, f.place, f.priority) for f in facts}):
        under: Cell = ("priority", priority) if priority else beside(place)
        found.setdefault(under, []).append(("passage", about))
    return found


def _sums(rows: Rows, passages: dict[Cell, list[Cell]]) -> Iterable[Sum]:
    yield Sum(ALL, tuple(("position", each) for each in rows.positions))
    yield Sum(ALL, tuple(("who", each) for each in rows.who))
    yield Sum(ALL, tuple(("period", start.isoformat()) for start in rows.periods.starts))
    yield from _crossed("place", rows.places, rows.positions)
    yield from _crossed("theme", (*rows.themes, NO_THEME), rows.positions)
    for place in rows.places:
        own = tuple(("priority", priority) for ambition, priority in rows.priorities if ambition == place)
        yield Sum(("place", place), (*own, beside(place)))
    for under, cells in passages.items():
        yield Sum(under, tuple(cells))


def _crossed(kind: str, rows: Sequence[str], positions: Sequence[str]) -> Iterable[Sum]:
    """The sums of a table with a row for each of these and a column for each position."""
    yield Sum(ALL, tuple((kind, row) for row in rows))
    for row in rows:
        yield Sum((kind, row), tuple((kind, row, position) for position in positions))
    for position in positions:
        yield Sum(("position", position), tuple((kind, row, position) for row in rows))
