from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from api.consultation.themes.file import read_themes, write_themes
from api.consultation.themes.model import Sorting, Theme
from corpus.errors import DataError

SORTING = Sorting(
    (
        Theme("theme-1", "buses, fares", ("buses", "fares"), ("0a", "1e5", "007")),
        Theme("theme-2", "yes", ("no",), ("0b",)),
    ),
    unsorted=("123456789012",),
    left_out=("1_000",),
    up_to=datetime(2026, 9, 14, 10, 30, 5, 123, tzinfo=UTC),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "themes.yml"


def test_what_is_written_can_be_read_back_even_ids_that_look_like_numbers(path: Path) -> None:
    write_themes(path, SORTING)
    assert read_themes(path) == SORTING


def test_the_same_sorting_gives_the_same_file_with_its_instructions(path: Path) -> None:
    write_themes(path, SORTING)
    first = path.read_bytes()
    write_themes(path, read_themes(path))
    assert path.read_bytes() == first
    assert b"To merge themes, give them the same `name`" in first


def test_the_file_is_for_its_owner_alone(path: Path) -> None:
    write_themes(path, SORTING)
    assert path.stat().st_mode & 0o777 == 0o600


def test_themes_of_one_name_are_merged_into_the_first(path: Path) -> None:
    write_themes(path, SORTING)
    path.write_text(path.read_text("utf-8").replace("name: 'yes'", "name: Buses,  fares"), "utf-8")
    (theme,) = read_themes(path).themes
    assert theme == Theme("theme-1", "buses, fares", ("buses", "fares"), ("0a", "1e5", "007", "0b"))


@pytest.mark.parametrize(
    ("before", "after", "problem"),
    [
        ("123456789012", "0b", "the response 0b stands in two places"),
        ("theme-2", "theme-1", "the key theme-1 stands at two themes"),
        ("unsorted:", "unsortd:", "unsortd"),
        ("name: 'yes'", "name: ' '", "theme theme-2 has no name"),
        ("themes:", "themes: [", "not YAML"),
    ],
)
def test_a_slip_is_named(path: Path, before: str, after: str, problem: str) -> None:
    write_themes(path, SORTING)
    path.write_text(path.read_text("utf-8").replace(before, after), "utf-8")
    with pytest.raises(DataError, match=problem):
        read_themes(path)
