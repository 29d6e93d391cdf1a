"""The chat under `/embed`: the same pages, for the frame of the widget."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from http.cookiejar import DefaultCookiePolicy

import pytest
from fastapi.testclient import TestClient
from pydantic import ValidationError

from api.pages.chat import FRAGMENT
from api.pages.cookie import EMPTY, HEADER, NAME, NAME_EMBEDDED
from api.settings import Settings
from tests.pages.conftest import OWN_PAGE
from tests.pages.markup import Element, check_page, read_html
from tests.pages.replies import AIR, COST, HELLO
from tests.pages.service import Site

pytestmark = pytest.mark.slow

HOST = "https://www.council.test"
TLS = "https://plan.test"
SCRIPT = {"Accept": FRAGMENT}


@pytest.fixture
def site(make: Callable[..., Site]) -> Site:
    return make(widget_origins=f"{HOST}, http://localhost:8001/")


@pytest.fixture
def frame(site: Site) -> Iterator[TestClient]:
    """The widget's frame in a browser."""
    with TestClient(site.app, TLS, headers=OWN_PAGE, follow_redirects=True) as client:
        yield client


def without_cookies(site: Site, address: str = TLS) -> TestClient:
    """The same in a browser that keeps no cookies for frames."""
    client = TestClient(site.app, address, headers=OWN_PAGE, follow_redirects=False)
    client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    return client


def questions(page: Element) -> list[str]:
    return [e.text for e in page.one(data_log="").all(data_question="")]


def test_the_frame_has_the_chat_and_neither_the_site_s_header_nor_its_footer(frame: TestClient) -> None:
    page = read_html(frame.get("/embed/").text)

    check_page(page)
    assert page.all("textarea", id="message")
    assert not page.with_class("site-header")
    assert not page.with_class("site-footer")
    assert "This is the consultation draft" in page.text


def test_every_form_of_the_frame_stays_in_the_frame(frame: TestClient) -> None:
    frame.post("/embed/chat", data={"message": AIR})
    for address in ("/embed/", "/embed/nothing-here"):
        page = read_html(frame.get(address).text)
        if address == "/embed/":
            assert len(page.all("form")) > 3
            assert {form.attributes["action"].split("/")[1] for form in page.all("form")} == {"embed"}


def test_a_message_is_answered_inside_the_frame(frame: TestClient) -> None:
    response = frame.post("/embed/chat", data={"message": AIR})

    assert response.url.path == "/embed/"
    assert questions(read_html(response.text)) == [AIR]


def test_a_refused_message_comes_back_inside_the_frame(site: Site, frame: TestClient) -> None:
    site.bot.loaded = False
    response = frame.post("/embed/chat", data={"message": AIR})

    assert response.status_code == 503
    assert not read_html(response.text).with_class("site-header")
    assert frame.get("/embed/chat").url.path == "/embed/"


def test_the_address_without_its_slash_leads_to_the_frame(frame: TestClient) -> None:
    assert frame.get("/embed").url.path == "/embed/"


@pytest.mark.parametrize(
    "path", ["/embed/plan", "/embed/api/chat", "/embed/desk", "/embed//", "/embedded/", "/embed/chatter"]
)
def test_nothing_but_the_chat_is_in_the_frame(frame: TestClient, path: str) -> None:
    response = frame.get(path)

    assert response.status_code == 404
    assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]


def test_without_hosts_there_is_neither_widget_nor_frame(make: Callable[..., Site]) -> None:
    with TestClient(make().app) as client:
        for path in ("/widget.js", "/embed", "/embed/", "/embed/chat"):
            response = client.get(path)
            assert response.status_code == 404, path
            assert "frame-ancestors 'none'" in response.headers["Content-Security-Policy"]


def test_the_frame_knows_its_hosts_and_nothing_else_is_allowed_to_frame_it(frame: TestClient) -> None:
    response = frame.get("/embed/")

    known = read_html(response.text).one("meta", name_="widget-hosts").attributes["content"]
    assert known == f"{HOST} http://localhost:8001"
    assert f"frame-ancestors {known};" in response.headers["Content-Security-Policy"] + ";"


@pytest.mark.parametrize(
    "origins",
    [
        "*",
        "https://*.council.test",
        "https://council.test/page",
        "http://council.test",
        "council.test",
        "null",
    ],
)
def test_only_whole_origins_over_tls_can_be_hosts(origins: str) -> None:
    with pytest.raises(ValidationError, match="no origin such as"):
        Settings(widget_origins=origins)


