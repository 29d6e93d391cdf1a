from __future__ import annotations

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient

from api.pages import chat
from api.pages.chat import FRAGMENT
from api.pages.cookie import NAME
from tests.pages.conftest import OWN_PAGE
from tests.pages.markup import Element, check_page, check_structure, read_html
from tests.pages.replies import (
    AIR,
    BIN,
    CLIMATE,
    CODE,
    COST,
    CRISIS,
    DANGER,
    GOING,
    HELLO,
    HOSTILE,
    NOTHING_YET,
    SENT,
    SOURCE,
    SOURCE_URL,
    VIEWS,
    WHO,
    WORDS,
)
from tests.pages.service import Site, gone

pytestmark = pytest.mark.slow

EVERY_KIND = [AIR, CLIMATE, COST, DANGER, VIEWS, BIN, HELLO, HOSTILE, WHO, GOING, NOTHING_YET, CRISIS, SENT]


def ask(browser: TestClient, question: str) -> Element:
    """The page after a question was sent with the form."""
    response = browser.post("/chat", data={"message": question})
    assert response.status_code == 200, response.text
    return read_html(response.text)


def last_reply(page: Element) -> Element:
    return page.all("article")[-2].all(data_reply="")[0]  # the last article is the script's template


def test_the_empty_page_is_well_formed_and_says_what_it_is_and_that_the_plan_is_a_draft(
    browser: TestClient,
) -> None:
    page = read_html(browser.get("/").text)

    check_page(page)
    assert "answers questions in the plan's own words" in page.one("main").text
    assert "This is the consultation draft" in page.text
    assert page.one("textarea").attributes["id"] == page.one("label").attributes["for"]
    assert page.one(role="log").attributes["aria-label"]
    assert len(page.one(data_examples="").all("button")) == 3


@pytest.mark.parametrize("question", EVERY_KIND)
def test_every_kind_of_reply_makes_a_well_formed_page(browser: TestClient, question: str) -> None:
    page = ask(browser, question)

    check_page(page)
    assert page.all("article")[0].all(data_question="")[0].text == question


def test_an_answer_shows_the_words_of_the_plan_with_their_place(browser: TestClient) -> None:
    reply = last_reply(ask(browser, AIR))

    assert "We will improve the air quality in Stockport" in reply.one("blockquote").text
    links = {link.text: link.attributes["href"] for link in reply.one("figcaption").all("a")}
    assert links == {
        "Commitment 3.2.7": "/plan#commitment-3.2.7",
        "Comment on this(Commitment 3.2.7)": "/feedback?about=commitment%203.2.7",
    }
    assert "Who is responsible for this?" in [button.text for button in reply.all("button")]


def test_many_citations_are_all_there_and_most_can_be_opened(browser: TestClient) -> None:
    reply = last_reply(ask(browser, CLIMATE))

    assert len(reply.all("blockquote")) == 7
    assert len(reply.one("details").all("blockquote")) == 4
    assert [item.text for item in reply.all("li")] == ["a climate community", "a new model"]


def test_a_question_the_plan_does_not_answer_is_labelled_so(browser: TestClient) -> None:
    reply = last_reply(ask(browser, COST))

    assert reply.with_class("reply__label")[0].text == "Not found in the plan"
    assert reply.with_class("reply__quotes-label")[0].text == "The nearest the plan comes"


def test_help_in_danger_comes_first_with_numbers_to_call(browser: TestClient) -> None:
    reply = last_reply(ask(browser, DANGER))

    assert "reply--safety" in reply.attributes["class"]
    links = {link.text: link.attributes["href"] for link in reply.all("a")}
    assert links == {"999": "tel:999", "0808 2000 247": "tel:08082000247", "116 123": "tel:116123"}
    assert "Was this useful?" not in reply.text


def test_help_in_a_crisis_can_be_called_or_texted(browser: TestClient) -> None:
    links = [(a.text, a.attributes["href"]) for a in last_reply(ask(browser, CRISIS)).all("a")]

    assert links == [("111", "tel:111"), ("85258", "sms:85258")]


def test_portfolios_and_committees_are_a_small_list_and_not_quotations(browser: TestClient) -> None:
    reply = last_reply(ask(browser, WHO))
    rows = reply.one("dl").all("div")

    assert {row.one("dt").text: [dd.text for dd in row.all("dd")] for row in rows} == {
        "Portfolios": ["Sustainable Stockport", "Inclusive Neighbourhoods"],
        "Scrutiny committee": ["Communities and Housing"],
    }
    assert rows[0].all("a")[0].attributes["href"] == "/plan#portfolio-sustainable-stockport"
    assert len(reply.all("blockquote")) == 1


