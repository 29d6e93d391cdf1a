"""Every response against the list of the OWASP Secure Headers Project (`owasp_secure_headers.json`)."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any, cast

import httpx2
import pytest
from fastapi.testclient import TestClient
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from corpus.model import Plan
from records.database import open_database
from tests.pages.service import Site, make_site

pytestmark = pytest.mark.slow

OWASP = json.loads((Path(__file__).parent / "owasp_secure_headers.json").read_text("utf-8"))
Sent = dict[str, httpx2.Headers]
TLS = "https://plan.test"
HOST = "https://www.council.test"
# One of each kind: pages, errors, the API, files, the widget's script, its frame.
ADDRESSES = [
    "/",
    "/plan",
    "/about",
    "/progress",
    "/desk",
    "/docs",
    "/docs/assets/swagger-ui.css",
    "/nothing",
    "/api/plan",
    "/api/nothing",
    "/healthz",
    "/openapi.json",
    "/widget.js",
    "/embed/",
]
# Where a header of the list is not sent as the list has it, and why.
OTHERWISE = {
    "Cache-Control": "What is public and has a digest or ETag may be kept; all else is as on the list.",
    "Clear-Site-Data": "Not for every response: there is no log-out, and `cookies` would clear those of the "
    "council's whole domain. Clearing a conversation deletes it and its cookie.",
    "Content-Security-Policy": "Stricter than the list: default-src 'none', base-uri 'none'.",
    "Cross-Origin-Resource-Policy": "cross-origin for the widget's script and frame alone.",
    "Permissions-Policy": "Without web-share, which browsers without it complain about; pages may write to "
    "the clipboard (the button Copy).",
    "Referrer-Policy": "same-origin tells other sites just as little; with no-referrer a browser sends "
    "`Origin: null` with our own forms, and the guard against forged requests needs the origin.",
    "X-Frame-Options": "Not for the widget's frame: it knows no list of origins, frame-ancestors does.",
}


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory, plan: Plan) -> Sent:
    """The headers with which each address is answered over TLS."""
    folder = tmp_path_factory.mktemp("headers")
    with closing(open_database(f"sqlite:///{folder / 'records.db'}")) as database:
        app = make_site(folder, database, plan, widget_origins=HOST).app
        with TestClient(app, TLS, follow_redirects=False) as client:
            return {address: client.get(address).headers for address in ADDRESSES}


def directives(policy: str) -> dict[str, set[str]]:
    return {name: set(rest) for name, *rest in (part.split() for part in policy.split(";"))}


def features(policy: str) -> dict[str, str]:
    return dict(part.strip().split("=", 1) for part in policy.split(","))


def test_the_list_says_from_when_it_is() -> None:
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", OWASP["date"])
    assert set(OTHERWISE) < set(OWASP["add"])


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("name", sorted(set(OWASP["add"]) - set(OTHERWISE)))
def test_a_header_of_the_list_is_sent_as_it_stands_there(sent: Sent, address: str, name: str) -> None:
    assert sent[address][name].lower() == OWASP["add"][name].lower()


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_header_tells_what_the_service_is_made_of(sent: Sent, address: str) -> None:
    named = {name.lower() for name in OWASP["remove"]}

    assert not named & {name.lower() for name in sent[address]}


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_policy_is_at_least_as_strict_as_the_list_s(sent: Sent, address: str) -> None:
    ours = directives(sent[address]["Content-Security-Policy"])
    theirs = directives(OWASP["add"]["Content-Security-Policy"])

    for name, sources in theirs.items():
        framed = name == "frame-ancestors" and address == "/embed/"
        assert ours[name] <= (sources | {"'none'"} if not framed else {HOST})
    assert ours["default-src"] == ours["base-uri"] == {"'none'"}
    assert not re.search(r"unsafe|\*|http:|strict-dynamic", " ".join(map(" ".join, ours.values())))


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_the_widget_s_frame_can_be_framed_and_only_by_its_hosts(sent: Sent, address: str) -> None:
    headers = sent[address]
    ancestors = directives(headers["Content-Security-Policy"])["frame-ancestors"]

    if address == "/embed/":
        assert ancestors == {HOST}
        assert "X-Frame-Options" not in headers
    else:
        assert ancestors == {"'none'"}
        assert headers["X-Frame-Options"] == "DENY"


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_the_widget_may_be_loaded_by_other_sites(sent: Sent, address: str) -> None:
    expected = "cross-origin" if address in ("/widget.js", "/embed/") else "same-origin"

    assert sent[address]["Cross-Origin-Resource-Policy"] == expected


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_feature_of_the_list_is_denied_but_writing_to_the_clipboard(sent: Sent, address: str) -> None:
    ours = features(sent[address]["Permissions-Policy"])
    known = set(features(OWASP["add"]["Permissions-Policy"])) - {"web-share"}

    assert set(ours) == known
    assert ours.pop("clipboard-write") == "(self)"
    assert set(ours.values()) == {"()"}


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_not_public_is_kept_by_no_cache(sent: Sent, address: str) -> None:
    kept = sent[address]["Cache-Control"]

    if "etag" in sent[address] or address in ("/plan", "/desk"):
        assert kept in ("no-cache", "public, max-age=3600")
    else:
        assert "no-store" in kept


def test_no_other_site_is_told_where_a_visitor_comes_from(sent: Sent) -> None:
    assert sent["/"]["Referrer-Policy"] == "same-origin"


def test_over_plain_http_browsers_are_told_nothing_about_tls(make: Callable[..., Site]) -> None:
    headers = TestClient(make().app, "http://plan.test").get("/").headers

    assert "Strict-Transport-Security" not in headers
    assert "upgrade-insecure-requests" not in headers["Content-Security-Policy"]


def test_an_operator_can_leave_the_rule_for_tls_out(make: Callable[..., Site]) -> None:
    headers = TestClient(make(hsts_seconds=0).app, TLS).get("/").headers

    assert "Strict-Transport-Security" not in headers


@pytest.mark.parametrize(("trusted", "believed"), [("testclient", True), ("10.0.0.1", False)])
def test_a_proxy_says_that_people_use_tls_if_it_is_trusted(
    make: Callable[..., Site], trusted: str, believed: bool
) -> None:
    app: Any = ProxyHeadersMiddleware(cast("Any", make().app), trusted_hosts=trusted)
    response = TestClient(app, "http://plan.test").get("/", headers={"X-Forwarded-Proto": "https"})

    assert ("Strict-Transport-Security" in response.headers) is believed


def test_an_unexpected_error_has_the_headers_too(make: Callable[..., Site]) -> None:
    site = make(widget_origins=HOST)
    site.app.add_api_route("/broken", _fail)
    response = TestClient(site.app, TLS, raise_server_exceptions=False).get("/broken")

    assert response.status_code == 500
    for name in set(OWASP["add"]) - {"Cache-Control", "Clear-Site-Data"}:
        assert name in response.headers, name


async def _fail() -> None:
    raise RuntimeError("broken")
