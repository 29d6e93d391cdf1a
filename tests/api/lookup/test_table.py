from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from api.lookup.look_up import Result
from api.lookup.subjects import subjects_of
from api.lookup.table import COLUMNS, as_csv, harmless
from tests.fakes import small_plan
from tests.status_updates import update

SUBJECTS = {s.id: s for s in subjects_of(small_plan())}
DAY = date(2025, 4, 1)


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_row_holds_the_words_their_place_and_the_latest_update() -> None:
    known = update("commitment 1.1.1", "Half are planted.", DAY, value="100", unit="trees", rag="Amber")
    (row,) = rows(as_csv([Result(SUBJECTS["commitment 1.1.1"], (known,))]))

    assert tuple(row) == COLUMNS
    assert row["words"] == "We will plant two hundred trees."
    assert (row["ambition"], row["priority"]) == ("1: a place with clean air", "1.1: Cleaner streets")
    assert (row["portfolios"], row["committees"], row["has_target"]) == ("Parks", "Places", "no")
    assert (row["value"], row["unit"], row["rag"], row["forecast"]) == ("100", "trees", "Amber", "no")
    assert (row["source_date"], row["page"]) == ("2025-04-01", "/desk/commitment-1.1.1")


def test_without_an_update_its_cells_are_empty() -> None:
    (row,) = rows(as_csv([Result(SUBJECTS["measure 1.1"], ())]))

    assert row["priority"] == row["statement"] == row["forecast"] == ""


@pytest.mark.parametrize(
    "cell", ["=1+1", "+44 161", "-cmd", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n@x", "-1+1", "+1-2"]
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "plain", "-5", "+3.2", "-12%", "1-2", "a=b", "£5"])
def test_everything_else_stays_as_it_is(cell: str) -> None:
    assert harmless(cell) == cell


def test_a_hostile_statement_is_harmless_in_the_file() -> None:
    known = update("measure 1.1", '=HYPERLINK("https://evil.test","x")', DAY, value="=1+1")
    (row,) = rows(as_csv([Result(SUBJECTS["measure 1.1"], (known,))]))

    assert row["statement"].startswith("'=HYPERLINK")
    assert row["value"] == "'=1+1"
