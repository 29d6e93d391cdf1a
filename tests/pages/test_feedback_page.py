from __future__ import annotations

import logging
from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient

from api.pages.feedback_held import COOKIE, make_desk
from corpus.model import Plan
from records.database import Database
from records.errors import DatabaseUnavailable
from records.feedback import FeedbackRecords
from records.feedback_values import Channel, NewResponse, Position, Receipt, Who
from tests.pages.conftest import OWN_PAGE
from tests.pages.responding import (
    AGE,
    BARRIERS,
    COMMENT,
    ENDED,
    PHONE,
    TO_COME,
    Respondent,
    set_consultation,
    stored,
    with_records,
)
from tests.pages.service import Site

pytestmark = pytest.mark.slow

PERSONAL = {"comment": f"Ring me: {PHONE}"}


@pytest.fixture
def someone(browser: TestClient) -> Respondent:
    return Respondent(browser)


def test_a_response_is_given_one_thing_per_page_and_stored_whole(someone: Respondent, site: Site) -> None:
    set_consultation(site, questions=(AGE, BARRIERS))

    code = someone.respond()

    (response,) = stored(site)
    said = response.content
    assert (said.about, said.position, said.who) == ("priority 3.2", Position.IN_PART, Who.RESIDENT)
    assert said.comment == said.redacted == COMMENT
    assert dict(said.answers) == {"age": "18 or over"}
    assert response.channel is Channel.PAGE
    assert response.consent == site.app.state.parts.consultation.privacy.consent
    assert site.app.state.parts.feedback.read(code) == response


def test_every_answer_is_there_to_be_checked_with_a_link_to_change_it(someone: Respondent) -> None:
    someone.start()
    someone.answer()

    rows = someone.rows()
    assert rows["About"] == "Priority 3.2"
    assert rows["Comment"] == COMMENT
    changes = someone.page.with_class("feedback__change")[:5]
    assert [link.text for link in changes] == [
        f"Change {name.lower()}" for name in ("About", "What you think", "Comment", "Answering as", "Consent")
    ]


def test_nothing_is_stored_before_it_is_sent(someone: Respondent, site: Site) -> None:
    someone.start()
    someone.answer()
    assert stored(site) == []

    someone.send({}, "/stop")
    assert someone.title == "You have stopped. Nothing was kept"
    assert stored(site) == []
    assert len(site.app.state.feedback_desk.writings) == 0


def test_a_change_leads_back_to_the_answers(someone: Respondent) -> None:
    someone.start()
    someone.answer()
    someone.go(f"{someone.base}/position")
    assert someone.page.one("input", value="support in part").attributes.get("checked") == ""

    someone.send({"position": "oppose"})

    assert someone.step == "check"
    assert someone.rows()["What you think"] == "Oppose"
    assert someone.rows()["Comment"] == COMMENT


@pytest.mark.parametrize("name", ["commitment-3.2.7", "commitment 3.2.7"])
def test_a_link_from_a_passage_fills_in_what_it_is_about(someone: Respondent, site: Site, name: str) -> None:
    start = someone.go(f"/feedback?about={name}")
    assert "introducing a GM Clean Air Zone in 2022" in start.one("blockquote").text

    someone.respond(name)

    (response,) = stored(site)
    assert response.content.about == "commitment 3.2.7"
    assert "Clean Air Zone" in response.content.words


def test_every_passage_of_the_plan_can_be_responded_to(browser: TestClient, plan: Plan) -> None:
    for passage in plan.passages[::7]:
        assert "<blockquote" in browser.get("/feedback", params={"about": passage.anchor}).text, passage.id


def test_a_link_to_no_passage_begins_with_the_question_what_it_is_about(someone: Respondent) -> None:
    someone.start("nothing-9.9")

    assert someone.step == "about"


def test_the_whole_plan_and_its_themes_can_be_chosen(someone: Respondent) -> None:
    someone.start()
    someone.send({"about": "other"})
    assert someone.title == "Which other part of the plan?"
    someone.send({"part": "theme 2"})
    assert someone.step == "position"

    someone.go(f"{someone.base}/about")
    someone.send({"about": "plan"})
    assert someone.title == "What do you think of the plan as a whole?"


