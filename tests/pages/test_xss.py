"""No text of anybody's becomes markup: questions, replies, suggestions, comments, updates, the plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from api.lookup.subjects import subjects_of
from api.pages.chat import FRAGMENT
from api.status_csv.loading import load_status_file
from api.status_csv.subjects import Subjects
from corpus.model import Plan
from corpus.reader import read_plan
from records.database import Database
from records.status import StatusRecords
from records.status_import import StatusImports
from tests.fakes import FakeAssistant
from tests.pages.conftest import OWN_PAGE
from tests.pages.hostile import Updates, hostile_corpus, hostile_status_file, with_hostile_bot
from tests.pages.markup import BLOCKS, Element, check_structure, read_html
from tests.pages.responding import BARRIERS, Respondent, set_consultation, stored
from tests.pages.service import Site
from tests.pages.xss import MARKUP, PAYLOADS

pytestmark = pytest.mark.slow

HOST = "https://www.council.test"
# Elements that our pages have themselves; everything else would be somebody's markup.
OURS = (
    BLOCKS
    | {"html", "head", "meta", "title", "link", "script", "body", "header", "footer", "main", "nav", "aside"}
    | {"div", "span", "a", "br", "wbr", "hr", "li", "dl", "dt", "dd", "blockquote", "figcaption", "details"}
    | {"summary", "fieldset", "legend", "label", "input", "textarea", "button", "select", "option"}
    | {"template", "strong", "em", "code", "sup", "sub", "mark", "time", "caption", "thead", "tbody", "tr"}
    | {"th", "td", "pre", "kbd", "svg", "text", "rect", "line", "path", "circle"}
)
SHOWING_UPDATES = ["/progress", "/desk?limit=500", "/desk/commitment-3.2.7", "/desk/measure-1.1", "/plan"]


@pytest.fixture
def service(make: Callable[..., Site]) -> Site:
    return with_hostile_bot(make(widget_origins=HOST))


@pytest.fixture
def client(service: Site) -> Iterator[TestClient]:
    with TestClient(service.app, headers=OWN_PAGE, follow_redirects=True) as client:
        yield client


def check_harmless(html: str) -> Element:
    """The page as a tree; AssertionError when anything in it is markup that is not ours, or could run."""
    page = read_html(html)
    check_structure(page)
    assert {e.name for e in page.walk()} <= OURS
    for payload in MARKUP:
        assert payload not in html, payload
    for element in page.walk():
        for name in ("href", "src", "action", "formaction", "data"):
            address = element.attributes.get(name, "/")
            assert address.startswith(("/", "#", "http://", "https://", "tel:")), address
            assert not address.startswith("//"), address
        assert "http-equiv" not in element.attributes
    return page


@pytest.mark.parametrize("root", ["", "/embed"])
def test_a_question_and_every_part_of_replies_of_every_kind_stay_text(client: TestClient, root: str) -> None:
    for payload in PAYLOADS:
        sent = client.post(f"{root}/chat", data={"message": payload}, headers={"Accept": FRAGMENT})
        assert sent.status_code == 200
        assert check_harmless(sent.text).all("article")
    page = check_harmless(client.get(f"{root}/").text)

    asked = [e.text for e in page.one(data_log="").all(data_question="")]
    assert len(asked) == len(PAYLOADS)
    assert [text for text in asked if text.startswith("<script>")]


def test_what_was_wrong_with_an_answer_stays_text(client: TestClient) -> None:
    for payload in PAYLOADS:
        sent = client.post("/chat", data={"message": payload}, headers={"Accept": FRAGMENT})
        message_id = read_html(sent.text).all("article")[0].attributes["id"].removeprefix("message-")
        fields = {"message_id": message_id, "useful": "no", "wrong": payload}
        rated = client.post("/chat/rating", data=fields, headers={"Accept": FRAGMENT})
        assert rated.status_code == 200
        check_harmless(rated.text)
    check_harmless(client.get("/").text)


def test_a_message_that_is_refused_comes_back_as_text(service: Site, client: TestClient) -> None:
    service.bot.loaded = False
    for payload in PAYLOADS:
        response = client.post("/chat", data={"message": payload})
        assert response.status_code == 503
        assert check_harmless(response.text).one("textarea", id="message").raw_text == payload


def test_a_response_stays_text_on_every_page_of_the_form(service: Site, client: TestClient) -> None:
    set_consultation(service, questions=(BARRIERS,))
    someone = Respondent(client)
    for payload in PAYLOADS:
        someone.start("commitment-3.2.7")
        said = {"comment": f"{payload} Ring 07700 900123"}
        for step in ("comment", "who", "personal", "check"):
            someone.answer(until=step, comment=said, question_barriers={"answer": payload})
            check_harmless(client.get(someone.path).text)
        assert someone.rows()[BARRIERS.question] == payload


def test_a_response_and_the_council_s_reply_to_it_stay_text(service: Site, client: TestClient) -> None:
    someone = Respondent(client)
    # Receipt codes may be tried only so often: some of each sort.
    for payload in PAYLOADS[::4]:
        code = someone.respond("commitment-3.2.7", comment={"comment": payload})
        (response, *_) = [r for r in stored(service) if r.content.comment == payload]
        service.app.state.parts.replies.to_response(response.id, payload, payload)
        someone.go("/feedback/receipt")
        someone.send({"code": code})
        read = check_harmless(client.get(someone.path).text)
        assert [e.raw_text for e in read.with_class("feedback__reply-text")] == [payload]
        someone.send({}, "/change")
        check_harmless(client.get(someone.path).text)


def test_what_the_pages_for_responses_are_sent_stays_text(client: TestClient) -> None:
    someone = Respondent(client)
    for payload in PAYLOADS:
        check_harmless(client.get("/feedback", params={"about": payload}).text)
        check_harmless(client.post("/feedback", data={"about": payload}).text)
        check_harmless(client.post("/feedback/receipt", data={"code": payload}).text)
        someone.start()
        for step, name in (
            ("about", "about"),
            ("position", "position"),
            ("who", "who"),
            ("consent", "consent"),
        ):
            address = f"{someone.base}/{step}"
            check_harmless(client.post(address, data={name: payload, "draft": payload}).text)
        for address in (f"/feedback/{quote(payload, safe='')}", f"{someone.base}/{quote(payload, safe='')}"):
            response = client.get(address)
            assert response.status_code < 500
            check_harmless(response.text)


def test_what_an_address_holds_stays_text(client: TestClient) -> None:
    for payload in PAYLOADS:
        for path, name in (("/desk", "q"), ("/", "about"), ("/embed/", "about")):
            check_harmless(client.get(path, params={name: payload}).text)
    # A large page: some of each sort; a browser sees them all.
    for payload in PAYLOADS[::6]:
        check_harmless(client.get("/plan", params={"q": payload, "view": "reading"}).text)


def test_what_is_asked_for_and_not_there_stays_text(client: TestClient) -> None:
    for payload in PAYLOADS:
        wanted = quote(payload, safe="")
        for path in (f"/{wanted}", f"/desk/{wanted}", f"/plan?view={wanted}", f"/desk?ambition={wanted}"):
            response = client.get(path)
            assert response.status_code in (404, 422), path
            check_harmless(response.text)


def test_a_status_file_s_texts_stay_text(
    service: Site, client: TestClient, plan: Plan, database: Database, tmp_path: Path
) -> None:
    file = tmp_path / "status.csv"
    file.write_text(hostile_status_file([s.id for s in subjects_of(plan)]), "utf-8")
    load_status_file(file, Subjects(plan), StatusImports(database), dry_run=False)
    service.app.state.parts = replace(service.app.state.parts, statuses=StatusRecords(database))

    pages = [check_harmless(client.get(path).text) for path in SHOWING_UPDATES]
    assert sum("<script>alert(1)</script>" in page.text for page in pages) >= 3


@pytest.mark.parametrize("path", SHOWING_UPDATES)
def test_updates_that_got_past_the_reader_stay_text_too(
    service: Site, client: TestClient, plan: Plan, path: str
) -> None:
    service.app.state.parts = replace(service.app.state.parts, statuses=Updates(plan))

    check_harmless(client.get(path).text)


def test_the_plan_s_own_text_stays_text(make: Callable[..., Site], tmp_path: Path) -> None:
    corpus = hostile_corpus(tmp_path)
    plan = read_plan(corpus)
    site = make(corpus_dir=corpus)
    assistant = FakeAssistant(plan=plan)
    site.app.state.parts = replace(site.app.state.parts, assistant_or_none=lambda: assistant)
    with TestClient(site.app, headers=OWN_PAGE) as client:
        for path in ("/plan", "/plan?q=alert", "/plan?view=reading", "/desk?q=alert", "/progress", "/"):
            page = check_harmless(client.get(path).text)
            assert path in ("/", "/progress") or "alert(1)" in page.text


def test_the_corpus_holds_nothing_twice() -> None:
    assert len(set(PAYLOADS)) == len(PAYLOADS) > 50
