from __future__ import annotations

import httpx2
import pytest
from fastapi.testclient import TestClient

from tests.api.conftest import Service, ServiceMaker, assert_problem


def test_an_address_without_anything_is_a_404_problem(service: Service) -> None:
    assert_problem(service.client.get("/api/nothing"), 404)


def test_a_method_that_is_not_taken_is_a_405_problem_that_names_those_that_are(service: Service) -> None:
    response = service.client.get("/api/chat")
    assert_problem(response, 405)
    assert "POST" in response.headers["Allow"]


@pytest.mark.parametrize("path", ["/healthz", "/api/plan", "/api/chat", "/api/nothing"])
def test_a_body_that_is_too_large_is_a_413_wherever_it_goes(service: Service, path: str) -> None:
    assert_problem(service.client.request("POST", path, content=b" " * 70_000), 413)


def test_an_unexpected_error_is_a_500_problem_that_shows_nothing_of_it(services: ServiceMaker) -> None:
    service = services.make()

    def fail() -> None:
        raise RuntimeError("secret words")

    client = TestClient(service.client.app, raise_server_exceptions=False)
    service.client.app.add_api_route("/fails", fail)  # type: ignore[attr-defined]  # it is a FastAPI
    response = client.get("/fails")

    assert_problem(response, 500)
    assert "secret" not in response.text
    assert_headers(response)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/healthz"),
        ("GET", "/api/nothing"),
        ("GET", "/docs"),
        ("POST", "/api/chat"),
        ("GET", "/readyz"),
    ],
)
def test_every_response_keeps_the_page_to_itself(service: Service, method: str, path: str) -> None:
    assert_headers(service.client.request(method, path))


def test_even_a_413_keeps_the_page_to_itself(service: Service) -> None:
    assert_headers(service.client.post("/api/chat", content=b" " * 70_000))


def assert_headers(response: httpx2.Response) -> None:
    policy = response.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Referrer-Policy"] == "same-origin"
    assert "camera=()" in response.headers["Permissions-Policy"]


BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


def test_a_browser_gets_its_errors_as_pages(service: Service) -> None:
    response = service.client.get("/nothing", headers=BROWSER)
    assert response.status_code == 404
    assert response.headers["content-type"].startswith("text/html")
    assert_headers(response)


def test_the_api_answers_with_problems_even_to_a_browser(service: Service) -> None:
    assert_problem(service.client.get("/api/nothing", headers=BROWSER), 404)


def test_when_the_page_of_an_error_fails_the_problem_says_it(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise RuntimeError("no template")

    monkeypatch.setattr("api.problems.render_error", fail)
    assert_problem(service.client.get("/nothing", headers=BROWSER), 404)