@pytest.mark.parametrize(
    ("step", "given", "fault"),
    [
        ("about", {}, "Choose what your response is about"),
        ("about", {"about": "ambition 99"}, "Choose what your response is about"),
        ("part-3", {}, "Choose which part your response is about"),
        ("part-3", {"part": "priority 1.1"}, "Choose which part your response is about"),
        ("position", {}, "Choose what you think of this part of the plan"),
        ("position", {"position": "not asked"}, "Choose what you think of this part of the plan"),
        ("comment", {"comment": " \r\n\u200b\x00 "}, "Enter your comment"),
        ("consent", {"consent": "maybe"}, "Tick the box if you agree"),
    ],
)
def test_what_is_missing_is_said_above_and_at_the_field(
    someone: Respondent, step: str, given: dict[str, str], fault: str
) -> None:
    someone.start()
    someone.answer(until=step)

    page = someone.send(given, f"/{step}")

    assert someone.step == step
    assert fault in someone.fault
    (summary,) = page.with_class("govuk-error-summary")
    assert fault in summary.text
    field = summary.one("a").attributes["href"][1:]
    assert page.one(id=field).name in ("input", "textarea")
    assert page.one("title").text.startswith("Error: ")
    # The reason stays after a reload, and goes with the next answer.
    assert fault in Respondent(someone.browser).go(someone.path).one("main").text


def test_a_comment_that_is_too_long_stays_in_the_field_with_the_count(someone: Respondent) -> None:
    someone.start("ambition-1")
    someone.answer(until="comment")

    page = someone.send({"comment": "é" * 2_001})
    assert someone.fault == "Error: Your comment must be 2,000 characters or less. It is 1 character too long"
    assert page.one("textarea").text == "é" * 2_001

    someone.send({"comment": "\r\n".join(["12345"] * 333)})
    assert someone.step == "who"


def test_a_comment_of_two_thousand_astral_characters_is_taken(someone: Respondent, site: Site) -> None:
    someone.respond("ambition-1", comment={"comment": "\N{EVERGREEN TREE}" * 2_000})

    assert len(stored(site)[0].content.comment) == 2_000


def test_a_comment_that_redaction_makes_too_long_is_not_lost(someone: Respondent) -> None:
    someone.start("ambition-1")
    someone.answer(until="comment")

    someone.send({"comment": f"{'x ' * 993} {PHONE}"})

    assert someone.fault.startswith("Error: Shorten your comment by 1:")


def test_personal_data_is_shown_and_taken_out(someone: Respondent, site: Site) -> None:
    someone.start("ambition-1")
    page = someone.answer(until="personal", comment=PERSONAL)
    assert page.one("mark").text == f"{PHONE} (phone number)"
    assert "Ring me: [phone number]" in page.one("main").text

    someone.answer()
    someone.send({}, "/check")

    (response,) = stored(site)
    assert response.content.comment == response.content.redacted == "Ring me: [phone number]"
    assert response.content.found == ("phone number",)


def test_personal_data_can_be_kept_and_officers_still_have_the_text_without(
    someone: Respondent, site: Site
) -> None:
    someone.respond("ambition-1", comment=PERSONAL, personal={"personal": "keep"})

    (response,) = stored(site)
    assert response.content.comment == f"Ring me: {PHONE}"
    assert response.content.redacted == "Ring me: [phone number]"


def test_another_comment_asks_about_personal_data_anew(someone: Respondent) -> None:
    someone.start("ambition-1")
    someone.answer(comment=PERSONAL, personal={"personal": "keep"})
    someone.go(f"{someone.base}/comment")

    someone.send({"comment": f"Text me: {PHONE}"})

    assert someone.step == "personal"
    assert not someone.page.all("input", checked="")


