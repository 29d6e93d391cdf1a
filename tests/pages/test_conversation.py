from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, text

from api.conversations import Conversations
from api.pages.chat import FRAGMENT
from api.pages.cookie import NAME
from records.conversations import ConversationRecords
from records.database import Database
from tests.pages.conftest import OWN_PAGE
from tests.pages.markup import Element, check_page, check_structure, read_html
from tests.pages.replies import AIR, COST, HELLO, HOSTILE
from tests.pages.service import Site

pytestmark = pytest.mark.slow

TABLES = ("conversations", "messages", "message_ratings")


def ask(browser: TestClient, question: str) -> Element:
    return read_html(browser.post("/chat", data={"message": question}).text)


def stored(database: Database) -> dict[str, int]:
    with database.reading() as session:
        return {name: session.scalar(text(f"SELECT count(*) FROM {name}")) or 0 for name in TABLES}


def message_id(page: Element) -> str:
    return page.all("article")[0].attributes["id"].removeprefix("message-")


def later(site: Site, database: Database, **passed: float) -> None:
    """Turns the clock of the conversations on."""
    now = datetime.now(UTC) + timedelta(**passed)
    records = ConversationRecords(database, 30, lambda: now)
    site.app.state.parts = replace(site.app.state.parts, conversations=Conversations(records))


def rate(browser: TestClient, page: Element, **fields: str) -> Element:
    response = browser.post("/chat/rating", data={"message_id": message_id(page), **fields})
    assert response.status_code == 200, response.text
    return read_html(response.text)


def test_an_answer_can_be_rated_and_a_reload_knows_it(browser: TestClient) -> None:
    page = rate(browser, ask(browser, AIR), useful="yes")

    check_page(page)
    assert "Thank you" in page.one(data_rating="").text
    assert "Thank you" in read_html(browser.get("/").text).one(data_rating="").text


def test_who_finds_it_not_useful_can_say_what_was_wrong(browser: TestClient, database: Database) -> None:
    page = rate(browser, ask(browser, AIR), useful="no")
    assert page.one(data_rating="").one("label").text.startswith("What was wrong?")

    page = rate(browser, page, useful="no", wrong=f" The wrong part {HOSTILE}\x00 ")

    check_page(page)
    assert not page.one(data_rating="").all("form")
    with database.reading() as session:
        (row,) = session.execute(text("SELECT useful, wrong FROM message_ratings"))
    assert (bool(row[0]), row[1]) == (False, f"The wrong part {HOSTILE}")


def test_a_rating_holds_no_identity(browser: TestClient, database: Database) -> None:
    rate(browser, ask(browser, AIR), useful="yes")

    with database.reading() as session:
        columns = set(session.execute(text("SELECT * FROM message_ratings")).keys())
    assert columns == {"message_id", "useful", "wrong", "rated"}


def test_the_script_gets_the_thanks_alone(browser: TestClient) -> None:
    page = ask(browser, AIR)
    response = browser.post(
        "/chat/rating", data={"message_id": message_id(page), "useful": "no"}, headers={"Accept": FRAGMENT}
    )

    fragment = read_html(response.text)
    check_structure(fragment)
    assert [e.name for e in fragment.children if isinstance(e, Element)] == ["div"]


@pytest.mark.parametrize("fields", [{}, {"useful": "perhaps"}, {"useful": "yes", "message_id": "another"}])
def test_what_is_no_rating_of_one_s_own_message_is_not_kept(
    browser: TestClient, database: Database, fields: dict[str, str]
) -> None:
    page = ask(browser, AIR)
    response = browser.post("/chat/rating", data={"message_id": message_id(page), **fields})

    assert response.status_code == 404
    check_page(read_html(response.text))
    assert stored(database)["message_ratings"] == 0


def test_nobody_rates_what_somebody_else_was_told(
    site: Site, browser: TestClient, database: Database
) -> None:
    rating = {"message_id": message_id(ask(browser, AIR)), "useful": "no"}
    other = TestClient(site.app, headers=OWN_PAGE)
    ask(other, HELLO)

    for somebody in (other, TestClient(site.app, headers=OWN_PAGE)):
        assert somebody.post("/chat/rating", data=rating).status_code == 404
    assert stored(database)["message_ratings"] == 0


def test_the_conversation_can_be_saved_as_text(browser: TestClient) -> None:
    ask(browser, AIR)
    ask(browser, COST)
    response = browser.get("/chat/text")

    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert response.headers["content-disposition"] == 'attachment; filename="conversation.txt"'
    assert response.headers["cache-control"] == "private, no-store"
    assert f"You asked: {AIR}" in response.text
    assert "Not found in the plan:" in response.text
    assert "- Commitment 3.2.7: http://testserver/plan#commitment-3.2.7" in response.text
    assert response.text.index(AIR) < response.text.index(COST)


