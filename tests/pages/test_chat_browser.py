"""Whole journeys on the chat page: with scripts and without, by keyboard, in two tabs, through restarts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from sqlalchemy import text

from actions.question import Focus
from api.pages.cookie import NAME
from records.database import Database
from tests.pages.live import DESK, PHONE, TABLET, serving
from tests.pages.replies import AIR, BIN, CLIMATE, COST, DANGER, GOING, HELLO, WHO, replies
from tests.pages.service import Site
from tests.pages.waiting import Held

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

ON_A_PHONE: dict[str, Any] = {"viewport": PHONE}


def ask(page: Page, question: str) -> None:
    page.fill("#message", question)
    page.click("[data-send]")


def answered(page: Page, count: int = 1) -> None:
    page.wait_for_selector(f"[data-log] article[id]:nth-of-type({count}) [data-answer]")
    # Without scripts the answer comes with a page, whose end may still be on its way.
    page.wait_for_load_state()


def questions(page: Page) -> list[str]:
    return page.locator("[data-log] [data-question]").all_inner_texts()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
@pytest.mark.parametrize("viewport", [PHONE, TABLET, DESK], ids=lambda size: size["width"])
def test_a_whole_visit(
    opened: Callable[..., Page], database: Database, scripts: bool, viewport: dict[str, int]
) -> None:
    page = opened(java_script_enabled=scripts, viewport=viewport)

    page.get_by_role("group", name="For example").get_by_role("button").first.click()
    answered(page)
    ask(page, AIR)
    answered(page, 2)
    page.get_by_role("button", name="How will it be measured?").click()
    answered(page, 3)
    page.get_by_role("button", name="No this was not useful").nth(1).click()
    page.get_by_label("What was wrong? (optional)").fill("It is about cars")
    page.get_by_role("button", name="Tell us").click()
    page.get_by_text("What you told us is kept").wait_for()

    page.reload()
    assert questions(page)[1:] == [AIR, "How will it be measured?"]
    assert page.get_by_text("What you told us is kept").count() == 1
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save as a text file").click()
    assert AIR in saved.value.path().read_text("utf-8")

    page.get_by_text("Clear this conversation").click()
    page.get_by_role("button", name="Delete it").click()
    page.get_by_text("Your conversation has been deleted.").wait_for()
    page.wait_for_load_state()
    assert questions(page) == []
    with database.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM messages")) == 0


def test_a_whole_visit_by_keyboard_alone(opened: Callable[..., Page]) -> None:
    page = opened(viewport=DESK)

    def tab_to(words: str) -> None:
        for _ in range(60):
            page.keyboard.press("Tab")
            at = page.evaluate("document.activeElement.innerText || document.activeElement.id")
            if words in at:
                return
        raise AssertionError(f"the keyboard does not get to {words!r}")

    tab_to("Skip to main content")
    page.keyboard.press("Enter")
    tab_to("message")
    page.keyboard.type(AIR)
    page.keyboard.press("Enter")
    answered(page)
    page.keyboard.press("Shift+Tab")
    assert "What else is planned?" in page.evaluate("document.activeElement.innerText")
    page.keyboard.press("Enter")
    answered(page, 2)
    assert page.evaluate("document.activeElement.innerText").endswith("What else is planned?")
    tab_to("No")
    page.keyboard.press("Enter")
    page.get_by_label("What was wrong? (optional)").wait_for()
    page.keyboard.type("Too short")
    tab_to("Tell us")
    page.keyboard.press("Enter")
    page.get_by_text("What you told us is kept").wait_for()
    assert "What you told us is kept" in page.evaluate("document.activeElement.innerText")
    tab_to("Clear this conversation")
    page.keyboard.press("Enter")
    tab_to("Delete it")
    page.keyboard.press("Enter")
    page.get_by_text("Your conversation has been deleted.").wait_for()


def test_a_second_tab_shows_the_conversation_and_both_go_on_with_it(opened: Callable[..., Page]) -> None:
    first = opened()
    ask(first, AIR)
    answered(first)
    second = first.context.new_page()
    second.goto(first.url)
    assert questions(second) == [AIR]

    ask(second, COST)
    answered(second, 2)
    answered(first, 2)
    assert questions(first) == questions(second) == [AIR, COST]
    ask(first, HELLO)
    answered(first, 3)
    answered(second, 3)
    assert second.get_by_role("log").inner_text() == first.get_by_role("log").inner_text()


def test_what_one_tab_clears_is_gone_from_the_other(opened: Callable[..., Page]) -> None:
    first = opened()
    ask(first, AIR)
    answered(first)
    second = first.context.new_page()
    second.goto(first.url)

    second.get_by_text("Clear this conversation").click()
    second.get_by_role("button", name="Delete it").click()
    second.get_by_text("Your conversation has been deleted.").wait_for()

    first.wait_for_function("!document.querySelector('[data-log] article')")


def test_the_conversation_outlives_a_restart_of_the_service(
    chrome: Browser, make: Callable[..., Site]
) -> None:
    with serving(make().app) as address:
        page = chrome.new_context(**ON_A_PHONE).new_page()
        page.goto(address)
        ask(page, AIR)
        answered(page)

    ask(page, COST)
    page.get_by_role("button", name="Try again").wait_for()
    assert page.input_value("#message") == COST
    with serving(make().app, urlsplit(address).port or 0):
        page.get_by_role("button", name="Try again").click()
        answered(page, 2)
        page.reload()
        assert questions(page) == [AIR, COST]
        page.context.close()


def test_a_reload_before_the_answer_shows_it_as_soon_as_it_is_there(
    opened: Callable[..., Page], site: Site
) -> None:
    page = opened()
    ask(page, HELLO)
    answered(page)
    conversation = next(c["value"] for c in page.context.cookies() if c["name"] == NAME)
    stored = site.app.state.parts.conversations
    message = stored.ask(conversation, AIR)
    page.reload()
    page.get_by_text("This question is still being answered.").wait_for()

    stored.answer(conversation, message, replies(site.bot.plan)[AIR], Focus())

    answered(page, 2)
    assert questions(page) == [HELLO, AIR]


def test_a_reload_before_the_very_first_answer_keeps_the_question(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    Held(page)
    page.get_by_role("group", name="For example").get_by_role("button").first.click()
    page.get_by_text("Looking in the plan").wait_for()
    asked = questions(page)[0]
    page.reload()

    assert page.input_value("#message") == asked


def test_offline_is_said_and_what_was_typed_stays(opened: Callable[..., Page]) -> None:
    page = opened()
    page.fill("#message", AIR)
    page.context.set_offline(True)
    page.get_by_text("You are offline.").wait_for()
    page.click("[data-send]")
    page.get_by_role("button", name="Try again").wait_for()
    assert page.input_value("#message") == AIR

    page.context.set_offline(False)
    page.get_by_text("You are connected again.").wait_for()
    page.get_by_role("button", name="Try again").click()
    answered(page)
    assert questions(page) == [AIR]


def test_what_is_typed_outlives_a_reload_and_goes_once_it_is_sent(opened: Callable[..., Page]) -> None:
    page = opened()
    page.locator("#message").press_sequentially("Half a quest")
    page.reload()
    assert page.input_value("#message") == "Half a quest"

    ask(page, AIR)
    answered(page)
    page.reload()
    assert page.input_value("#message") == ""


def test_the_page_says_by_itself_when_the_assistant_is_ready(opened: Callable[..., Page], site: Site) -> None:
    site.bot.loaded = False
    page = opened()
    page.get_by_role("status").get_by_text("Starting up.").wait_for()

    site.bot.loaded, site.bot.rasa.healthy = True, False
    page.get_by_role("status").get_by_text("Limited for now.").wait_for()
    site.bot.rasa.healthy = True
    page.get_by_role("status").get_by_text("Everything works now.").wait_for()


def test_a_conversation_that_ended_meanwhile_leaves_the_page_and_is_said_to_be_gone(
    opened: Callable[..., Page], database: Database
) -> None:
    page = opened()
    ask(page, AIR)
    answered(page)
    with database.writing() as session:
        session.execute(text("DELETE FROM conversations"))

    ask(page, COST)
    page.get_by_text("This is a new conversation.").wait_for()

    answered(page)
    assert questions(page) == [COST]


def test_an_answer_is_copied_with_its_place_and_address(opened: Callable[..., Page], address: str) -> None:
    page = opened(permissions=["clipboard-read", "clipboard-write"])
    ask(page, AIR)
    answered(page)
    page.get_by_role("button", name="Copy this answer").click()
    page.get_by_text("Copied", exact=True).wait_for()

    # The page itself may not read the clipboard: what was copied is pasted.
    page.focus("#message")
    page.keyboard.press("Control+V")
    page.wait_for_function("document.querySelector('#message').value")
    copied = page.input_value("#message")
    assert copied.startswith(f"{AIR}\n\n")
    assert "“We will improve the air quality" in copied
    assert f"Commitment 3.2.7 ({address}/plan#commitment-3.2.7)" in copied
    assert "Comment on this" not in copied


def test_the_address_of_a_website_is_copied_whole(opened: Callable[..., Page]) -> None:
    page = opened(permissions=["clipboard-read", "clipboard-write"])
    ask(page, BIN)
    answered(page)
    page.get_by_role("button", name="Copy this answer").click()
    page.get_by_text("Copied", exact=True).wait_for()
    page.focus("#message")
    page.keyboard.press("Control+V")
    page.wait_for_function("document.querySelector('#message').value")

    assert page.input_value("#message").endswith("The council's website can: https://www.stockport.gov.uk\n")


def test_a_long_answer_begins_at_the_top_of_the_window_with_its_question(opened: Callable[..., Page]) -> None:
    page = opened(viewport=DESK)
    ask(page, CLIMATE)
    answered(page)
    top = "e => Math.round(e.getBoundingClientRect().top)"

    assert 0 <= page.locator("[data-log] article").evaluate(top) <= 20


def test_the_examples_change_with_what_was_shown(opened: Callable[..., Page]) -> None:
    page = opened()
    offered = page.locator("[data-examples] button")
    first = offered.all_inner_texts()
    ask(page, AIR)
    answered(page)
    after = offered.all_inner_texts()
    assert len(first) == len(after) == 3
    assert not set(first) & set(after)

    page.reload()
    assert offered.all_inner_texts() == after
    ask(page, DANGER)
    answered(page, 2)
    assert offered.count() == 0


def test_on_paper_there_is_the_conversation_alone_with_everything_opened(opened: Callable[..., Page]) -> None:
    page = opened(viewport=DESK)
    ask(page, CLIMATE)
    answered(page)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("[data-log] summary:visible").count() == 0

    assert page.locator("[data-log] blockquote:visible").count() == 7
    assert page.locator("main :is(button, textarea, .comment-link, [data-yours]):visible").count() == 0


def test_a_rating_that_cannot_be_sent_says_so_and_can_be_tried_again(opened: Callable[..., Page]) -> None:
    page = opened()
    ask(page, AIR)
    answered(page)
    page.route("**/chat/rating", lambda route: route.abort())
    page.get_by_role("button", name="Yes this was useful").click()
    page.get_by_role("alert").get_by_text("We could not reach the service").wait_for()

    page.unroute("**/chat/rating")
    page.get_by_role("button", name="Yes this was useful").click()
    page.get_by_text("You said that this was useful.").wait_for()


def test_a_slow_answer_does_not_lose_what_is_typed_meanwhile(opened: Callable[..., Page]) -> None:
    page = opened()
    held = Held(page)
    ask(page, AIR)
    page.get_by_text("Looking in the plan").wait_for()
    page.fill("#message", WHO)
    held.let_go()
    answered(page)

    assert page.input_value("#message") == WHO


def test_a_source_of_an_update_opens_the_source(opened: Callable[..., Page], reported: Site) -> None:
    page = opened()
    ask(page, GOING)
    answered(page)

    links = page.locator(".update a").evaluate_all("all => all.map(a => a.protocol)")
    assert links == ["https:", "https:"]
