from __future__ import annotations

from corpus.blocks import Block, Shape, Table, read_blocks

TEXT = """\
# Title

A *first* paragraph.

1. One
   - Inner

| A | B |
| --- | --- |
| same | same |
| | last |
"""


def test_blocks_come_in_reading_order_with_their_shapes() -> None:
    shapes = [(b.shape, b.level, b.text) for b in read_blocks(TEXT) if isinstance(b, Block)]
    assert shapes == [
        (Shape.HEADING, 1, "Title"),
        (Shape.PARAGRAPH, 0, "A first paragraph."),
        (Shape.ITEM, 1, "One"),
        (Shape.ITEM, 2, "Inner"),
    ]


def test_every_block_stands_where_it_says() -> None:
    blocks = read_blocks(TEXT)
    cells = [c for t in blocks if isinstance(t, Table) for row in (t.header, *t.rows) for c in row]
    for block in (*(b for b in blocks if isinstance(b, Block)), *cells):
        assert TEXT[block.start : block.end] == block.source
        assert TEXT[: block.start].count("\n") + 1 == block.line


def test_cells_with_the_same_words_have_their_own_places() -> None:
    (table,) = [t for t in read_blocks(TEXT) if isinstance(t, Table)]
    left, right = table.rows[0]
    assert left.source == right.source
    assert left.start < right.start


def test_empty_cell_has_no_words() -> None:
    (table,) = [t for t in read_blocks(TEXT) if isinstance(t, Table)]
    assert [cell.text for cell in table.rows[1]] == ["", "last"]


def test_a_line_that_repeats_an_earlier_one_has_its_own_place() -> None:
    blocks = [b for b in read_blocks("# T\n\nsame\n\nsame\n") if isinstance(b, Block)]
    assert [b.start for b in blocks[1:]] == [5, 11]
