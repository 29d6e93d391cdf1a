"""The plan's tables for the page: merged cells, row headers, and room to scroll on a phone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markdown_it.token import Token


@dataclass(slots=True)
class _Cell:
    """A cell's tokens, from its opening to its closing one."""

    tokens: list[Token]
    rows: int = 1

    @property
    def is_empty(self) -> bool:
        return not self.tokens[1].content.strip()


def shape_tables(tokens: Sequence[Token]) -> list[Token]:
    """The tokens with shaped tables.

    An empty cell in a body's row is part of the cell above it, as in the reader of the plan. In a table of
    several rows the first cell of each is its header.
    """
    shaped: list[Token] = []
    start = tables = 0
    for token in tokens:
        shaped.append(token)
        if token.type == "table_open":
            start = len(shaped) - 1
        elif token.type == "table_close":
            tables += 1
            shaped[start:] = _shape(shaped[start:], f"Table {tables}")
    return shaped


def _shape(table: list[Token], label: str) -> list[Token]:
    body = next((n for n, token in enumerate(table) if token.type == "tbody_open"), len(table))
    rows = _rows(table[body:])
    for above, row in pairwise(rows):
        _merge(above, row)
    for row in rows if len(rows) > 1 else []:
        _make_header(row[0])
    for token in table[:body]:
        if token.type == "th_open":
            token.attrSet("scope", "col")
    opening = Token("scroll_open", "div", 1, block=True)
    # A box that scrolls sideways when the table is wider than the screen, by keyboard too.
    opening.attrs = {"class": "scroll", "role": "region", "aria-label": label, "tabindex": "0"}
    closing = Token("scroll_close", "div", -1, block=True)
    return [opening, *table[:body], *_body(table[body:], rows), closing]


def _rows(body: Sequence[Token]) -> list[list[_Cell]]:
    rows: list[list[_Cell]] = []
    for number, token in enumerate(body):
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "td_open":
            rows[-1].append(_Cell(list(body[number : number + 3])))
    return rows


def _merge(above: list[_Cell], row: list[_Cell]) -> None:
    """Empty cells become one with those above; the first column has nothing to share."""
    for column, cell in enumerate(row):
        if column and cell.is_empty and column < len(above):
            above[column].rows += 1
            row[column] = above[column]


def _make_header(cell: _Cell) -> None:
    for token in (cell.tokens[0], cell.tokens[-1]):
        token.tag = "th"
        token.type = token.type.replace("td", "th")
    cell.tokens[0].attrSet("scope", "row")


def _body(body: Sequence[Token], rows: list[list[_Cell]]) -> Iterator[Token]:
    """The body's tokens, each cell once, with the number of its rows."""
    done: set[int] = set()
    waiting = iter(rows)
    inside = False
    for token in body:
        if token.type == "tr_open":
            yield token
            inside = True
            for cell in next(waiting):
                if id(cell) not in done:
                    done.add(id(cell))
                    yield from _spanning(cell)
        elif token.type == "tr_close":
            inside = False
            yield token
        elif not inside:
            yield token


def _spanning(cell: _Cell) -> list[Token]:
    if cell.rows > 1:
        cell.tokens[0].attrSet("rowspan", str(cell.rows))
    return cell.tokens