def test_questions_can_be_skipped_and_answers_in_own_words_lose_personal_data(
    someone: Respondent, site: Site
) -> None:
    set_consultation(site, questions=(AGE, BARRIERS))
    someone.start("ambition-1")
    someone.answer(question_age={}, question_barriers={"answer": f"No phone, not even {PHONE}"})
    assert someone.rows()[AGE.question] == "Not answered"

    someone.send({}, "/check")

    assert dict(stored(site)[0].content.answers) == {"barriers": "No phone, not even [phone number]"}


def test_who_is_answering_can_be_skipped(someone: Respondent, site: Site) -> None:
    someone.respond("ambition-1", who={})

    assert stored(site)[0].content.who is Who.NOT_SAID


def test_a_page_opened_too_early_leads_to_what_is_missing(someone: Respondent) -> None:
    someone.start("ambition-1")

    someone.go(f"{someone.base}/check")

    assert someone.step == "position"


def test_an_unknown_step_is_not_found(someone: Respondent) -> None:
    someone.start()

    someone.go(f"{someone.base}/part-9")
    assert someone.status == 404


def test_two_presses_a_reload_and_the_back_button_store_one_response(someone: Respondent, site: Site) -> None:
    someone.start("ambition-1")
    someone.answer()
    check = someone.page
    someone.send({}, "/check")
    code, sent = someone.code, someone.path

    someone.page = check
    someone.send({}, "/check")
    assert (someone.path, someone.code) == (sent, code)
    for back in ("check", "comment", "sent"):
        someone.go(f"{someone.base}/{back}")
        assert (someone.path, someone.code) == (sent, code)
    assert len(stored(site)) == 1


def test_two_tabs_are_two_responses(browser: TestClient, site: Site) -> None:
    one, two = Respondent(browser), Respondent(browser)
    one.start("ambition-1")
    two.start("ambition-2")
    one.answer(comment={"comment": "One."})
    two.answer(comment={"comment": "Two."})
    for tab in (one, two):
        tab.send({}, "/check")

    assert one.code != two.code
    assert [(r.content.about, r.content.comment) for r in stored(site)] == [
        ("ambition 1", "One."),
        ("ambition 2", "Two."),
    ]


def test_a_restart_of_the_service_costs_no_answer(someone: Respondent, site: Site) -> None:
    someone.start("ambition-1")
    for step in ("position", "comment", "who", "consent", "check"):
        someone.answer(until=step)
        site.app.state.feedback_desk = make_desk("off")
    someone.send({}, "/check")

    assert someone.title == "Your response is stored"
    assert stored(site)[0].content.comment == COMMENT


def test_a_crash_between_storing_and_the_receipt_loses_neither(someone: Respondent, site: Site) -> None:
    class Crashing(FeedbackRecords):
        def submit(self, response: NewResponse) -> Receipt:
            super().submit(response)
            raise DatabaseUnavailable("gone")

    someone.start("ambition-1")
    someone.answer()
    with_records(site, Crashing(site.database))
    someone.send({}, "/check")
    assert someone.status == 503

    with_records(site, FeedbackRecords(site.database))
    someone.send({}, "/check")
    assert site.app.state.parts.feedback.read(someone.code) == stored(site)[0]
    assert len(stored(site)) == 1


def test_without_the_records_nothing_is_said_to_be_stored_and_the_answers_stay(
    someone: Respondent, site: Site
) -> None:
    class Unreachable(FeedbackRecords):
        def submit(self, response: NewResponse) -> Receipt:
            raise DatabaseUnavailable("gone")

    someone.start("ambition-1")
    someone.answer()
    with_records(site, Unreachable(site.database))
    someone.send({}, "/check")
    assert someone.status == 503
    assert "We could not store your response" in someone.page.one("main").text
    assert not someone.page.with_class("receipt__code")
    assert someone.rows()["Comment"] == COMMENT

    with_records(site, FeedbackRecords(site.database))
    someone.send({}, "/check")
    assert [response.content.comment for response in stored(site)] == [COMMENT]


