"""Walking the plan's tree."""

from __future__ import annotations

import pytest

from actions.tree import Tree, every
from corpus.model import Kind
from tests.actions.asking import ids
from tests.fakes import small_plan


@pytest.mark.parametrize(
    ("part", "ambition"),
    [
        ("ambition 3", 3),
        ("priority 3.2", 3),
        ("commitment 3.2.7", 3),
        ("commitment 2.2.1.3", 2),
        ("measure 1.10", 1),
        ("document 4.4", 4),
        ("statement ambition-1.2", 1),
        ("accountability 4", 4),
        ("outcome 2", 2),
        ("theme 1", None),
        ("accountability 5", None),
        ("portfolio sustainable-stockport", None),
        ("figure 1", None),
        ("outcome 9", None),
        ("nothing", None),
    ],
)
def test_a_part_stands_under_its_ambition(tree: Tree, part: str, ambition: int | None) -> None:
    found = tree.ambition_of(part)
    assert (found.number if found else None) == ambition


def test_ambitions_come_once_and_in_the_order_named(tree: Tree) -> None:
    found = tree.ambitions_in(["measure 4.1", "theme 1", "priority 2.1", "ambition 4"])
    assert [ambition.number for ambition in found] == [4, 2]


def test_a_shared_portfolio_has_both_its_rows(tree: Tree) -> None:
    for owner in ("portfolio sustainable-stockport", "committee communities-and-housing"):
        assert [row.title.id for row in tree.rows_of(owner)] == ["accountability 3", "accountability 4"]


def test_a_row_has_itself_and_nobody_has_none(tree: Tree) -> None:
    assert [row.title.id for row in tree.rows_of("accountability 5")] == ["accountability 5"]
    assert tree.rows_of("portfolio nobody") == ()


def test_the_commitments_of_a_priority_come_with_their_sub_items_in_order(tree: Tree) -> None:
    assert ids(tree.commitments_of("priority 2.2")) == [
        "commitment 2.2.1",
        *(f"commitment 2.2.1.{n}" for n in range(1, 5)),
        "commitment 2.2.2",
    ]


def test_a_row_is_named_after_its_ambition_or_else_by_its_title(tree: Tree) -> None:
    rows = tree.plan.accountabilities
    assert tree.named(rows[1]) == tree.plan.ambitions[1].name
    assert tree.named(rows[4]) == rows[4].title.text


def test_every_passage_of_a_kind_comes_in_the_plans_order() -> None:
    found = every(small_plan(), Kind.COMMITMENT)
    assert ids(found) == ["commitment 1.1.1", "commitment 1.1.2", "commitment 1.1.2.1"]


def test_the_tree_and_the_plan_agree_on_what_stands_under_an_ambition(tree: Tree) -> None:
    for passage in tree.plan.passages:
        if passage.kind not in {Kind.OUTCOME, Kind.ACCOUNTABILITY}:
            assert tree.ambition_of(passage.id) is tree.plan.ambition_of(passage.id)
