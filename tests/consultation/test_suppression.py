from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.consultation.suppression.audit import worked_out
from api.consultation.suppression.hide import hidden_cells
from api.consultation.suppression.limits import SMALLEST_GROUP
from api.consultation.suppression.tables import Cell, Sum, Tables


def line(*counts: int) -> Tables:
    """A table of one row with its total."""
    parts = tuple(("part", str(n)) for n in range(len(counts)))
    return Tables({("all",): sum(counts), **dict(zip(parts, counts, strict=True))}, (Sum(("all",), parts),))


def grid(rows: Sequence[Sequence[int]]) -> Tables:
    """A table with a total for each row and column, and of all."""
    high, wide = range(len(rows)), range(len(rows[0]))
    counts: dict[Cell, int] = {("cell", str(i), str(j)): rows[i][j] for i in high for j in wide}
    counts |= {("row", str(i)): sum(rows[i]) for i in high}
    counts |= {("column", str(j)): sum(row[j] for row in rows) for j in wide}
    counts[("all",)] = sum(map(sum, rows))
    sums = [Sum(("row", str(i)), tuple(("cell", str(i), str(j)) for j in wide)) for i in high]
    sums += [Sum(("column", str(j)), tuple(("cell", str(i), str(j)) for i in high)) for j in wide]
    sums.append(Sum(("all",), tuple(("row", str(i)) for i in high)))
    sums.append(Sum(("all",), tuple(("column", str(j)) for j in wide)))
    return Tables(counts, tuple(sums))


def parts_hidden(tables: Tables) -> list[str]:
    return sorted(cell[1] for cell in hidden_cells(tables) if cell[0] == "part")


def test_large_groups_are_all_shown() -> None:
    assert hidden_cells(line(5, 6, 70)) == frozenset()


def test_nobody_at_all_is_no_group() -> None:
    assert hidden_cells(line(0, 6, 70)) == frozenset()


def test_a_small_group_takes_the_next_smallest_with_it_so_that_the_total_does_not_give_it_away() -> None:
    assert parts_hidden(line(3, 20, 9)) == ["0", "2"]


def test_small_groups_that_are_together_small_take_another_with_them() -> None:
    assert parts_hidden(line(1, 2, 8, 30)) == ["0", "1", "2"]


def test_small_groups_that_hide_each_other_take_none_with_them() -> None:
    assert parts_hidden(line(4, 3, 30)) == ["0", "1"]


def test_groups_of_one_each_do_not_hide_each_other() -> None:
    # The total less what is shown is 5: five groups that are not empty have one each.
    assert parts_hidden(line(1, 1, 1, 1, 1, 9)) == ["0", "1", "2", "3", "4", "5"]


def test_a_total_that_is_hidden_cannot_be_had_by_adding_up() -> None:
    hidden = hidden_cells(grid([[0, 3], [30, 40], [20, 20]]))
    assert ("row", "0") in hidden
    assert ("cell", "0", "1") in hidden


def test_an_only_part_is_hidden_with_its_total() -> None:
    tables = Tables({("a",): 3, ("b",): 3}, (Sum(("a",), (("b",),)),))
    assert hidden_cells(tables) == {("a",), ("b",)}


def test_the_audit_finds_what_several_sums_together_give_away() -> None:
    # Each sum has two hidden parts, but x + y = 9, y + z = 13 and x + z = 10 have one solution.
    x, y, z = ("x",), ("y",), ("z",)
    sums = (Sum(("1",), (x, y)), Sum(("2",), (y, z)), Sum(("3",), (x, z)))
    tables = Tables({x: 3, y: 6, z: 7, ("1",): 9, ("2",): 13, ("3",): 10}, sums)
    assert worked_out(tables, {x, y, z}) == [x]
    assert not worked_out(tables, hidden_cells(tables))


def solutions(tables: Tables, hidden: frozenset[Cell], most: int) -> list[dict[Cell, int]]:
    """Everything that the hidden counts could be, by trying it all."""
    cells = sorted(hidden)
    found = []
    for guess in product(range(most + 1), repeat=len(cells)):
        counts = {**tables.counts, **dict(zip(cells, guess, strict=True))}
        if all(counts[s.total] == sum(counts[part] for part in s.parts) for s in tables.sums):
            found.append(counts)
    return found


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 6), min_size=1, max_size=3))
def test_no_small_group_of_a_row_can_be_worked_out_by_trying(counts: list[int]) -> None:
    tables = line(*counts)
    hidden = hidden_cells(tables)
    if ("all",) in hidden:
        return
    small = [cell for cell, count in tables.counts.items() if 0 < count < SMALLEST_GROUP]
    possible = solutions(tables, hidden, sum(counts))
    for cell in small:
        assert cell in hidden
        assert len({each[cell] for each in possible}) > 1


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(st.integers(0, 12), min_size=3, max_size=3), min_size=2, max_size=5))
def test_in_a_table_with_totals_every_small_group_is_hidden_and_none_can_be_worked_out(
    rows: list[list[int]],
) -> None:
    tables = grid(rows)
    hidden = hidden_cells(tables)
    assert {cell for cell, count in tables.counts.items() if 0 < count < SMALLEST_GROUP} <= hidden
    assert worked_out(tables, hidden) == []


@pytest.mark.parametrize("order", [1, -1])
def test_the_same_counts_are_always_hidden_alike(order: int) -> None:
    rows = [[1, 7, 20], [8, 9, 30], [6, 6, 6]]
    tables = grid(rows)
    turned = Tables(dict(list(tables.counts.items())[::order]), tables.sums)
    assert hidden_cells(turned) == hidden_cells(tables)
