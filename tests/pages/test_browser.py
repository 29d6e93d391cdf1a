"""The pages in a real browser, with scripts and without."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from tests.pages.live import DESK, PHONE
from tests.pages.replies import AIR, CLIMATE, COST, DANGER, HELLO, HOSTILE, VIEWS
from tests.pages.service import Site
from tests.pages.waiting import Held, stop_clock, wait_for_top

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

REPLY = "[data-log] .reply:not([aria-live])"


def ask(page: Page, question: str) -> None:
    page.fill("#message", question)
    page.click("[data-send]")


def test_with_scripts_a_question_is_answered_on_the_page_and_a_reload_keeps_it(
    opened: Callable[..., Page],
) -> None:
    page = opened()

    ask(page, AIR)
    page.wait_for_selector(REPLY)

    assert page.locator("blockquote").count() == 1
    assert page.input_value("#message") == ""
    assert "#" not in page.url
    shown = page.inner_text("[data-log]")
    page.reload()
    assert page.inner_text("[data-log]") == shown


def test_without_scripts_a_question_is_answered_and_a_reload_keeps_it(opened: Callable[..., Page]) -> None:
    page = opened(java_script_enabled=False)

    ask(page, AIR)
    page.wait_for_selector(REPLY)
    page.wait_for_load_state()
    assert page.locator("blockquote").count() == 1

    page.get_by_role("button", name="Who is responsible for this?").click()
    page.wait_for_selector("article:nth-of-type(2)")
    page.reload()
    assert page.locator("[data-question]").all_inner_texts() == [AIR, "Who is responsible for this?"]


def test_with_and_without_scripts_the_conversation_looks_the_same(opened: Callable[..., Page]) -> None:
    shown = []
    for scripts in (True, False):
        page = opened(java_script_enabled=scripts)
        for count, question in enumerate((COST, CLIMATE), start=1):
            ask(page, question)
            page.wait_for_selector(f"[data-log] article:nth-of-type({count}) .reply:not([aria-live])")
            page.wait_for_load_state()
        # Copying is the one thing that needs scripts.
        shown.append(page.inner_text("[data-log]").replace("Copy\nthis answer\n", ""))

    assert shown[0] == shown[1]


def test_the_question_and_a_sign_of_work_are_there_before_the_answer_is_asked_for(
    opened: Callable[..., Page],
) -> None:
    page = opened()

    shown = page.evaluate(
        """question => {
            document.querySelector("#message").value = question;
            document.querySelector("form.ask").requestSubmit();
            return document.querySelector("[data-log]").innerText;
        }""",
        AIR,
    )

    assert AIR in shown
    assert "Looking in the plan" in shown
    page.wait_for_selector(REPLY)


def test_an_answer_that_takes_long_gets_a_second_line(opened: Callable[..., Page]) -> None:
    page = opened()
    held = Held(page)
    stop_clock(page)

    ask(page, AIR)
    page.get_by_text("Looking in the plan").wait_for()
    assert not page.locator("[data-log] [data-slow]").is_visible()
    page.clock.fast_forward(2_100)
    page.locator("[data-log] [data-slow]:visible").wait_for()

    held.let_go()
    page.wait_for_selector(REPLY)
    assert page.get_by_text("Looking in the plan").count() == 0


def test_when_the_service_is_out_of_reach_the_text_stays_and_can_be_sent_again(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    page.route("**/chat", lambda route: route.abort())

    ask(page, AIR)
    page.get_by_role("alert").get_by_text("We could not reach the service").wait_for()
    assert page.input_value("#message") == AIR
    assert page.locator("[data-log] article").count() == 0

    page.unroute("**/chat")
    page.get_by_role("button", name="Try again").click()
    page.wait_for_selector(REPLY)
    assert page.input_value("#message") == ""
    assert page.inner_text("[data-failure]") == ""


def test_an_error_of_the_service_is_shown_in_its_own_words(opened: Callable[..., Page], site: Site) -> None:
    site.bot.loaded = False
    page = opened()

    ask(page, AIR)

    page.get_by_role("alert").get_by_text("The assistant is starting.").wait_for()
    assert page.input_value("#message") == AIR


def test_only_the_reply_is_announced(opened: Callable[..., Page]) -> None:
    page = opened()
    ask(page, AIR)
    page.wait_for_selector(REPLY)

    announced = page.evaluate(
        """() => [...document.querySelectorAll("[data-log] article > *")]
            .filter(part => part.closest("[aria-live]").matches("[role=log]")).map(part => part.className)"""
    )

    assert announced == ["reply reply--answered"]
    silent = page.locator("[data-log] [data-reply] [aria-live=off]")
    assert "Was this useful?" in silent.inner_text()


def test_a_suggestion_is_asked_when_pressed_and_the_keyboard_stays_in_the_conversation(
    opened: Callable[..., Page],
) -> None:
    page = opened()
    ask(page, AIR)
    page.get_by_role("button", name="How will it be measured?").press("Enter")
    page.wait_for_selector(f"article:nth-of-type(2) {REPLY.split()[-1]}")

    assert page.locator("[data-question]").all_inner_texts() == [AIR, "How will it be measured?"]
    assert "How will it be measured?" in page.evaluate("document.activeElement.innerText")
    assert page.get_by_role("button", name="How will it be measured?").count() == 0


def test_enter_asks_and_shift_enter_begins_a_line(opened: Callable[..., Page]) -> None:
    page = opened(viewport=DESK)
    page.focus("#message")
    page.keyboard.type("One")
    page.keyboard.press("Shift+Enter")
    page.keyboard.type("two")
    page.keyboard.press("Enter")
    page.wait_for_selector(REPLY)

    assert page.locator("[data-question]").first.inner_text() == "One\ntwo"


def test_two_presses_send_one_question(opened: Callable[..., Page], site: Site) -> None:
    page = opened()
    page.fill("#message", HELLO)
    page.dblclick("[data-send]")
    page.wait_for_selector(REPLY)

    assert len(site.bot.rasa.heard) == 1


def test_hostile_text_runs_nowhere(opened: Callable[..., Page]) -> None:
    page = opened()
    ask(page, HOSTILE)
    page.wait_for_selector(REPLY)
    page.reload()

    assert page.locator("[data-question]").inner_text() == HOSTILE
    assert page.locator("article img, article script").count() == 0


def test_what_cannot_be_taken_comes_back_on_the_page(opened: Callable[..., Page]) -> None:
    page = opened(java_script_enabled=False)
    ask(page, "x" * 2_001)

    page.wait_for_selector(".govuk-error-summary")
    page.wait_for_load_state()
    assert page.input_value("#message") == "x" * 2_001


def test_the_cited_words_stand_out_in_the_plan(opened: Callable[..., Page]) -> None:
    page = opened()
    ask(page, AIR)
    page.get_by_role("link", name="Commitment 3.2.7", exact=True).click()
    page.wait_for_url("**/plan#commitment-3.2.7")

    cited = page.locator(":target")
    assert cited.inner_text().startswith("We will improve the air quality")
    wait_for_top(cited, PHONE["height"])
    other = page.locator("#commitment-3\\.2\\.6").evaluate("e => getComputedStyle(e).backgroundColor")
    assert cited.evaluate("e => getComputedStyle(e).backgroundColor") != other


@pytest.mark.parametrize("question", [AIR, CLIMATE, DANGER, VIEWS, HOSTILE, "w" * 300])
def test_on_a_narrow_phone_nothing_is_cut_off_and_buttons_are_large(
    opened: Callable[..., Page], question: str
) -> None:
    page = opened()
    ask(page, question)
    page.wait_for_selector(REPLY)

    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    heights = page.locator("button:visible").evaluate_all("all => all.map(b => b.offsetHeight)")
    assert min(heights) >= 44


@pytest.mark.parametrize("path", ["/plan", "/about"])
def test_on_a_narrow_phone_the_other_pages_fit_too(opened: Callable[..., Page], path: str) -> None:
    assert opened(path).evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
