from __future__ import annotations

from pathlib import Path

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from starlette.responses import Response

from api.pages.errors import render_error, wants_page
from api.pages.site import read_site
from api.pages.templating import TEMPLATES
from tests.pages.markup import check_page, read_html
from tests.pages.service import CORPUS, Site

HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def error_page(site: Site) -> TestClient:
    app = FastAPI()
    app.state.parts = site.app.state.parts

    @app.get("/{status}")
    async def fail(request: Request, status: int) -> Response:
        return render_error(request, status, "No", HOSTILE, {"Retry-After": "7"})

    @app.get("/api/wants")
    @app.get("/wants/")
    async def wants(request: Request) -> bool:
        return wants_page(request)

    return TestClient(app)


@pytest.mark.parametrize("status", [404, 413, 422, 429, 500, 503])
def test_an_error_is_a_page_in_the_same_look(error_page: TestClient, status: int) -> None:
    response = error_page.get(f"/{status}")
    page = read_html(response.text)

    assert response.status_code == status
    assert response.headers["retry-after"] == "7"
    check_page(page)
    assert HOSTILE in page.one("main").text
    assert HOSTILE not in response.text


@pytest.mark.parametrize(
    ("address", "accept", "is_browser"),
    [
        ("/wants/", "text/html,application/xhtml+xml", True),
        ("/wants/", "*/*", False),
        ("/wants/", "application/json", False),
        ("/wants/", "", False),
        ("/api/wants", "text/html", False),
    ],
)
def test_only_browsers_get_errors_as_pages(
    error_page: TestClient, address: str, accept: str, is_browser: bool
) -> None:
    assert error_page.get(address, headers={"Accept": accept}).json() is is_browser


def test_the_about_page_says_what_it_is_and_where_to_complain(browser: TestClient) -> None:
    page = read_html(browser.get("/about").text)
    council = read_site(CORPUS).council

    check_page(page)
    assert council.full_name in page.one("main").text
    assert council.links.website in {a.attributes["href"] for a in page.one("main").all("a")}
    assert "deleted 30 days after" in page.one("main").text
    assert "call 999" in page.one("main").text


def test_every_link_of_the_footer_leads_somewhere_on_the_page(browser: TestClient) -> None:
    ids = {e.attributes["id"] for e in read_html(browser.get("/about").text).walk() if "id" in e.attributes}
    links = [a.attributes["href"] for a in read_html(browser.get("/").text).one("footer").all("a")]

    assert {link.removeprefix("/about#") for link in links if link.startswith("/about")} <= ids
    for link in links:
        assert not link.startswith("/") or browser.get(link).status_code == 200


@pytest.mark.parametrize("file", sorted((TEMPLATES).iterdir()), ids=lambda file: file.name)
def test_a_template_holds_no_word_of_one_council(file: Path) -> None:
    council = read_site(CORPUS).council

    assert council.area.lower() not in file.read_text("utf-8").lower()


def test_an_unknown_address_is_a_page_to_browsers_and_a_problem_to_programs(browser: TestClient) -> None:
    page = browser.get("/nowhere")
    problem = browser.get("/nowhere", headers={"Accept": "application/json"})

    assert page.status_code == problem.status_code == 404
    check_page(read_html(page.text))
    assert read_html(page.text).one("h1").text == "Page not found"
    assert problem.json()["title"] == "Not Found"
    assert problem.headers["content-type"] == "application/problem+json"


def test_a_browser_sees_a_page_when_a_form_came_from_elsewhere(browser: TestClient) -> None:
    response = browser.post("/chat", data={"message": "x"}, headers={"Sec-Fetch-Site": "cross-site"})

    assert response.status_code == 403
    assert read_html(response.text).one("h1").text == "This form was not sent from our page"
