"""Giving a response in a real browser: with scripts and without, with the keyboard alone, small and large."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from tests.pages.axe import check
from tests.pages.live import DESK, PHONE
from tests.pages.replies import AIR
from tests.pages.responding import AGE, BARRIERS, COMMENT, ENDED, TO_COME, set_consultation, stored
from tests.pages.responding import PHONE as NUMBER
from tests.pages.service import Site
from tests.pages.waiting import expect

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

Opened = Callable[..., "Page"]
START = "/feedback?about=commitment-3.2.7"
# A window of 1280 by 1024 pixels at 400 %.
ZOOMED = {"width": 320, "height": 256}


def go_on(page: Page, button: str = "Continue") -> None:
    """Presses the page's button, and waits for what comes."""
    with page.expect_navigation():
        page.get_by_role("button", name=button).click()


def fill_in(page: Page, comment: str = COMMENT) -> None:
    """From the start to the answers to check."""
    go_on(page, "Start now")
    page.get_by_label("Support in part").check()
    go_on(page)
    page.get_by_label("Your comment").fill(comment)
    go_on(page)
    page.get_by_label("Resident").check()
    go_on(page)
    page.get_by_label("I agree").check()
    go_on(page)


def every_page(page: Page, site: Site) -> Iterator[str]:
    """Goes through every page and every state of it; gives its name each time one is there."""
    address = page.url.split("/feedback")[0]
    set_consultation(site, questions=(AGE, BARRIERS))
    yield "start"
    go_on(page, "Start now")
    run = page.url.rsplit("/", 1)[0]
    for path in ("about", "part-1", "part-other", "position", "comment", "who", "question-age"):
        page.goto(f"{run}/{path}")
        yield path
    page.goto(f"{address}{START}")
    yield "a response begun"
    for path in ("about", "part-2", "position", "comment", "consent"):
        page.goto(f"{run}/{path}")
        page.locator("input:checked").evaluate_all("all => all.forEach(one => (one.checked = false))")
        go_on(page)
        yield f"{path}: nothing given"
    page.goto(f"{run}/comment")
    page.locator("textarea").fill("w" * 2_050)
    go_on(page)
    yield "comment: too long"
    page.locator("textarea").fill(f"{'w' * 300} Ring {NUMBER}")
    go_on(page)
    page.goto(f"{run}/position")
    page.get_by_label("Oppose").check()
    for _ in range(3):
        go_on(page)
    page.get_by_role("heading", name=BARRIERS.question).wait_for()
    yield "question in own words"
    go_on(page)
    yield "personal"
    go_on(page)
    yield "personal: nothing given"
    page.get_by_label("Take these").check()
    go_on(page)
    page.get_by_label("I agree").check()
    go_on(page)
    yield "check"
    go_on(page, "Send my response")
    yield "sent"
    code = page.locator(".receipt__code").inner_text()
    page.goto(f"{address}/feedback/receipt")
    page.locator("summary").click()
    yield "receipt"
    go_on(page)
    yield "receipt: nothing given"
    parts = site.app.state.parts
    parts.replies.to_response(stored(site)[-1].id, "We did it.\n\n" + "w" * 80, "The team")
    page.get_by_label("Receipt code").fill(code)
    go_on(page)
    yield "response"
    read = page.url
    go_on(page, "Change my response")
    yield "change"
    go_on(page, "Save my changes")
    yield "changed"
    page.goto(f"{read}/withdraw")
    yield "withdraw"
    go_on(page, "Yes, delete my response")
    yield "withdrawn"
    for path, name in (
        ("stopped", "stopped"),
        ("abcdefghij/check", "no answers"),
        ("abcdefghij/x", "no page"),
    ):
        page.goto(f"{address}/feedback/{path}")
        yield name
    for name, days in (("not open yet", {"opens": TO_COME}), ("closed", {"opens": None, "closes": ENDED})):
        set_consultation(site, **days)
        page.goto(f"{run}/check")
        yield name


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_a_response_is_given_read_and_withdrawn(opened: Opened, site: Site, scripts: bool) -> None:
    page = opened(START, java_script_enabled=scripts)
    fill_in(page)
    assert page.locator("dd").first.inner_text().startswith("Commitment 3.2.7")
    go_on(page, "Send my response")
    code = page.locator(".receipt__code").inner_text()
    assert [response.content.comment for response in stored(site)] == [COMMENT]

    page.get_by_role("link", name="read, change or withdraw").click()
    page.get_by_label("Receipt code").fill(code)
    go_on(page)
    assert page.get_by_text("now</b> & often.").is_visible()
    page.get_by_role("link", name="Withdraw my response").click()
    go_on(page, "Yes, delete my response")
    assert stored(site) == []


def test_the_keyboard_alone_is_enough(opened: Opened, site: Site) -> None:
    page = opened(START, viewport=DESK)

    def press(*keys: str) -> None:
        for key in keys:
            page.keyboard.press(key)

    def tab_to(name: str) -> None:
        for _ in range(40):
            press("Tab")
            if page.evaluate(
                """name => { const at = document.activeElement;
                     const text = (at.labels?.[0] ?? at).textContent;
                     return text.trim().replace(/\\s+/g, " ").startsWith(name); }""",
                name,
            ):
                return
        raise AssertionError(f"{name} cannot be reached")

    def enter() -> None:
        with page.expect_navigation():
            press("Enter")

    tab_to("Start now")
    enter()
    tab_to("Support")
    press("Space", "ArrowDown")
    expect(page.get_by_label("Support in part")).to_be_checked()
    tab_to("Continue")
    enter()
    tab_to("Your comment")
    page.keyboard.type("Typed.")
    press("Tab")
    enter()
    tab_to("Continue")
    enter()
    tab_to("I agree")
    press("Space")
    tab_to("Continue")
    enter()
    tab_to("Change comment")
    enter()
    tab_to("Your comment")
    press("End")
    page.keyboard.type(" Twice.")
    tab_to("Continue")
    enter()
    tab_to("Send my response")
    enter()

    assert stored(site)[0].content.comment == "Typed. Twice."
    assert page.locator(".receipt__code").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["320", "1280"])