def test_a_published_update_stands_apart_from_the_plan_s_words_with_its_source_as_a_link(
    reported: Site, browser: TestClient
) -> None:
    reply = last_reply(ask(browser, GOING))
    updates = reply.with_class("update")

    assert len(updates) == 2
    for update in updates:
        assert "not the plan's words" in update.with_class("update__label")[0].text
        assert (update.one("a").text, update.one("a").attributes["href"]) == (SOURCE, SOURCE_URL)
        assert not update.all("blockquote")
    assert SOURCE_URL not in reply.text
    # Among several, the source is on a line of its own too.
    (line,) = updates[1].with_class("update__from")
    assert line.text == f"Source: {SOURCE}, 18 March 2024."
    assert "something close to it" not in updates[1].text
    assert len(reply.all("blockquote")) == 1


def test_where_nothing_was_reported_the_council_s_reports_are_a_link(browser: TestClient) -> None:
    links = [a.attributes["href"] for a in last_reply(ask(browser, NOTHING_YET)).all("a")]

    assert "https://democracy.stockport.gov.uk" in links


def test_the_choices_of_a_form_can_be_pressed_but_only_for_its_last_step(browser: TestClient) -> None:
    page = ask(browser, VIEWS)
    assert [button.text for button in last_reply(page).all("button")] == [
        "Ambition 1",
        "The whole plan",
        "Stop",
    ]

    page = ask(browser, HELLO)
    assert not page.all("article")[0].all("button")


@pytest.mark.parametrize(
    ("question", "says"),
    [(VIEWS, "Choose an answer, or type it below"), (WORDS, "Type your answer below, or choose")],
)
def test_a_step_says_how_it_is_answered(browser: TestClient, question: str, says: str) -> None:
    assert last_reply(ask(browser, question)).one("legend").text == says


def test_a_receipt_code_stands_out_and_the_page_for_it_is_a_link(browser: TestClient) -> None:
    reply = last_reply(ask(browser, SENT))

    assert reply.one("strong", class_="code").text == CODE
    assert (reply.one("a").text, reply.one("a").attributes["href"]) == (
        "Find your response",
        "/feedback/receipt",
    )
    assert "&lt;" not in browser.get("/").text.split(CODE)[0][-60:]


def test_a_message_is_answered_by_sending_the_browser_back_to_it(site: Site) -> None:
    with TestClient(site.app, headers=OWN_PAGE, follow_redirects=False) as browser:
        response = browser.post("/chat", data={"message": AIR})
        page = read_html(browser.get("/").text)

    assert response.status_code == 303
    place, _, fragment = response.headers["location"].partition("#")
    assert place == "/"
    assert page.all("article")[0].attributes["id"] == fragment


def test_the_conversation_is_in_a_cookie_that_scripts_cannot_read_and_in_no_address(site: Site) -> None:
    with TestClient(site.app, headers=OWN_PAGE, follow_redirects=False) as browser:
        response = browser.post("/chat", data={"message": AIR})
        page = browser.get("/").text

    cookie = response.headers["set-cookie"]
    value = cookie.split(";")[0].removeprefix(f"{NAME}=")
    assert {"HttpOnly", "SameSite=lax", "Path=/"} <= set(cookie.split("; "))
    assert value not in response.headers["location"]
    assert value not in page


def test_over_https_the_cookie_is_secure(site: Site) -> None:
    with TestClient(site.app, "https://plan.test", headers=OWN_PAGE, follow_redirects=False) as browser:
        assert "Secure" in browser.post("/chat", data={"message": AIR}).headers["set-cookie"]


def test_a_reload_shows_the_whole_conversation_and_another_browser_nothing_of_it(
    site: Site, browser: TestClient
) -> None:
    ask(browser, AIR)
    ask(browser, COST)

    questions = [e.text for e in read_html(browser.get("/").text).all(data_question="")]
    assert questions == [AIR, COST, ""]
    assert AIR not in TestClient(site.app, headers=OWN_PAGE).get("/").text


def test_the_page_of_a_conversation_is_kept_by_no_cache(browser: TestClient) -> None:
    assert browser.get("/").headers["cache-control"] == "private, no-store"


@pytest.mark.parametrize("accept", ["text/html", FRAGMENT])
def test_hostile_text_stays_text_in_question_reply_citation_and_suggestion(
    browser: TestClient, accept: str
) -> None:
    html = browser.post("/chat", data={"message": HOSTILE}, headers={"Accept": accept}).text
    page = read_html(html)

    check_structure(page)
    assert "<script>" not in html
    assert not page.all("img")
    article = page.all("article")[0]
    assert article.all(data_question="")[0].text == HOSTILE
    assert f"You wrote {HOSTILE}" in article.text
    assert article.all("blockquote")[0].text == HOSTILE
    assert article.all("button")[-1].attributes["value"] == HOSTILE


@pytest.mark.parametrize(
    ("message", "status", "reason"),
    [
        ("", 422, "this one is empty"),
        ("x" * 2_001, 422, "1 to 2,000 characters"),
        ("x" * 40_000, 413, "2,000"),
    ],
)
def test_a_message_that_cannot_be_taken_comes_back_with_the_reason(
    browser: TestClient, message: str, status: int, reason: str
) -> None:
    response = browser.post("/chat", data={"message": message})
    page = read_html(response.text)

    assert response.status_code == status
    check_page(page)
    assert page.one("title").text.startswith("Error")
    assert reason in page.with_class("govuk-error-summary")[0].text
    if status == 422:
        assert page.one("textarea").text == message


