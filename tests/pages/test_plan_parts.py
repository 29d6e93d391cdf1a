"""What the plan's page says about each part besides the plan's own words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient

from api.lookup.subjects import subjects_of
from api.pages.plan_page import PARTS, plan_page
from corpus.model import Plan
from records.errors import DatabaseUnavailable
from tests.pages.markup import Element, check_page, read_html
from tests.pages.service import Site

pytestmark = pytest.mark.slow


class NoRecords:
    """The records are away."""

    def by_subject(self) -> dict[str, tuple[object, ...]]:
        raise DatabaseUnavailable("no connection")


@pytest.fixture
def page(reported: Site, browser: TestClient) -> Element:
    return read_html(browser.get("/plan").text)


def part_of(page: Element, anchor: str) -> Element:
    """What is said below a passage: the first part after it."""
    elements = list(page.one("main").walk())
    start = next(n for n, e in enumerate(elements) if e.attributes.get("id") == anchor)
    return next(e for e in elements[start:] if "part" in e.attributes.get("class", "").split())


def links(part: Element) -> dict[str, str]:
    return {a.text.partition(":")[0]: a.attributes["href"] for a in part.with_class("part__link")}


def test_every_ambition_priority_commitment_and_measure_can_be_asked_about_and_commented_on(
    page: Element, plan: Plan
) -> None:
    wanted = [passage.id for passage in plan.passages if passage.kind in PARTS]
    assert {s.id for s in subjects_of(plan)} < set(wanted)

    for text, path in (("Ask about this", "/"), ("Comment on this", "/feedback")):
        addresses = [urlsplit(links(part)[text]) for part in page.with_class("part")]
        assert {address.path for address in addresses} == {path}
        assert [parse_qs(address.query)["about"] for address in addresses] == [[name] for name in wanted]


def test_links_that_look_alike_have_names_of_their_own(page: Element) -> None:
    names = [a.text for a in page.one("main").with_class("part__link")]

    assert len(names) == len(set(names)) > 200


def test_a_commitment_has_its_reference_and_its_owners_and_says_whose_they_are(page: Element) -> None:
    part = part_of(page, "commitment-3.3.1")

    assert part.one("summary").text == "Commitment 3.3.1"
    facts = [(e.one("dt").text, e.one("dd").text) for e in part.with_class("part__fact")]
    assert facts == [
        ("Portfolios", "Sustainable Stockport, Inclusive Neighbourhoods"),
        ("Scrutiny committee", "Communities and Housing"),
    ]
    assert "for the whole of ambition 3, nobody for this part alone" in part.text


def test_an_ambition_shows_its_owners_at_once(page: Element) -> None:
    part = part_of(page, "ambition-3")

    assert part.name == "div"
    assert "Communities and Housing" in part.text


def test_a_promise_of_a_theme_names_no_owner(page: Element) -> None:
    assert not part_of(page, "theme-priority-1.1").with_class("part__fact")


def test_a_published_update_is_announced_and_stands_apart_with_its_source(page: Element) -> None:
    part = part_of(page, "commitment-3.2.7")

    assert part.with_class("part__flag")[0].text == "Published update"
    update = part.with_class("update")[0]
    assert update.with_class("update__label")[0].text == "Published update"
    assert "Source:" in update.text
    assert not part_of(page, "commitment-3.3.1").with_class("update")


def test_when_the_records_are_away_the_plan_can_be_read_and_says_what_is_missing(
    site: Site, browser: TestClient
) -> None:
    site.app.state.parts = replace(site.app.state.parts, statuses=NoRecords())
    page = read_html(browser.get("/plan").text)

    assert "Published updates cannot be shown at the moment." in page.one("main").text
    assert page.all(id="commitment-3.2.7")


def test_the_reading_view_holds_the_plan_s_words_and_nothing_about_them(
    reported: Site, browser: TestClient, plan: Plan
) -> None:
    page = read_html(browser.get("/plan?view=reading").text)
    check_page(page)
    text = page.with_class("plan__text")[0]

    assert not text.with_class("part")
    assert {e.attributes["id"] for e in page.with_class("passage")} == {p.anchor for p in plan.passages}
    (back,) = (a for a in page.one("main").all("a") if a.attributes["href"] == "/plan")
    assert "who answers for what" in back.text


@pytest.mark.parametrize("query", ["view=large", f"q={'x' * 201}"])
def test_an_address_that_asks_for_something_else_is_told_so(browser: TestClient, query: str) -> None:
    assert browser.get(f"/plan?{query}").status_code == 422


def test_the_pieces_of_the_page_are_made_once_for_a_plan(plan: Plan) -> None:
    assert plan_page(plan) is plan_page(plan)


def test_the_page_of_the_plan_may_be_kept_but_is_asked_for_each_time(
    make: Callable[..., Site], browser: TestClient
) -> None:
    assert browser.get("/plan").headers["cache-control"] == "no-cache"
