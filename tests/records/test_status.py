from __future__ import annotations

from datetime import date

import pytest

from actions.status import StatusSource
from records.database import Database
from records.status import StatusRecords
from records.status_import import StatusImports
from tests.records.conftest import START, Clock
from tests.status_updates import TREES, published, report


@pytest.fixture
def records(database: Database) -> StatusRecords:
    return StatusRecords(database)


@pytest.fixture
def imports(database: Database, clock: Clock) -> StatusImports:
    return StatusImports(database, clock)


def test_it_is_what_answering_needs(records: StatusRecords) -> None:
    source: StatusSource = records
    assert (source.latest("measure 1.1"), source.history("measure 1.1")) == (None, ())
    assert source.by_subject() == {}


def test_an_update_is_read_as_it_was_reported_with_when_and_whence(
    records: StatusRecords, imports: StatusImports
) -> None:
    imports.store([TREES], "q4.csv")
    assert records.latest("measure 1.1") == published(TREES, START, "q4.csv")


def test_history_begins_with_the_newest_source_in_whichever_order_they_were_loaded(
    records: StatusRecords, imports: StatusImports
) -> None:
    days = [date(2023, 5, 2), date(2024, 1, 1), date(2022, 12, 31)]
    imports.store(
        [report(period=f"20{y}/{y + 1}", source_date=d) for y, d in zip((21, 22, 20), days, strict=True)], ""
    )
    assert [u.source_date for u in records.history("measure 1.1")] == sorted(days, reverse=True)
    latest = records.latest("measure 1.1")
    assert latest and latest.source_date == date(2024, 1, 1)


def test_of_two_periods_in_one_source_the_later_is_the_newer_even_when_it_was_loaded_first(
    records: StatusRecords, imports: StatusImports
) -> None:
    imports.store(
        [report(period_kind="date", period="2023-04-30"), report(period_kind="month", period="March 2023")],
        "",
    )
    assert [u.period for u in records.history("measure 1.1")] == ["2023-04-30", "March 2023"]


def test_a_period_in_words_counts_as_of_the_day_of_its_source(
    records: StatusRecords, imports: StatusImports
) -> None:
    imports.store([report(period_kind="other", period="so far"), report(period="2021/22")], "")
    assert [u.period for u in records.history("measure 1.1")] == ["so far", "2021/22"]


def test_a_corrected_update_stays_in_the_history_and_is_never_the_latest(
    records: StatusRecords, imports: StatusImports
) -> None:
    imports.store([report(source_date=date(2024, 1, 1))], "wrong.csv")
    imports.store([report(value="121")], "right.csv")
    assert {(u.value, u.superseded) for u in records.history("measure 1.1")} == {
        ("120", True),
        ("121", False),
    }
    latest = records.latest("measure 1.1")
    assert latest and latest.loaded_from == "right.csv"
    assert [u.value for u in records.current()] == ["121"]


def test_a_withdrawn_update_is_superseded_and_nothing_stands_for_it(
    records: StatusRecords, imports: StatusImports
) -> None:
    imports.store([TREES, report(subject="measure 1.2")], "")
    imports.store([report(withdrawn=True)], "")
    assert [u.superseded for u in records.history("measure 1.1")] == [True]
    assert records.latest("measure 1.1") is None
    assert list(records.by_subject()) == ["measure 1.2"]
    assert [u.subject for u in records.current()] == ["measure 1.2"]


def test_every_subject_comes_with_its_own_history(records: StatusRecords, imports: StatusImports) -> None:
    imports.store([TREES, report(subject="commitment 2.2.1.2"), report(period="2020/21")], "")
    imports.store([report(value="1")], "")
    found = records.by_subject()
    assert set(found) == {"measure 1.1", "commitment 2.2.1.2"}
    assert found["measure 1.1"] == records.history("measure 1.1")
    assert len(found["measure 1.1"]) == 3


def test_what_another_process_stores_is_seen_at_once(records: StatusRecords, imports: StatusImports) -> None:
    imports.store([TREES], "")
    assert [u.value for u in records.by_subject()["measure 1.1"]] == ["120"]
    imports.store([report(value="121")], "")
    assert [u.value for u in records.by_subject()["measure 1.1"] if not u.superseded] == ["121"]


def test_all_updates_are_read_once_as_long_as_nothing_is_added(
    records: StatusRecords, imports: StatusImports
) -> None:
    imports.store([TREES], "")
    assert records.by_subject() is records.by_subject()
