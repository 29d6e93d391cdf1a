from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import pytest
from fastapi.testclient import TestClient

from api.pages.feedback_draft import PageDraft, to_token
from api.pages.feedback_held import make_desk
from records.errors import DatabaseUnavailable
from records.feedback_values import Channel, Content, NewResponse, Position, Who
from records.tracker import RasaTracker
from tests.pages.conftest import OWN_PAGE
from tests.pages.responding import (
    AGE,
    BARRIERS,
    COMMENT,
    ENDED,
    PHONE,
    Respondent,
    set_consultation,
    stored,
)
from tests.pages.service import Site

pytestmark = pytest.mark.slow

NOWHERE = "2222-2222-2222"


@pytest.fixture
def someone(browser: TestClient) -> Respondent:
    return Respondent(browser)


def look_up(someone: Respondent, code: str) -> None:
    someone.go("/feedback/receipt")
    someone.send({"code": code})


def test_with_its_code_a_response_can_be_read_in_another_browser(someone: Respondent, site: Site) -> None:
    set_consultation(site, questions=(AGE, BARRIERS))
    code = someone.respond("commitment-3.2.7")
    with TestClient(site.app, headers=OWN_PAGE) as other:
        reader = Respondent(other)
        look_up(reader, f" {code.lower().replace('-', ' ')} ")

    rows = reader.rows()
    assert rows["About"] == "Commitment 3.2.7"
    assert rows["Comment"] == COMMENT
    assert rows[AGE.question] == "18 or over"
    assert rows["You agreed to this"] == stored(site)[0].consent
    assert "There is no reply yet" in reader.page.one("main").text
    assert code not in reader.path


def test_the_code_is_in_no_address_and_on_no_page_but_the_confirmation(
    someone: Respondent, site: Site
) -> None:
    code = someone.respond("ambition-1")
    look_up(someone, code)

    assert code not in str(someone.browser.get(someone.path).request.url)
    assert code not in someone.page.text
    assert "no-store" in someone.browser.get(someone.path).headers["cache-control"]


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", "Enter your receipt code"),
        ("hello", "Enter your receipt code as it was shown"),
        ("K7QM-2F9D-XW3", "Enter your receipt code as it was shown"),
        (NOWHERE, "We have no response with this code"),
    ],
)
def test_a_code_that_cannot_be_taken_is_said_so(someone: Respondent, typed: str, fault: str) -> None:
    look_up(someone, typed)

    assert someone.status == 422
    assert fault in someone.fault
    assert someone.page.one("input", name_="code").attributes.get("value", "") == typed
    assert someone.page.one("title").text.startswith("Error: ")


def test_codes_cannot_be_tried_in_great_numbers(someone: Respondent) -> None:
    for _ in range(20):
        look_up(someone, NOWHERE)
    assert someone.status == 422

    look_up(someone, NOWHERE)
    assert someone.status == 429
    assert someone.title == "Please wait a little"


def test_codes_cannot_be_tried_in_great_numbers_through_the_form_either(someone: Respondent) -> None:
    someone.start("ambition-1")
    base = someone.base
    for _ in range(21):
        guess = PageDraft("plan", Position.OPPOSE, "Gone.", Who.OTHER, amends=NOWHERE)
        someone.browser.post(f"{base}/stop")
        answer = someone.browser.post(f"{base}/check", data={"draft": to_token(guess)})

    assert answer.status_code == 429


def test_the_council_s_reply_is_shown_with_the_date(someone: Respondent, site: Site) -> None:
    code = someone.respond("ambition-1")
    (response,) = stored(site)
    site.app.state.parts.replies.to_response(response.id, "We did <b>it</b>.\nTruly.", "Planning team")
    site.app.state.parts.feedback.set_themes({response.id: "buses"})
    site.app.state.parts.replies.to_theme("buses", "More buses.", "Transport team")

    look_up(someone, code)

    own, theme = someone.page.with_class("feedback__reply")
    assert own.text.startswith("We did <b>it</b>. Truly. Planning team, ")
    assert theme.text.startswith("More buses. Transport team, ")
    assert "everybody who wrote about the same matter" in theme.text


def test_a_response_can_be_changed_and_keeps_its_code(someone: Respondent, site: Site) -> None:
    set_consultation(site, questions=(AGE, BARRIERS))
    code = someone.respond("ambition-1")
    before = stored(site)[0]
    look_up(someone, code)
    someone.send({}, "/change")
    assert someone.title == "Check your answers"
    someone.go(f"{someone.base}/comment")
    assert someone.page.one("textarea").raw_text == COMMENT
    someone.send({"comment": f"Changed. {PHONE}"})
    assert someone.step == "personal"
    someone.send({"personal": "remove"})

    someone.send({}, "/check")

    assert "Your changes are stored" in someone.page.one("main").text
    assert someone.rows()["Comment"] == "Changed. [phone number]"
    (after,) = stored(site)
    assert (after.id, after.created) == (before.id, before.created)
    assert after.amended
    assert dict(after.content.answers) == {"age": "18 or over"}
    look_up(someone, code)
    assert someone.rows()["Comment"] == "Changed. [phone number]"


def test_a_change_that_is_not_saved_changes_nothing(someone: Respondent, site: Site) -> None:
    code = someone.respond("ambition-1")
    look_up(someone, code)
    someone.send({}, "/change")
    someone.go(f"{someone.base}/position")
    someone.send({"position": "oppose"})

    (leave,) = someone.page.with_class("feedback__stop")
    someone.go(leave.one("a").attributes["href"])

    assert someone.rows()["What you think"] == "Support in part"
    assert stored(site)[0].amended is None


