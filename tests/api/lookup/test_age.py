from __future__ import annotations

from datetime import date, timedelta

import pytest

from api.lookup.age import age_days, age_in_short, age_in_words, is_stale

TODAY = date(2026, 3, 15)


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (date(2026, 3, 15), "0 days"),
        (date(2026, 3, 14), "1 day"),
        (date(2026, 1, 15), "59 days"),
        (date(2026, 1, 14), "2 months"),
        (date(2025, 3, 16), "11 months"),
        (date(2025, 3, 15), "1 year"),
        (date(2023, 2, 14), "3 years and 1 month"),
    ],
)
def test_an_age_is_told_in_full_units(published: date, words: str) -> None:
    assert age_in_words(published, TODAY) == words


def test_a_short_age_has_the_same_numbers() -> None:
    assert age_in_short(date(2026, 3, 1), TODAY) == "14 days"
    assert age_in_short(date(2023, 2, 14), TODAY) == "3 yr 1 mo"


def test_an_update_is_stale_from_a_year_and_a_day() -> None:
    assert not is_stale(TODAY - timedelta(days=365), TODAY)
    assert is_stale(TODAY - timedelta(days=366), TODAY)


def test_what_is_dated_tomorrow_is_new() -> None:
    assert age_days(TODAY + timedelta(days=1), TODAY) == 0
