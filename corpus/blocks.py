"""The plan's Markdown as blocks with their exact places: headings, paragraphs, list items, tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from markdown_it.token import Token

from corpus.errors import PlanError
from corpus.markup import parser, strip_markup

FILE = "plan.md"


class Shape(StrEnum):
    """What a block looks like."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the plan without its marker: `text[start:end]` is `source`.

    `level` is the heading's level, the list item's depth (1 is the outermost), else 0.
    """

    shape: Shape
    level: int
    source: str
    start: int
    line: int

    @property
    def end(self) -> int:
        """The offset after the last character."""
        return self.start + len(self.source)

    @property
    def text(self) -> str:
        """The words as shown."""
        return strip_markup(self.source)


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its header's cells and its rows' cells, as many in each row as in the header."""

    header: tuple[Block, ...]
    rows: tuple[tuple[Block, ...], ...]

    @property
    def line(self) -> int:
        """The line of the header."""
        return self.header[0].line


Part = Block | Table

_SUPPORTED = frozenset(
    {"heading", "paragraph", "inline", "bullet_list", "ordered_list", "list_item", "hr"}
    | {"table", "thead", "tbody", "tr", "th", "td"}
)


def read_blocks(text: str) -> tuple[Part, ...]:
    """The blocks of a plan in reading order; raises PlanError for anything a plan cannot hold."""
    return tuple(_Scan(text).parts())


@dataclass(slots=True)
class _Scan:
    """One pass over the tokens of a plan; remembers where it is."""

    text: str
    offsets: list[int] = field(default_factory=list)
    depth: int = 0
    heading: int = 0
    line: int = 0
    cursor: int = 0

    def parts(self) -> Iterator[Part]:
        self.offsets = _line_offsets(self.text)
        rows: list[list[Block]] = []
        for token in parser().parse(self.text):
            self._follow(token)
            if token.type == "tr_open":
                rows.append([])
            elif token.type == "table_close":
                yield Table(tuple(rows[0]), tuple(tuple(row) for row in rows[1:]))
                rows = []
            elif token.type == "inline" and rows:
                rows[-1].append(self._block(token, Shape.CELL, 0))
            elif token.type == "inline":
                yield self._block(token, *self._shape())

    def _follow(self, token: Token) -> None:
        """Keep the line, the list depth and the heading level that the next inline token stands in."""
        if token.map is not None and token.map[0] != self.line:
            self.line, self.cursor = token.map[0], 0
        name = token.type.removesuffix("_open").removesuffix("_close")
        if name not in _SUPPORTED:
            raise self._error(f"a plan holds headings, paragraphs, lists and tables only, not {name!r}")
        if name == "list_item":
            self.depth += token.nesting
        if name == "heading":
            self.heading = int(token.tag[1]) if token.nesting == 1 else 0

    def _shape(self) -> tuple[Shape, int]:
        if self.heading:
            return Shape.HEADING, self.heading
        return (Shape.ITEM, self.depth) if self.depth else (Shape.PARAGRAPH, 0)

    def _block(self, token: Token, shape: Shape, level: int) -> Block:
        source = token.content
        if "\n" in source:
            raise self._error("a paragraph or list item runs on over the next line: write it on one line")
        first = self.offsets[self.line]
        start = self.text.find(source, first + self.cursor, self.offsets[self.line + 1])
        if start < 0:
            raise self._error(f"cannot find the place of {source[:40]!r}: write it without escapes")
        self.cursor = start + len(source) - first
        return Block(shape, level, source, start, self.line + 1)

    def _error(self, problem: str) -> PlanError:
        return PlanError(FILE, self.line + 1, problem)


def _line_offsets(text: str) -> list[int]:
    """Where each line starts, and the end of the text."""
    offsets = [0]
    for line in text.split("\n"):
        offsets.append(offsets[-1] + len(line) + 1)
    return offsets
