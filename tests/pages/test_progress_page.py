from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from fastapi.testclient import TestClient

from api.pages.progress_view import progress_view, shortened
from corpus.model import Plan
from records.errors import DatabaseUnavailable
from records.status import StatusUpdate
from tests.pages.markup import Element, check_page, read_html
from tests.pages.service import Site
from tests.status_updates import KeptUpdates, kept, update

TODAY = date(2026, 1, 1)
PAUSED = update("commitment 3.2.7", "It was paused.", date(2022, 2, 4), rag="Amber")
ENDED = update("commitment 3.2.7", "It was ended.", date(2025, 1, 23))
WRONG = update("measure 3.4", "None.", date(2025, 6, 1), superseded=True)
RIGHT = update("measure 3.4", "Less.", date(2025, 6, 1), forecast=True, rag="Red")
ELSEWHERE = update("document 0.2", "It was adopted.", date(2021, 2, 25))


@pytest.fixture
def page(browser: TestClient, reported: Site) -> Element:
    return read_html(browser.get("/progress").text)


def test_an_ambition_has_its_latest_updates_newest_first(plan: Plan) -> None:
    progress = progress_view(plan, kept(PAUSED, ENDED, WRONG, RIGHT).by_subject(), TODAY)
    third = progress.ambitions[2]

    assert [(r.reference, r.latest.statement, r.count) for r in third.rows] == [
        ("Measure 3.4", "Less.", 1),
        ("Commitment 3.2.7", "It was ended.", 2),
    ]
    assert [(bar.reported, bar.total) for bar in third.coverage] == [(1, 20), (1, 8)]
    assert len(third.unreported) == 26
    assert [bar.rating for bar in third.bars] == ["Red", ""]


def test_the_timeline_has_every_update_corrected_ones_too(plan: Plan) -> None:
    progress = progress_view(plan, kept(PAUSED, ENDED, WRONG, RIGHT).by_subject(), TODAY)

    assert progress.timeline is not None
    assert [lane.count for lane in progress.timeline.lanes] == [0, 0, 4, 0]
    assert len(progress.entries) == 4
    assert [e.update.published for e in progress.entries] == sorted(
        (e.update.published for e in progress.entries), key=lambda day: day.split()[2], reverse=True
    )
    assert sum(e.update.is_corrected for e in progress.entries) == 1


def test_updates_about_other_parts_of_the_plan_are_not_lost(plan: Plan) -> None:
    progress = progress_view(plan, kept(ELSEWHERE).by_subject(), TODAY)

    assert [update.statement for _, update in progress.others] == ["It was adopted."]
    assert progress.timeline is None


def test_long_words_are_cut_between_two_of_them() -> None:
    assert shortened("word " * 30).endswith("word ...")
    assert shortened("short") == "short"


def test_the_page_is_well_formed_with_updates_and_without(browser: TestClient, site: Site) -> None:
    empty = read_html(browser.get("/progress").text)
    check_page(empty)
    assert len(empty.all("table")) == 1
    assert "No update has been reported to this service" in empty.one("main").text

    updates = kept(PAUSED, ENDED, WRONG, RIGHT, ELSEWHERE)
    site.app.state.parts = replace(site.app.state.parts, statuses=updates)
    check_page(read_html(browser.get("/progress").text))


def test_each_picture_is_named_and_has_its_table_beside_it(page: Element) -> None:
    check_page(page)
    pairs = page.with_class("pair")

    assert len(pairs) == 6
    for pair in pairs:
        assert len(pair.all("svg", role="img")) == len(pair.all("table")) == 1
    assert all(e.attributes.get("aria-hidden") or e.parent for e in page.all("svg"))


def test_the_picture_of_ages_shows_what_its_table_says(page: Element) -> None:
    for pair in page.with_class("pair")[1:-1]:
        (chart,) = pair.all("svg", role="img")
        drawn = [text.text for text in chart.with_class("chart__name")]
        rows = pair.one("tbody").all("tr")

        assert drawn == [row.one("th").one("a").text for row in rows]
        assert len(chart.with_class("chart__bar")) == len(rows)


def test_the_timeline_has_a_mark_for_each_row_of_its_table(page: Element) -> None:
    pair = page.with_class("pair")[-1]
    (chart,) = pair.all("svg", role="img")

    assert len(chart.with_class("mark")) == len(pair.one("tbody").all("tr")) > 30
    assert len(chart.with_class("mark--forecast")) == len(
        [e for e in pair.one("tbody").all("strong") if e.text == "Forecast:"]
    )


def test_no_rating_is_made_up(page: Element) -> None:
    rows = [row for pair in page.with_class("pair")[1:-1] for row in pair.one("tbody").all("tr")]

    assert {row.all("td")[2].text for row in rows} == {"None"}
    assert not page.with_class("rating")


def test_every_update_names_its_source(page: Element) -> None:
    for row in [row for pair in page.with_class("pair")[1:] for row in pair.one("tbody").all("tr")]:
        assert "Source:" in row.text
        assert row.one("time").attributes["datetime"]


def test_a_rating_that_was_published_is_in_words_too(browser: TestClient, site: Site) -> None:
    site.app.state.parts = replace(site.app.state.parts, statuses=kept(RIGHT))
    page = read_html(browser.get("/progress").text)

    assert len(page.with_class("rating--red")) == 1
    assert "Rated Red" in page.one("main").text


def test_an_outage_of_the_records_is_an_error_not_an_empty_page(browser: TestClient, site: Site) -> None:
    class Unreachable(KeptUpdates):
        def by_subject(self) -> dict[str, tuple[StatusUpdate, ...]]:
            raise DatabaseUnavailable("gone")

    site.app.state.parts = replace(site.app.state.parts, statuses=Unreachable())

    assert browser.get("/progress").status_code == 503
