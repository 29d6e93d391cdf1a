from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from api.pages.desk import FRAGMENT
from tests.pages.markup import Element, check_page, check_structure, read_html
from tests.pages.service import Site

pytestmark = pytest.mark.slow

ONES = ["commitment-3.2.7", "commitment-2.2.1", "commitment-2.2.1.1", "measure-3.4"]
ALONE = {"Accept": FRAGMENT}


def page(browser: TestClient, address: str) -> Element:
    response = browser.get(address)
    assert response.status_code == 200, response.text
    read = read_html(response.text)
    check_page(read)
    return read


def numbers(results: Element) -> list[str]:
    return [e.text.split()[1] for e in results.with_class("find__reference")]


def test_the_desk_begins_with_everything_in_the_plan_s_order(browser: TestClient) -> None:
    desk = page(browser, "/desk")

    assert numbers(desk)[:3] == ["1.1.1", "1.1.2", "1.1.3"]
    assert desk.with_class("finds__summary")[0].text == "1 to 20 of 114 results"
    assert "autofocus" in desk.one("input", name_="q").attributes


def test_a_search_is_a_form_sent_with_get_that_keeps_what_was_chosen(browser: TestClient) -> None:
    desk = page(browser, "/desk?q=homes&ambition=3&has-status=yes")
    form = desk.one("form", id="desk")
    chosen = {
        select.attributes["name"]: option.attributes["value"]
        for select in form.all("select")
        for option in select.all("option")
        if "selected" in option.attributes
    }

    assert form.attributes["method"] == "get"
    assert desk.one("input", name_="q").attributes["value"] == "homes"
    assert chosen == {"ambition": "3", "has-status": "yes"}
    assert "open" in desk.one("details").attributes


def test_each_result_has_its_words_its_owners_and_what_was_published(
    browser: TestClient, reported: Site
) -> None:
    desk = page(browser, "/desk?q=3.2.7")
    (find,) = desk.with_class("find")

    assert "introducing a GM Clean Air Zone in 2022" in find.text
    assert "Portfolio: Sustainable Stockport; Inclusive Neighbourhoods" in find.text
    assert "Scrutiny: Communities and Housing" in find.text
    assert find.with_class("brief")[0].text.startswith("Published update")
    assert "January 2025" in find.with_class("brief__source")[0].text


def test_a_result_without_an_update_says_so(browser: TestClient, reported: Site) -> None:
    (find,) = page(browser, "/desk?q=measure 4.1").with_class("find")

    assert find.with_class("brief")[0].text == "No update has been reported to this service."


def test_the_script_gets_the_same_results_alone(browser: TestClient) -> None:
    response = browser.get("/desk?q=homes", headers=ALONE)
    alone = read_html(response.text)

    check_structure(alone)
    assert response.headers["content-type"] == FRAGMENT
    assert "Accept" in response.headers["vary"]
    assert "Accept" in browser.get("/desk").headers["vary"]
    assert not alone.all("html")
    assert numbers(alone) == numbers(page(browser, "/desk?q=homes")) != []


def test_pages_of_results_lead_to_one_another_and_keep_the_search(browser: TestClient) -> None:
    found: list[str] = []
    address = "/desk?ambition=1&has-target=no"
    while address:
        desk = page(browser, address)
        found += numbers(desk)
        after = desk.all("a", rel="next")
        address = after[0].attributes["href"] if after else ""

    assert len(found) == len(set(found)) == 36
    (before,) = desk.all("a", rel="prev")
    assert before.attributes["href"] == "/desk?ambition=1&has-target=no"


def test_what_fits_nothing_leads_to_the_assistant(browser: TestClient) -> None:
    desk = page(browser, "/desk?q=pizza")

    assert desk.with_class("finds__summary")[0].text == "Nothing found for pizza"
    assert "ask the assistant" in desk.one(data_results="").text


def test_hostile_words_are_shown_as_text(browser: TestClient) -> None:
    hostile = '"><script>alert(1)</script>'

    assert page(browser, f"/desk?q={hostile}").one("input", name_="q").attributes["value"] == hostile


@pytest.mark.parametrize("query", ["ambition=9", "offset=x", "q=" + "a" * 201, "has-target=perhaps"])
def test_what_does_not_fit_is_an_error_page(browser: TestClient, query: str) -> None:
    response = browser.get(f"/desk?{query}")

    assert response.status_code == 422
    check_page(read_html(response.text))


@pytest.mark.parametrize("name", ONES)
def test_every_commitment_and_measure_has_its_page(browser: TestClient, reported: Site, name: str) -> None:
    node = page(browser, f"/desk/{name}")

    assert node.one("h1").text == name.replace("-", " ").capitalize()
    assert node.one("article").attributes["data-copy"] == node.one("pre").raw_text


def test_the_plan_s_words_and_what_was_published_stand_apart(browser: TestClient, reported: Site) -> None:
    node = page(browser, "/desk/commitment-3.2.7")
    updates = node.with_class("update")
    quote = node.one("blockquote")

    assert len(updates) == 2
    assert all(update.with_class("update__label")[0].text == "Published update" for update in updates)
    assert all("Source:" in update.text and update.all("time") for update in updates)
    assert not [e for e in quote.above() if "update" in e.attributes.get("class", "").split()]


def test_a_page_without_updates_says_so_and_where_reports_are(browser: TestClient) -> None:
    text = page(browser, "/desk/measure-4.1").one("main").text

    assert "No update has been reported to this service." in text
    assert "The council publishes its reports at https://" in text


def test_the_copied_text_has_the_address_that_people_use(browser: TestClient) -> None:
    assert "http://testserver/plan#measure-4.1" in page(browser, "/desk/measure-4.1").one("pre").text


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("ambition-3", "/desk?ambition=3"),
        ("priority-3.2", "/desk?priority=3.2"),
        ("portfolio-economy-and-regeneration", "/desk?portfolio=economy-and-regeneration"),
        ("committee-communities-and-housing", "/desk?committee=communities-and-housing"),
        ("document-3.2", "/plan#document-3.2"),
        ("value 1", "/plan#value-1"),
    ],
)
def test_every_other_part_leads_to_what_is_under_it_or_to_the_plan(
    browser: TestClient, name: str, address: str
) -> None:
    response = browser.get(f"/desk/{name}", follow_redirects=False)

    assert (response.status_code, response.headers["location"]) == (303, address)
    assert browser.get(f"/desk/{name}").status_code == 200


def test_a_part_that_is_not_there_is_a_404(browser: TestClient) -> None:
    assert browser.get("/desk/commitment-9.9.9").status_code == 404


def test_no_portfolio_is_offered_that_finds_nothing(browser: TestClient) -> None:
    for name in ("portfolio", "committee"):
        options = page(browser, "/desk").one("select", name_=name).all("option")[1:]
        for option in options:
            found = page(browser, f"/desk?{name}={option.attributes['value']}")
            assert numbers(found), option.text


@pytest.mark.parametrize("address", ["/desk", "/desk/commitment-3.2.7", "/progress"])
def test_until_the_plan_is_loaded_the_page_says_so(site: Site, browser: TestClient, address: str) -> None:
    site.bot.loaded = False
    response = browser.get(address)

    assert response.status_code == 503
    check_page(read_html(response.text))
