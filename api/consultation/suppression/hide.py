"""Which cells of the published tables are hidden."""

from __future__ import annotations

from collections.abc import Iterable

from api.consultation.suppression.audit import worked_out
from api.consultation.suppression.limits import SMALLEST_GROUP, is_too_few
from api.consultation.suppression.tables import Cell, Sum, Tables


def hidden_cells(tables: Tables) -> frozenset[Cell]:
    """The cells to hide: all groups that are too small, and what they could be worked out from.

    Every sum with hidden parts has at least two, which together are no small group either; and no hidden
    count can be worked out from all the others together (see `audit`).
    """
    hidden = {cell for cell, count in tables.counts.items() if is_too_few(count)}
    _hide_by_sums(tables, hidden)
    while open_ones := worked_out(tables, hidden):
        more = [_hide_beside(tables, hidden, cell) for cell in open_ones]
        if not any(more):
            break  # All that is connected with them is hidden already.
        _hide_by_sums(tables, hidden)
    return frozenset(hidden)


def _hide_by_sums(tables: Tables, hidden: set[Cell]) -> None:
    """Hides until no single sum gives a small group away."""
    changed = True
    while changed:
        changed = any([_hide_in(tables, hidden, each) for each in tables.sums])


def _hide_in(tables: Tables, hidden: set[Cell], each: Sum) -> bool:
    """Hides one more cell of a sum where that is needed; tells whether it did."""
    parts = [cell for cell in each.parts if cell in hidden]
    if each.total in hidden:
        needed = not parts and bool(each.parts)
    else:
        together = sum(tables.counts[cell] for cell in parts)
        needed = bool(parts) and (len(parts) == 1 or together < SMALLEST_GROUP)
    return needed and _hide_one(tables, hidden, each)


def _hide_beside(tables: Tables, hidden: set[Cell], cell: Cell) -> bool:
    """Hides one more cell in the first sum of this cell that has any left; tells whether it did."""
    own = (each for each in tables.sums if cell in (each.total, *each.parts))
    return any(_hide_one(tables, hidden, each) for each in sorted(own, key=lambda each: each.total in hidden))


def _hide_one(tables: Tables, hidden: set[Cell], each: Sum) -> bool:
    """Hides the smallest part that is still shown, one with nobody in it last; else the total."""
    shown = _shown(each.parts, hidden) or _shown([each.total], hidden)
    if not shown:
        return False
    hidden.add(min(shown, key=lambda cell: (tables.counts[cell] == 0, tables.counts[cell], cell)))
    return True


def _shown(cells: Iterable[Cell], hidden: set[Cell]) -> list[Cell]:
    return [cell for cell in cells if cell not in hidden]
