"""Nothing is changed by a request that another site had a browser send."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import pytest
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from starlette.routing import BaseRoute

from tests.pages.markup import read_html
from tests.pages.replies import HELLO
from tests.pages.service import Site

pytestmark = pytest.mark.slow

HOST = "https://www.council.test"
OWN = "http://plan.test"
FOREIGN = [
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "none"},
    {"Sec-Fetch-Site": "cross-site", "Origin": OWN},
    {"Origin": "https://evil.test"},
    {"Origin": f"{OWN}.evil.test"},
    {"Origin": f"{OWN}:8000"},
    {"Origin": "null"},
    # A site that may frame the widget may still not send its forms.
    {"Origin": HOST},
    {"Referer": f"{OWN}/"},
    {},
]
UNSAFE = {"POST", "PUT", "PATCH", "DELETE"}


@pytest.fixture
def client(make: Callable[..., Site]) -> Iterator[TestClient]:
    with TestClient(make(widget_origins=HOST).app, OWN, follow_redirects=False) as client:
        yield client


def unsafe_addresses(site: Site) -> set[tuple[str, str]]:
    """Every route outside the API that takes a method which may change something."""
    return {
        (method, route.path)
        for route in _routes(site.app.routes)
        for method in (route.methods or set()) & UNSAFE
        if not route.path.startswith("/api/")
    }


def _routes(routes: Sequence[BaseRoute]) -> Iterator[APIRoute]:
    for route in routes:
        if isinstance(route, APIRoute):
            yield route
        elif (router := getattr(route, "original_router", None)) is not None:
            yield from _routes(router.routes)


def test_there_are_routes_to_guard(site: Site) -> None:
    assert ("POST", "/chat") in unsafe_addresses(site)
    assert ("POST", "/chat/clear") in unsafe_addresses(site)


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_no_page_takes_a_form_from_elsewhere(site: Site, client: TestClient, headers: dict[str, str]) -> None:
    for method, path in unsafe_addresses(site):
        for prefix in ("", "/embed"):
            response = client.request(method, prefix + path, data={"message": HELLO}, headers=headers)
            assert response.status_code == 403, (method, prefix + path)
            assert "set-cookie" not in response.headers


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "same-origin"}, {"Origin": OWN}], ids=str)
def test_our_own_page_s_forms_are_taken(client: TestClient, headers: dict[str, str]) -> None:
    for prefix in ("", "/embed"):
        assert client.post(f"{prefix}/chat", data={"message": HELLO}, headers=headers).status_code == 303


def test_a_route_that_forgets_to_ask_is_guarded_all_the_same(make: Callable[..., Site]) -> None:
    site = make()
    done: list[str] = []

    async def act() -> None:
        done.append("done")

    site.app.add_api_route("/act", act, methods=["POST"])
    with TestClient(site.app, OWN) as client:
        assert client.post("/act", headers={"Origin": "https://evil.test"}).status_code == 403
        assert not done
        assert client.post("/act", headers={"Origin": OWN}).status_code == 200
    assert done == ["done"]


def test_the_api_goes_by_no_cookie_and_takes_messages_from_any_program(client: TestClient) -> None:
    response = client.post("/api/chat", json={"message": HELLO}, headers={"Origin": "https://other.test"})

    assert response.status_code == 200
    assert "set-cookie" not in response.headers
    assert "access-control-allow-origin" not in response.headers


def test_who_is_refused_gets_a_page_that_says_why(client: TestClient) -> None:
    headers = {"Accept": "text/html", "Origin": "https://evil.test"}
    page = read_html(client.post("/chat", data={"message": HELLO}, headers=headers).text)

    assert page.one("h1").text == "This form was not sent from our page"
