from __future__ import annotations

from datetime import date

import pytest

from api.pages.updates import figure, update_view
from tests.status_updates import update

TODAY = date(2026, 3, 15)
NEW = date(2026, 2, 1)


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        ("2", "acres", "2 acres"),
        ("11,500", "trees", "11,500 trees"),
        ("91", "% of homes", "91% of homes"),
        ("paused", "decision", "paused (decision)"),
        ("5", "", "5"),
        ("", "trees", ""),
    ],
)
def test_a_value_is_told_with_its_unit(value: str, unit: str, words: str) -> None:
    assert figure(value, unit) == words


def test_an_update_is_labelled_as_published_and_a_forecast_as_such() -> None:
    assert update_view(update("measure 1.1", "x", NEW), TODAY).label == "Published update"
    assert update_view(update("measure 1.1", "x", NEW, forecast=True), TODAY).label == "Published forecast"


def test_its_days_are_in_words_and_its_age_is_told() -> None:
    view = update_view(update("measure 1.1", "x", date(2023, 3, 1)), TODAY)

    assert (view.published, view.period, view.age) == ("1 March 2023", "on 1 March 2023", "3 years")
    assert view.is_stale


def test_a_period_that_is_no_day_stays_as_it_was_published() -> None:
    assert update_view(update("measure 1.1", "x", NEW, period="2022/23"), TODAY).period == "for 2022/23"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "/local", ""])
def test_only_a_web_address_becomes_a_link(address: str) -> None:
    assert update_view(update("measure 1.1", "x", NEW, source_url=address), TODAY).source_url == ""
