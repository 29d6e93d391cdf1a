"""Tables of the report with the bars of their pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# What stands in place of a count that must not be published.
HIDDEN = "hidden"
# The height of the highest column, in pixels.
COLUMN_HEIGHT = 160
# What fits beside the count, in characters.
LONGEST_NAME = 34


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its name, its count, further counts; `count` None means hidden."""

    label: str
    count: int | None
    more: tuple[int | None, ...] = ()
    group: str = ""
    link: str = ""
    short: str = ""

    @property
    def name(self) -> str:
        """The label as there is room for in a picture."""
        name = self.short or self.label
        return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"

    @property
    def cell(self) -> str:
        """The count as the table shows it."""
        return shown(self.count)

    @property
    def cells(self) -> tuple[str, ...]:
        """The further counts as the table shows them."""
        return tuple(map(shown, self.more))


@dataclass(frozen=True, slots=True)
class Bar:
    """A row in a picture; `share` of the longest in per cent."""

    row: Row
    share: float

    @property
    def height(self) -> float:
        """As a column, in pixels."""
        return round(self.share / 100 * COLUMN_HEIGHT, 1)


@dataclass(frozen=True, slots=True)
class Figure:
    """A table and its picture. `id` is its anchor, `heads` name the further columns."""

    id: str
    title: str
    first_head: str
    rows: tuple[Row, ...]
    heads: tuple[str, ...] = ()
    note: str = ""

    @property
    def bars(self) -> tuple[Bar, ...]:
        """The rows as bars, the largest count as long as the picture."""
        largest = max((row.count or 0 for row in self.rows), default=0)
        return tuple(Bar(row, round(100 * (row.count or 0) / max(largest, 1), 2)) for row in self.rows)


def shown(count: int | None) -> str:
    """A count as people read it."""
    return HIDDEN if count is None else f"{count:,}"


def anything_hidden(figures: Sequence[Figure]) -> bool:
    """Whether any count of these is hidden."""
    return any(count is None for figure in figures for row in figure.rows for count in (row.count, *row.more))