def test_another_browser_sees_nothing_of_it(someone: Respondent, site: Site) -> None:
    someone.start("ambition-1")
    someone.answer()
    with TestClient(site.app, headers=OWN_PAGE) as other:
        stranger = Respondent(other)
        stranger.go(f"{someone.base}/check")
        assert (stranger.status, stranger.title) == (404, "Your response was not sent")
        someone.send({}, "/check")
        stranger.go(someone.path)
        assert stranger.status == 404


def test_a_response_that_was_begun_can_be_about_another_passage(someone: Respondent) -> None:
    someone.start("ambition-1")
    someone.answer()
    someone.go("/feedback?about=commitment-3.2.7")

    someone.send({"about": "commitment 3.2.7"}, "/about")

    assert someone.step == "check"
    assert someone.rows()["About"] == "Commitment 3.2.7"
    assert someone.rows()["Comment"] == COMMENT


@pytest.mark.parametrize(
    ("days", "said"),
    [({"opens": TO_COME}, "has not opened yet"), ({"closes": ENDED}, "has closed")],
    ids=["before", "after"],
)
def test_before_and_after_the_consultation_nothing_is_taken(
    someone: Respondent, site: Site, days: dict[str, object], said: str
) -> None:
    someone.start("ambition-1")
    someone.answer()
    set_consultation(site, **days)

    someone.send({}, "/check")
    assert said in someone.title
    assert "Your response was not sent" in someone.page.one("main").text
    someone.go("/feedback")
    assert said in someone.title
    assert not someone.page.one("main").all("form")
    assert someone.browser.post("/feedback").url.path == "/feedback"
    assert stored(site) == []


@pytest.mark.parametrize("path", ["/feedback", "/feedback/abcdefghij/check", "/feedback/abcdefghij/stop"])
def test_a_form_from_another_site_is_refused(browser: TestClient, path: str) -> None:
    response = browser.post(path, data={"about": "plan"}, headers={"Sec-Fetch-Site": "cross-site"})

    assert response.status_code == 403
    assert COOKIE not in response.cookies


def test_the_secret_is_in_a_cookie_that_scripts_cannot_read_and_in_no_page(site: Site) -> None:
    with TestClient(site.app, headers=OWN_PAGE, follow_redirects=False) as browser:
        begun = browser.post("/feedback", data={"about": "ambition-1"})
        page = browser.get(begun.headers["location"])
    cookie = begun.headers["set-cookie"]
    secret = cookie.split(";")[0].removeprefix(f"{COOKIE}=")

    assert {"HttpOnly", "SameSite=lax", "Path=/feedback"} <= set(cookie.split("; "))
    assert len(secret) == 32
    assert secret not in page.text + begun.headers["location"]
    assert "no-store" in page.headers["cache-control"]
    assert "frame-ancestors 'none'" in page.headers["content-security-policy"]


def test_no_words_of_a_response_and_no_code_reach_the_log(
    someone: Respondent, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    code = someone.respond("ambition-1", comment={"comment": "Zanzibar quince"})

    # What the test's own client says of its requests is not the service's log.
    said = "\n".join(r.getMessage() for r in caplog.records if not r.name.startswith("http"))
    assert "Zanzibar" not in said
    assert code not in said


def test_too_many_responses_from_one_client_wait(make: Callable[..., Site], database: Database) -> None:
    site = make(chat_rate="1000/minute")
    with TestClient(site.app, headers=OWN_PAGE) as browser:
        someone = Respondent(browser)
        for _ in range(60):
            site.app.state.feedback_desk.responses.take("testclient")
        someone.start("ambition-1")
        someone.answer()
        someone.send({}, "/check")
        assert someone.status == 429
        assert "yours is not stored yet" in someone.page.one("main").text
        assert stored(site) == []
        assert someone.rows()["Comment"] == COMMENT


def test_until_the_plan_is_loaded_there_is_no_form(site: Site, browser: TestClient) -> None:
    site.bot.loaded = False

    assert browser.get("/feedback").status_code == 503