def test_without_a_conversation_the_text_holds_none(site: Site, browser: TestClient) -> None:
    ask(browser, AIR)

    assert AIR not in TestClient(site.app).get("/chat/text").text


def test_clearing_deletes_the_conversation_with_its_ratings_and_its_cookie(
    site: Site, browser: TestClient, database: Database
) -> None:
    rate(browser, ask(browser, AIR), useful="yes")
    kept = browser.cookies[NAME]

    page = read_html(browser.post("/chat/clear").text)

    assert stored(database) == dict.fromkeys(TABLES, 0)
    assert NAME not in browser.cookies
    check_page(page)
    assert "Your conversation has been deleted." in page.one("main").text
    assert AIR not in TestClient(site.app, cookies={NAME: kept}, headers=OWN_PAGE).get("/").text


def test_clearing_deletes_what_rasa_remembers_of_it_and_nothing_else(
    site: Site, browser: TestClient, database: Database, tmp_path: Path
) -> None:
    tracker = create_engine(f"sqlite:///{tmp_path / 'tracker.db'}")
    ask(browser, AIR)
    with database.reading() as session:
        bot_id = session.scalar(text("SELECT bot_id FROM conversations"))
    with tracker.begin() as connection:
        columns = "id INTEGER PRIMARY KEY, sender_id TEXT, timestamp REAL"
        connection.execute(text(f"CREATE TABLE events ({columns})"))
        for sender in (bot_id, "somebody else"):
            row = text("INSERT INTO events (sender_id, timestamp) VALUES (:s, strftime('%s', 'now'))")
            connection.execute(row, {"s": sender})

    browser.post("/chat/clear")

    with tracker.connect() as connection:
        left = connection.execute(text("SELECT sender_id FROM events")).scalars().all()
    tracker.dispose()
    assert left == ["somebody else"]


def test_a_store_of_rasa_s_that_cannot_be_written_keeps_the_conversation_and_says_so(
    site: Site, browser: TestClient, database: Database, tmp_path: Path
) -> None:
    (tmp_path / "tracker.db").write_text("no database")
    ask(browser, AIR)

    response = browser.post("/chat/clear")

    assert response.status_code == 503
    assert stored(database)["conversations"] == 1


def test_after_clearing_the_next_question_begins_under_another_id(browser: TestClient) -> None:
    ask(browser, AIR)
    before = browser.cookies[NAME]
    browser.post("/chat/clear")

    page = ask(browser, COST)

    assert browser.cookies[NAME] != before
    assert [e.text for e in page.all(data_question="")] == [COST, ""]
    assert "Your conversation has been deleted." not in page.text


def test_clearing_nothing_is_no_error(browser: TestClient) -> None:
    assert browser.post("/chat/clear").status_code == 200


def test_a_conversation_that_has_expired_is_said_to_be_gone(
    site: Site, browser: TestClient, database: Database
) -> None:
    ask(browser, AIR)
    later(site, database, days=31)

    page = read_html(browser.get("/").text)

    assert AIR not in page.text
    assert "30 days had passed since its last message" in page.one(data_expired="").text
    assert "no longer kept" not in TestClient(site.app).get("/").text


def test_a_question_after_the_end_of_a_conversation_says_that_it_starts_a_new_one(
    browser: TestClient, database: Database
) -> None:
    ask(browser, AIR)
    with database.writing() as session:
        session.execute(text("DELETE FROM conversations"))

    html = browser.post("/chat", data={"message": COST}, headers={"Accept": FRAGMENT}).text
    assert "This is a new conversation." in read_html(html).one(data_expired="").text
    html = browser.post("/chat", data={"message": COST}, headers={"Accept": FRAGMENT}).text
    assert "This is a new conversation." not in html


def test_without_scripts_too_the_page_says_that_the_conversation_is_new(
    browser: TestClient, database: Database
) -> None:
    ask(browser, AIR)
    with database.writing() as session:
        session.execute(text("DELETE FROM conversations"))

    page = ask(browser, COST)

    assert "This is a new conversation." in page.one(data_expired="").text
    assert [e.text for e in page.all(data_question="")] == [COST, ""]


def test_a_question_whose_answer_is_on_its_way_says_so(site: Site, browser: TestClient) -> None:
    ask(browser, HELLO)
    site.app.state.parts.conversations.ask(browser.cookies[NAME], AIR)

    reply = read_html(browser.get("/").text).one(data_pending="")

    assert "still being answered" in reply.text
    assert reply.one("a").text == "Look again"


def test_a_question_that_never_got_its_answer_can_be_asked_again(
    site: Site, browser: TestClient, database: Database
) -> None:
    ask(browser, HELLO)
    later(site, database, minutes=-1)
    site.app.state.parts.conversations.ask(browser.cookies[NAME], AIR)

    reply = read_html(browser.get("/").text).all("article")[1].one(data_reply="")

    assert "This question was not answered." in reply.text
    assert (reply.one("button").text, reply.one("button").attributes["value"]) == ("Ask again", AIR)
