from __future__ import annotations

import threading
from datetime import date

import pytest

from records.database import Database
from records.status_import import Effect, NothingToWithdraw, StatusImports, StatusReport
from tests.records.conftest import Clock
from tests.records.status_rows import stored
from tests.status_updates import TREES, report


@pytest.fixture
def imports(database: Database, clock: Clock) -> StatusImports:
    return StatusImports(database, clock)


def test_the_same_reports_twice_change_nothing(
    imports: StatusImports, database: Database, clock: Clock
) -> None:
    reports = [TREES, report(subject="measure 1.2")]
    assert imports.store(reports, "a.csv") == Effect(added=2)
    before = stored(database)
    clock.pass_days(1)
    assert imports.store(reports, "b.csv") == Effect(unchanged=2)
    assert stored(database) == before


def test_a_correction_is_added_beside_the_row_it_corrects(imports: StatusImports, database: Database) -> None:
    imports.store([TREES], "a.csv")
    (before,) = stored(database)
    assert imports.store([report(statement="It was 121.", value="121")], "b.csv") == Effect(corrected=1)
    first, second = stored(database)
    assert first == before
    assert (second["supersedes"], second["value"], second["loaded_from"]) == (first["number"], "121", "b.csv")


@pytest.mark.parametrize(
    "other",
    [
        report(subject="measure 1.2"),
        report(period="2021/22"),
        report(period_kind="other"),
        report(unit="orchards"),
        report(forecast=True),
    ],
)
def test_what_is_about_something_else_corrects_nothing(
    imports: StatusImports, database: Database, other: StatusReport
) -> None:
    imports.store([TREES], "a.csv")
    assert imports.store([other], "b.csv") == Effect(added=1)
    assert [row["supersedes"] for row in stored(database)] == [None, None]


def test_an_old_file_does_not_undo_a_correction(imports: StatusImports, database: Database) -> None:
    imports.store([TREES], "old.csv")
    imports.store([report(value="121")], "new.csv")
    before = stored(database)
    assert imports.store([TREES], "old.csv") == Effect(outdated=1)
    assert stored(database) == before


def test_corrections_follow_one_another(imports: StatusImports, database: Database) -> None:
    for value in ("120", "121", "122"):
        imports.store([report(value=value)], "")
    numbers = [row["number"] for row in stored(database)]
    assert [row["supersedes"] for row in stored(database)] == [None, *numbers[:-1]]


def test_a_withdrawal_is_stored_and_can_be_followed_by_a_new_report(
    imports: StatusImports, database: Database
) -> None:
    imports.store([TREES], "")
    assert imports.store([report(withdrawn=True)], "") == Effect(withdrawn=1)
    assert imports.store([report(withdrawn=True)], "") == Effect(unchanged=1)
    assert imports.store([TREES], "") == Effect(outdated=1)
    assert imports.store([report(value="121")], "") == Effect(added=1)
    first, second, third = stored(database)
    assert (second["supersedes"], third["supersedes"]) == (first["number"], second["number"])


def test_a_withdrawal_of_nothing_is_refused_with_all_that_came_with_it(
    imports: StatusImports, database: Database
) -> None:
    gone = report(withdrawn=True)
    for do in (imports.check, lambda reports: imports.store(reports, "")):
        with pytest.raises(NothingToWithdraw) as error:
            do([report(period="2020/21"), gone, report(subject="measure 1.9", withdrawn=True)])
        assert error.value.indexes == (1, 2)
    assert stored(database) == []


def test_a_withdrawal_of_what_is_withdrawn_is_refused(imports: StatusImports) -> None:
    imports.store([TREES], "")
    imports.store([report(withdrawn=True)], "")
    with pytest.raises(NothingToWithdraw):
        imports.store([report(withdrawn=True, statement="Other words.")], "")


def test_checking_says_what_storing_would_do_and_does_not_do_it(
    imports: StatusImports, database: Database
) -> None:
    imports.store([TREES, report(period="2020/21")], "")
    before = stored(database)
    reports = [TREES, report(period="2020/21", value="1"), report(period="2019/20")]
    expected = Effect(added=1, corrected=1, unchanged=1)
    assert imports.check(reports) == expected
    assert stored(database) == before
    assert imports.store(reports, "") == expected


def test_what_fails_half_way_stores_nothing(imports: StatusImports, database: Database) -> None:
    def give_up(done: int) -> None:
        if done > 500:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        imports.store([report(subject=f"measure {n}") for n in range(1_200)], "", give_up)
    assert stored(database) == []


def test_progress_comes_to_all_the_rows(imports: StatusImports) -> None:
    heard: list[int] = []
    imports.store([report(subject=f"measure {n}") for n in range(1_200)], "", heard.append)
    assert heard == [500, 1_000, 1_200]


def test_two_reports_about_the_same_thing_at_once_are_a_mistake_of_the_caller(imports: StatusImports) -> None:
    with pytest.raises(ValueError, match="the same key"):
        imports.store([TREES, report(value="1")], "")


def test_the_same_file_from_many_sides_at_once_is_stored_once(
    imports: StatusImports, database: Database
) -> None:
    reports = [report(subject=f"measure {n}") for n in range(50)]
    effects: list[Effect] = []
    threads = [threading.Thread(target=lambda: effects.append(imports.store(reports, ""))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(effect.added for effect in effects) == [0, 0, 0, 50]
    assert len(stored(database)) == 50


def test_corrections_from_many_sides_at_once_make_one_line(
    imports: StatusImports, database: Database
) -> None:
    imports.store([TREES], "")
    threads = [threading.Thread(target=imports.store, args=([report(value=str(n))], "")) for n in range(1, 6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    rows = stored(database)
    assert [row["supersedes"] for row in rows] == [None, *(row["number"] for row in rows[:-1])]
    assert len(rows) == 6


@pytest.mark.parametrize(
    "change",
    [{"value": "1"}, {"target": ""}, {"rag": "red"}, {"trend": ""}, {"source_date": date(2023, 5, 3)}],
)
def test_any_other_content_is_a_correction(imports: StatusImports, change: dict[str, object]) -> None:
    imports.store([TREES], "")
    assert imports.store([report(**change)], "") == Effect(corrected=1)