def test_a_response_is_withdrawn_after_asking_once_more_and_then_it_is_gone(
    someone: Respondent, site: Site, tmp_path: Path
) -> None:
    code = someone.respond("ambition-1", comment={"comment": "Zanzibar quince"})
    look_up(someone, code)
    someone.go(f"{someone.path}/withdraw")
    assert someone.title == "Do you want to withdraw your response?"
    ask = someone.page
    assert len(stored(site)) == 1

    someone.send({}, "/withdraw")
    assert someone.title == "This response was withdrawn"
    assert stored(site) == []
    kept = b"".join(file.read_bytes() for file in tmp_path.glob("records.db*"))
    assert sqlite3.connect(tmp_path / "records.db").execute("SELECT 1").fetchone() == (1,)
    assert b"feedback_responses" in kept
    assert b"Zanzibar" not in kept

    someone.page = ask
    someone.send({}, "/withdraw")
    assert someone.title == "This response was withdrawn"
    look_up(someone, code)
    assert someone.title == "This response was withdrawn"


def test_with_a_response_from_the_chat_rasa_forgets_the_conversation(
    someone: Respondent, site: Site, tmp_path: Path
) -> None:
    class Tracker(RasaTracker):
        is_locked = True
        forgotten: ClassVar[list[str]] = []

        def forget(self, bot_ids: Iterable[str]) -> int:
            if self.is_locked:
                raise DatabaseUnavailable("locked")
            self.forgotten.extend(bot_ids)
            return 1

    parts = site.app.state.parts
    conversation = parts.conversations.resume_or_start(None)
    said = Content("plan", "", Position.OPPOSE, "No.", "No.")
    given = NewResponse("r" * 32, said, "Yes.", "1", Channel.CHAT, conversation.bot_id)
    code = parts.feedback.submit(given).code
    site.app.state.parts = replace(parts, tracker=Tracker(f"sqlite:///{tmp_path}/tracker.db"))
    look_up(someone, code)
    someone.go(f"{someone.path}/withdraw")
    ask = someone.page

    someone.send({}, "/withdraw")
    assert someone.status == 503
    Tracker.is_locked = False
    someone.page = ask
    someone.send({}, "/withdraw")

    assert someone.title == "This response was withdrawn"
    assert Tracker.forgotten == [conversation.bot_id]


def test_the_pages_of_a_withdrawn_response_bring_nothing_back(someone: Respondent, site: Site) -> None:
    someone.start("ambition-1")
    check = someone.answer()
    someone.send({}, "/check")
    base, code = someone.base, someone.code
    look_up(someone, code)
    someone.go(f"{someone.path}/withdraw")
    someone.send({}, "/withdraw")

    someone.page = check
    someone.send({}, "/check")
    assert someone.title == "This response was withdrawn"
    someone.go(f"{base}/sent")
    assert someone.status == 404
    assert stored(site) == []


def test_two_tabs_with_two_codes_never_withdraw_each_other_s(browser: TestClient, site: Site) -> None:
    one, two = Respondent(browser), Respondent(browser)
    first, second = one.respond("ambition-1"), two.respond("ambition-2")
    look_up(one, first)
    look_up(two, second)

    one.go(f"{one.path}/withdraw")
    one.send({}, "/withdraw")

    assert [response.content.about for response in stored(site)] == ["ambition 2"]


def test_after_the_consultation_a_response_can_only_be_read(someone: Respondent, site: Site) -> None:
    code = someone.respond("ambition-1")
    look_up(someone, code)
    someone.send({}, "/change")
    check, read = someone.page, f"/feedback/receipt/{someone.base.rsplit('/', 1)[-1]}"
    set_consultation(site, closes=ENDED)

    someone.page = check
    someone.send({}, "/check")
    assert "has closed" in someone.title
    someone.go(f"{read}/withdraw")
    assert someone.path == read
    assert someone.rows()["Comment"] == COMMENT
    assert not someone.page.one("main").all("form")
    for action in ("change", "withdraw"):
        assert someone.browser.post(f"{read}/{action}").url.path == read
    assert stored(site)[0].amended is None


def test_another_browser_cannot_use_the_address_of_a_response(someone: Respondent, site: Site) -> None:
    look_up(someone, someone.respond("ambition-1"))
    with TestClient(site.app, headers=OWN_PAGE) as other:
        assert other.get(someone.path).url.path == "/feedback/receipt"
        assert other.post(f"{someone.path}/withdraw").url.path == "/feedback/receipt"
        other.post(f"{someone.path}/change")

    assert len(stored(site)) == 1


def test_after_a_restart_the_code_is_asked_for_again(someone: Respondent, site: Site) -> None:
    look_up(someone, someone.respond("ambition-1"))
    site.app.state.feedback_desk = make_desk("off")

    someone.go(someone.path)

    assert someone.title == "Find your response"


@pytest.mark.parametrize("action", ["", "/abcdefghij/change", "/abcdefghij/withdraw"])
def test_a_form_from_another_site_is_refused(browser: TestClient, action: str) -> None:
    headers = {"Sec-Fetch-Site": "cross-site"}

    assert browser.post(f"/feedback/receipt{action}", headers=headers).status_code == 403


def test_a_response_about_a_part_that_the_plan_has_not_got_any_more_is_shown_in_its_words(
    someone: Respondent, site: Site
) -> None:
    code = someone.respond("commitment-3.2.7")
    feedback = site.app.state.parts.feedback
    said = feedback.read(code).content
    feedback.amend(code, type(said)("commitment 9.9.9", "Old words.", Position.OPPOSE, "No.", "No."))

    look_up(someone, code)
    assert someone.rows()["About"] == "A part of the plan"
    assert "Old words." in someone.page.one("main").text
    someone.send({}, "/change")
    assert someone.step == "about"
    someone.send({"about": "plan"})
    assert someone.step == "check"
