"""What is published of the counts: every cell once, and which cells add up to which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# e.g. ("position", "oppose") or ("ambition", "ambition 3", "position", "oppose")
Cell = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """`total` is the sum of `parts`: whoever reads the tables can reckon with it."""

    total: Cell
    parts: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Tables:
    """Every count that is published, in all tables together, and the sums between them."""

    counts: Mapping[Cell, int]
    sums: tuple[Sum, ...]