def test_axe_finds_nothing_and_nothing_is_cut_off(
    opened: Opened, site: Site, viewport: dict[str, int], scheme: str
) -> None:
    page = opened(START, viewport=viewport, color_scheme=scheme)
    seen = []
    for name in every_page(page, site):
        seen.append(name)
        check(page, f"giving views: {name.replace('-', ' ')}")
        assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"], name

    assert len(seen) == 32


def test_at_four_hundred_per_cent_nothing_has_to_be_moved_sideways(opened: Opened, site: Site) -> None:
    page = opened(START, viewport=ZOOMED)
    # And the browser's own text size a quarter larger.
    page.context.add_init_script(
        "addEventListener('DOMContentLoaded', () => document.documentElement.style.fontSize = '125%')"
    )
    page.reload()
    for name in every_page(page, site):
        assert page.evaluate("document.documentElement.scrollWidth") <= ZOOMED["width"], name


def test_targets_are_large_enough_on_a_phone(opened: Opened, site: Site) -> None:
    page = opened(START)
    for name in every_page(page, site):
        small = page.locator(
            "main button:visible, main summary, main .feedback__change, main .govuk-back-link, "
            "main label.govuk-radios__label"
        ).evaluate_all("all => all.filter(e => e.offsetHeight < 32).map(e => e.innerText)")
        assert small == [], name


def test_two_quick_presses_store_one_response(opened: Opened, site: Site) -> None:
    page = opened(START, java_script_enabled=False)
    fill_in(page)
    page.get_by_role("button", name="Send my response").dblclick()
    page.wait_for_url("**/sent")

    assert page.locator(".receipt__code").is_visible()
    assert len(stored(site)) == 1


def test_back_and_reload_go_through_the_form_without_a_question(opened: Opened, site: Site) -> None:
    page = opened(START)
    fill_in(page)
    for title in ("Do you agree?", "Who are you answering as?", "Your comment"):
        page.go_back()
        assert page.locator("h1").inner_text() == title
    assert page.get_by_label("Your comment").input_value() == COMMENT
    page.reload()
    assert page.get_by_label("Your comment").input_value() == COMMENT
    page.get_by_label("Your comment").fill("Better.")
    go_on(page)

    assert page.locator("h1").inner_text() == "Check your answers before you send them"
    assert page.get_by_text("Better.").is_visible()
    go_on(page, "Send my response")
    code = page.locator(".receipt__code").inner_text()
    page.reload()
    assert page.locator(".receipt__code").inner_text() == code
    page.go_back()
    assert page.locator(".receipt__code").inner_text() == code
    assert len(stored(site)) == 1


def test_characters_are_counted_while_typing_and_named_without_scripts(opened: Opened) -> None:
    page = opened(START)
    go_on(page, "Start now")
    page.goto(page.url.replace("/position", "/comment"))
    page.get_by_label("Your comment").fill("x" * 1_990)
    page.get_by_text("You have 10 characters remaining").first.wait_for()

    plain = opened(START, java_script_enabled=False)
    go_on(plain, "Start now")
    plain.goto(plain.url.replace("/position", "/comment"))
    assert plain.get_by_text("You can enter up to 2000 characters").is_visible()
    plain.get_by_label("Your comment").fill("x" * 2_010)
    go_on(plain)
    assert plain.get_by_text("It is 10 characters too long").first.is_visible()


def test_an_error_is_where_the_reader_is_put(opened: Opened) -> None:
    page = opened(START)
    go_on(page, "Start now")
    go_on(page)

    page.wait_for_function("() => document.activeElement.matches('.govuk-error-summary')")
    assert page.title().startswith("Error: ")
    page.get_by_role("link", name="Choose what you think").click()
    expect(page.locator("input[value=support]")).to_be_focused()


def test_hostile_text_runs_nowhere(opened: Opened, site: Site) -> None:
    hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'</textarea>"
    page = opened(START)
    fill_in(page, hostile)
    assert page.get_by_text(hostile).is_visible()
    go_on(page, "Send my response")

    assert page.locator("main img, main script").count() == 0
    assert stored(site)[0].content.comment == hostile


def test_an_answer_leads_to_a_response_about_its_passage(opened: Opened) -> None:
    page = opened("/")
    page.fill("#message", AIR)
    page.click("[data-send]")
    page.get_by_role("link", name="Comment on this").first.click()

    page.wait_for_url("**/feedback?about=commitment*3.2.7")
    assert "Clean Air Zone" in page.locator("blockquote").inner_text()


def test_in_the_plan_the_link_shows_where_the_reader_is(opened: Opened) -> None:
    page = opened("/plan#statement-introduction.1", viewport=DESK)
    link = page.locator("a[href='/feedback?about=statement-introduction.1']")
    other = page.locator("a[href='/feedback?about=statement-introduction.2']")
    seen = "e => getComputedStyle(e).opacity"
    expect(link).to_have_css("opacity", "1")
    assert other.evaluate(seen) == "0"

    other.focus()
    expect(other).to_have_css("opacity", "1")
    page.keyboard.press("Enter")
    page.wait_for_url("**/feedback?about=statement-introduction.2")