def test_over_the_rate_the_page_says_when_to_come_back_and_keeps_the_text(make: Callable[..., Site]) -> None:
    with TestClient(make(chat_rate="1/minute").app, headers=OWN_PAGE) as browser:
        browser.post("/chat", data={"message": HELLO})
        response = browser.post("/chat", data={"message": AIR})

    assert response.status_code == 429
    assert int(response.headers["retry-after"]) > 0
    page = read_html(response.text)
    check_page(page)
    assert page.one("textarea").text == AIR


def test_while_the_assistant_is_loaded_the_page_says_so_and_keeps_the_text(
    site: Site, browser: TestClient
) -> None:
    site.bot.loaded = False

    assert "Starting up." in browser.get("/").text
    response = browser.post("/chat", data={"message": AIR})

    assert response.status_code == 503
    assert read_html(response.text).one("textarea").text == AIR


def test_while_the_dialogue_restarts_the_page_says_that_it_is_limited_and_still_answers(
    site: Site, browser: TestClient
) -> None:
    assert "Limited for now." not in browser.get("/").text

    site.bot.rasa.healthy = False
    site.bot.rasa.behaviour = gone

    page = ask(browser, AIR)
    assert "Limited for now." in page.text
    assert last_reply(page).all("blockquote")


def test_a_dialogue_that_hangs_does_not_keep_the_page_waiting(
    site: Site, browser: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chat, "READY_WITHIN", 0.1)
    site.app.state.parts.readiness.dialogue.ready = site.bot.hang

    assert "Limited for now." in browser.get("/").text


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://elsewhere.test"},
        {"Origin": "null"},
        {},
        {"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"},
    ],
)
@pytest.mark.parametrize("address", ["/chat", "/chat/clear", "/chat/rating"])
def test_a_form_from_another_site_is_refused(site: Site, address: str, headers: dict[str, str]) -> None:
    with TestClient(site.app) as other:
        response = other.post(address, data={"message": AIR}, headers=headers)

    assert response.status_code == 403
    assert "set-cookie" not in response.headers
    assert not site.bot.rasa.heard


def test_a_browser_that_only_sends_its_origin_can_ask(site: Site) -> None:
    with TestClient(site.app, follow_redirects=False) as browser:
        response = browser.post("/chat", data={"message": AIR}, headers={"Origin": "http://testserver"})

    assert response.status_code == 303


def test_the_script_gets_one_message_in_the_page_s_own_rendering(browser: TestClient) -> None:
    response = browser.post("/chat", data={"message": AIR}, headers={"Accept": FRAGMENT})
    fragment = read_html(response.text)

    assert response.headers["content-type"].startswith(FRAGMENT)
    assert [e.name for e in fragment.children if isinstance(e, Element)] == ["article", "div"]
    assert len(fragment.one(data_examples="").all("button")) == 3
    on_page = read_html(browser.get("/").text).all("article")[0]
    assert fragment.one("article").text == on_page.text
    assert fragment.one("article").attributes == on_page.attributes


def test_the_script_gets_an_error_as_a_problem(browser: TestClient) -> None:
    response = browser.post("/chat", data={"message": ""}, headers={"Accept": FRAGMENT})

    assert response.status_code == 422
    assert response.headers["content-type"] == "application/problem+json"


def test_a_reload_of_a_refused_message_leads_to_the_page(browser: TestClient) -> None:
    assert browser.get("/chat").url.path == "/"


def offered(page: Element) -> list[str]:
    return [button.text for button in page.one(data_examples="").all("button")]


def test_the_examples_go_on_from_what_was_shown_last(browser: TestClient) -> None:
    first = offered(read_html(browser.get("/").text))
    after = offered(ask(browser, AIR))

    assert len(first) == len(after) == 3
    assert not set(first) & set(after)


def test_the_plan_s_page_can_send_people_here_to_ask_about_a_passage(browser: TestClient) -> None:
    page = read_html(browser.get("/?about=commitment%203.2.7").text)

    assert offered(page) != offered(read_html(browser.get("/").text))
    assert page.one(data_examples="").one("legend").text == "People also ask"


@pytest.mark.parametrize("question", [DANGER, VIEWS])
def test_nobody_in_danger_or_in_a_form_is_offered_other_questions(browser: TestClient, question: str) -> None:
    page = ask(browser, question)
    fragment = browser.post("/chat", data={"message": question}, headers={"Accept": FRAGMENT}).text

    assert not page.one(data_examples="").all("button")
    assert not read_html(fragment).all(data_examples="")


def test_a_form_of_too_many_fields_is_refused(browser: TestClient) -> None:
    response = browser.post("/chat", data={f"field{n}": "x" for n in range(30)})

    assert response.status_code == 422