def test_hosts_are_read_with_spaces_capitals_and_slashes() -> None:
    assert Settings(widget_origins=" https://A.test/ ,http://127.0.0.1:8001,").hosts == (
        "https://a.test",
        "http://127.0.0.1:8001",
    )


def test_over_tls_the_frame_s_cookie_is_for_frames_and_parted_by_site(frame: TestClient) -> None:
    cookie = frame.get("/embed/").headers["set-cookie"]

    name, _, rest = cookie.partition("=")
    assert name == f"__Host-{NAME_EMBEDDED}"
    assert set(rest.split("; ")) == {EMPTY, "Path=/", "HttpOnly", "Secure", "SameSite=none", "Partitioned"}


def test_over_plain_http_the_frame_s_cookie_is_a_common_one(site: Site) -> None:
    with TestClient(site.app, headers=OWN_PAGE) as client:
        cookie = client.get("/embed/").headers["set-cookie"]

    assert set(cookie.split("; ")) == {f"{NAME_EMBEDDED}={EMPTY}", "Path=/", "HttpOnly", "SameSite=lax"}


def test_the_page_s_own_cookie_goes_to_no_frame(site: Site) -> None:
    with TestClient(site.app, TLS, headers=OWN_PAGE, follow_redirects=False) as client:
        cookie = client.post("/chat", data={"message": AIR}).headers["set-cookie"]

    assert cookie.startswith(f"__Host-{NAME}=")
    assert {"Path=/", "HttpOnly", "Secure", "SameSite=lax"} <= set(cookie.split("; "))


def test_people_who_use_tls_get_secure_cookies_though_the_service_itself_does_not(
    make: Callable[..., Site],
) -> None:
    site = make(public_url="https://plan.test")
    with TestClient(site.app, headers=OWN_PAGE, follow_redirects=False) as client:
        assert "; Secure" in client.post("/chat", data={"message": AIR}).headers["set-cookie"]


def test_the_frame_and_the_page_have_conversations_of_their_own(frame: TestClient) -> None:
    frame.post("/embed/chat", data={"message": AIR})
    frame.post("/chat", data={"message": COST})

    assert questions(read_html(frame.get("/embed/").text)) == [AIR]
    assert questions(read_html(frame.get("/").text)) == [COST]


def test_where_cookies_are_kept_no_script_ever_sees_the_conversation_s_id(frame: TestClient) -> None:
    frame.get("/embed/")

    assert HEADER not in frame.post("/embed/chat", data={"message": AIR}, headers=SCRIPT).headers


@pytest.mark.parametrize("address", [TLS, "http://plan.test"])
def test_where_no_cookies_are_kept_the_conversation_goes_on_by_a_header(site: Site, address: str) -> None:
    with without_cookies(site, address) as client:
        client.get("/embed/")
        kept = {HEADER: client.post("/embed/chat", data={"message": AIR}, headers=SCRIPT).headers[HEADER]}
        client.post("/embed/chat", data={"message": COST}, headers={**SCRIPT, **kept})

        assert questions(read_html(client.get("/embed/", headers=kept).text)) == [AIR, COST]
        assert questions(read_html(client.get("/embed/").text)) == []


def test_the_header_opens_no_conversation_outside_the_frame(site: Site) -> None:
    with without_cookies(site) as client:
        client.get("/embed/")
        kept = client.post("/embed/chat", data={"message": HELLO}, headers=SCRIPT).headers[HEADER]

        assert questions(read_html(client.get("/", headers={HEADER: kept}).text)) == []
        assert HEADER not in client.post("/chat", data={"message": HELLO}, headers=SCRIPT).headers


def test_clearing_the_frame_s_conversation_deletes_it_and_the_next_one_is_kept(
    site: Site, frame: TestClient
) -> None:
    frame.get("/embed/")
    frame.post("/embed/chat", data={"message": AIR})
    kept = frame.cookies[f"__Host-{NAME_EMBEDDED}"]
    response = frame.post("/embed/chat/clear")

    assert response.url.path == "/embed/"
    assert frame.cookies[f"__Host-{NAME_EMBEDDED}"] == EMPTY
    assert site.app.state.parts.conversations.history(kept) == ()
    assert HEADER not in frame.post("/embed/chat", data={"message": AIR}, headers=SCRIPT).headers


def test_the_widget_s_script_is_small_and_comes_anew_only_when_it_changed(frame: TestClient) -> None:
    response = frame.get("/widget.js")

    assert response.headers["content-type"].startswith("text/javascript")
    assert len(response.content) < 15 * 1024
    again = frame.get("/widget.js", headers={"If-None-Match": response.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
