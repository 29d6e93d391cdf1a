from __future__ import annotations

from pathlib import Path

import pytest

from api.lookup.filters import Filters, UnknownFilter, part_id
from api.lookup.subjects import subjects_of
from corpus.model import Kind, Plan
from corpus.reader import read_plan


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_plan(Path("corpus"))


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        (Kind.AMBITION, "3", "ambition 3"),
        (Kind.AMBITION, "Ambition-3", "ambition 3"),
        (Kind.PRIORITY, " priority 3.2 ", "priority 3.2"),
        (Kind.PORTFOLIO, "economy-and-regeneration", "portfolio economy-and-regeneration"),
        (Kind.PORTFOLIO, "ECONOMY and  regeneration", "portfolio economy-and-regeneration"),
        (Kind.COMMITTEE, "committee communities-and-housing", "committee communities-and-housing"),
        (Kind.COMMITTEE, "", ""),
        (Kind.COMMITTEE, "  ", ""),
    ],
)
def test_a_part_is_named_by_number_id_anchor_or_name(
    plan: Plan, kind: Kind, value: str, expected: str
) -> None:
    assert part_id(plan, kind, value) == expected


@pytest.mark.parametrize("value", ["9", "3.2", "economy", "\x00", "é"])
def test_a_part_that_the_plan_has_not_got_is_refused(plan: Plan, value: str) -> None:
    with pytest.raises(UnknownFilter, match="no ambition"):
        part_id(plan, Kind.AMBITION, value)


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (Filters(), 114),
        (Filters(ambition="ambition 2"), 24),
        (Filters(priority="priority 3.2"), 7),
        (Filters(portfolio="portfolio sustainable-stockport"), 54),
        (Filters(committee="committee economy-and-regeneration"), 24),
        (Filters(has_target=True), 5),
        (Filters(has_target=False), 109),
        (Filters(has_status=True), 1),
        (Filters(has_status=False, priority="priority 3.2"), 6),
        (Filters(ambition="ambition 2", priority="priority 3.2"), 0),
    ],
)
def test_each_filter_narrows_and_all_of_them_count(plan: Plan, filters: Filters, count: int) -> None:
    subjects = subjects_of(plan)
    left = filters.pass_on(subjects, {"commitment 3.2.7"})

    assert len(left) == count
    assert list(left) == [s for s in subjects if s in left]
