"""The plan's two tables: the family of plans, and who answers for which ambition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.blocks import FILE, Block, Table
from corpus.errors import PlanError
from corpus.model import Accountability, Kind, Passage
from corpus.passages import Cutter, Span, span_of
from corpus.slug import slugify

_BREAK = re.compile(r"<br ?/?>")


def read_documents(
    table: Table, cutter: Cutter, path: tuple[str, ...], ambitions: int
) -> Iterator[tuple[tuple[int, int], Passage]]:
    """Each document with its number `(ambition, nth)`: one column for each ambition, in their order.

    The columns' titles become statements of their own.
    """
    if len(table.header) != ambitions:
        columns = len(table.header)
        problem = f"the family of plans needs a column for each of {ambitions} ambitions, it has {columns}"
        raise PlanError(FILE, table.line, problem)
    for column, title in enumerate(table.header):
        cutter.passage(f"statement documents.{column + 1}", Kind.STATEMENT, path, span_of(title))
        spans = [span for row in table.rows for span in entries(row[column])]
        for nth, span in enumerate(spans, start=1):
            number = (column + 1, nth)
            passage_id = f"document {number[0]}.{number[1]}"
            yield number, cutter.passage(passage_id, Kind.DOCUMENT, (*path, title.text), span)


def read_accountability(
    table: Table, cutter: Cutter, path: tuple[str, ...], ambitions: int
) -> list[Accountability]:
    """The rows in order; an empty cell is shared with the row above.

    The first rows are the ambitions' in their order, the rows after them belong to no ambition.
    """
    rows: list[Accountability] = []
    for number, cells in enumerate(table.rows, start=1):
        above = rows[-1] if rows else None
        rows.append(_row(number, cells, above, cutter, path, number <= ambitions))
    if len(rows) < ambitions:
        raise PlanError(FILE, table.line, f"the table has {len(rows)} rows for {ambitions} ambitions")
    return rows


def _row(
    number: int,
    cells: tuple[Block, ...],
    above: Accountability | None,
    cutter: Cutter,
    path: tuple[str, ...],
    is_ambition: bool,
) -> Accountability:
    name, portfolios, committees = cells
    title = cutter.passage(f"accountability {number}", Kind.ACCOUNTABILITY, path, _only_entry(name))
    inside = (*path, title.text)
    row = Accountability(
        title=title,
        ambition=number if is_ambition else None,
        portfolios=_named(portfolios, Kind.PORTFOLIO, cutter, inside) or (above.portfolios if above else ()),
        committees=_named(committees, Kind.COMMITTEE, cutter, inside) or (above.committees if above else ()),
    )
    if not row.portfolios or not row.committees:
        raise PlanError(FILE, name.line, f"{title.text!r} has an empty cell and none above it to share")
    return row


def entries(cell: Block) -> tuple[Span, ...]:
    """The entries of a cell, which `<br>` separates; none for an empty cell."""
    breaks = [match.span() for match in _BREAK.finditer(cell.source)]
    starts = [0, *(end for _, end in breaks)]
    ends = [*(start for start, _ in breaks), len(cell.source)]
    spans = (_trimmed(cell, start, end) for start, end in zip(starts, ends, strict=True))
    return tuple(span for span in spans if span.start < span.end)


def _trimmed(cell: Block, start: int, end: int) -> Span:
    """The stretch of a cell's source without the white space around it."""
    words = cell.source[start:end]
    first = cell.start + end - len(words.lstrip())
    return Span(first, first + len(words.strip()), cell.line)


def _only_entry(cell: Block) -> Span:
    found = entries(cell)
    if len(found) != 1:
        raise PlanError(FILE, cell.line, "a row of the accountability table needs one title")
    return found[0]


def _named(cell: Block, kind: Kind, cutter: Cutter, path: tuple[str, ...]) -> tuple[Passage, ...]:
    """The portfolios or committees of a cell; one named again is the passage where it stood first."""
    return tuple(_known(span, kind, cutter) or _new(span, kind, cutter, path) for span in entries(cell))


def _known(span: Span, kind: Kind, cutter: Cutter) -> Passage | None:
    words = cutter.text[span.start : span.end]
    passage = cutter.cut.get(f"{kind.value} {slugify(words)}")
    return passage if passage and passage.text == words else None


def _new(span: Span, kind: Kind, cutter: Cutter, path: tuple[str, ...]) -> Passage:
    words = cutter.text[span.start : span.end]
    return cutter.passage(f"{kind.value} {slugify(words)}", kind, path, span)
