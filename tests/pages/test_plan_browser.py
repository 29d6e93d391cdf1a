"""The plan's page in a real browser, with scripts and without."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import product
from typing import TYPE_CHECKING

import pytest

from tests.pages.axe import check
from tests.pages.live import DESK, PHONE, TABLET
from tests.pages.replies import AIR
from tests.pages.service import Site
from tests.pages.waiting import expect, wait_for_top

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

Opened = Callable[..., "Page"]
STATES = {
    "/plan#commitment-3.2.7": "the plan at a commitment",
    "/plan?q=trees": "the plan: places found",
    "/plan?q=pizza": "the plan: nothing found",
    "/plan?view=reading": "the plan: reading view",
}
BOTH = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no scripts"])


@pytest.fixture(autouse=True)
def with_updates(reported: Site) -> Site:
    return reported


@BOTH
def test_words_are_found_marked_and_reached_and_the_search_has_an_address(
    opened: Opened, scripts: bool
) -> None:
    page = opened("/plan", java_script_enabled=scripts)
    page.fill("#q", "orchard ward")
    page.keyboard.press("Enter")
    page.wait_for_url("**/plan?q=orchard+ward#finds")
    wait_for_top(page.locator("#finds"), PHONE["height"] / 2)
    page.get_by_role("link", name="Commitment 3.4.3").click()
    page.wait_for_url("**/plan?q=orchard+ward#commitment-3.4.3")

    assert page.locator(":target mark").all_inner_texts() == ["orchard", "ward"]
    wait_for_top(page.locator(":target"), PHONE["height"] / 2)


@BOTH
def test_the_words_that_an_answer_links_to_stand_out_where_they_are(opened: Opened, scripts: bool) -> None:
    page = opened("/", java_script_enabled=scripts)
    page.fill("#message", AIR)
    page.click("[data-send]")
    page.get_by_role("link", name="Commitment 3.2.7", exact=True).click()
    page.wait_for_url("**/plan#commitment-3.2.7")
    ground = "e => getComputedStyle(e).backgroundColor"

    assert page.locator(":target").evaluate(ground) != page.locator("#commitment-3\\.2\\.6").evaluate(ground)
    # One box around all of its lines.
    assert page.locator(":target").evaluate("e => e.getClientRects().length") == 1
    # Without scripts what is known about it is one press away.
    known = page.get_by_text("Government confirmed there will be no charging zone")
    expect(known).to_be_visible(visible=scripts)


def test_the_link_to_comment_takes_no_line_of_the_plan_where_there_is_room_beside_it(opened: Opened) -> None:
    page = opened("/plan", viewport=DESK)
    words = page.locator("p", has=page.locator("#statement-introduction\\.1"))
    link = words.get_by_role("link", name="Comment on this")
    opacity = "e => getComputedStyle(e).opacity"
    edge = "e => e.getBoundingClientRect().right"

    assert link.evaluate("e => e.getBoundingClientRect().left") >= words.evaluate(edge)
    assert link.evaluate(edge) <= DESK["width"]
    assert link.evaluate(opacity) == "0"
    words.hover()
    expect(link).to_have_css("opacity", "1")


@pytest.mark.parametrize("viewport", [PHONE, TABLET], ids=["320", "768"])
def test_elsewhere_the_link_to_comment_is_always_to_be_seen(opened: Opened, viewport: dict[str, int]) -> None:
    page = opened("/plan", viewport=viewport)

    links = page.locator(".plan__text .comment-link")
    assert set(links.evaluate_all("all => all.map(e => getComputedStyle(e).opacity)")) == {"1"}


@BOTH
def test_who_answers_and_how_it_goes_is_one_press_below_a_commitment(opened: Opened, scripts: bool) -> None:
    page = opened("/plan", java_script_enabled=scripts)
    summary = page.locator("summary", has_text="Commitment 3.3.1")
    summary.press("Enter")
    part = page.locator("details", has=summary)

    expect(part.get_by_text("Communities and Housing")).to_be_visible()
    comment = part.get_by_role("link", name=re.compile("^Comment on this.*3[.]3[.]1$"))
    assert comment.get_attribute("href") == "/feedback?about=commitment%203.3.1"


@BOTH
def test_ask_about_this_leads_to_the_chat_with_that_part_in_mind(opened: Opened, scripts: bool) -> None:
    page = opened("/plan", java_script_enabled=scripts)
    page.locator("summary", has_text="Commitment 3.2.7").press("Enter")
    page.get_by_role("link", name=re.compile("^Ask about this.*3[.]2[.]7$")).click()
    page.wait_for_url("**/?about=commitment%203.2.7")

    expect(page.locator("#message")).to_be_visible()


@BOTH
def test_the_contents_lead_to_a_chapter_on_a_phone_and_on_a_desk(opened: Opened, scripts: bool) -> None:
    for viewport in (PHONE, DESK):
        page = opened("/plan", java_script_enabled=scripts, viewport=viewport)
        if viewport is PHONE:
            page.locator("#contents summary").click()
        page.get_by_role("link", name="Our Family of Plans", exact=True).locator("visible=true").click()
        page.wait_for_url("**#section-our-family-of-plans")
        heading = page.get_by_role("heading", name="Our Family of Plans", exact=True)
        wait_for_top(heading, viewport["height"])


def test_the_reading_view_shows_the_plan_s_words_alone_and_leads_back(opened: Opened) -> None:
    page = opened("/plan")
    page.get_by_role("link", name="Reading view").click()
    page.wait_for_url("**/plan?view=reading")
    assert page.locator(".part").count() == 0

    page.get_by_role("link", name="Show who answers for what").click()
    page.wait_for_url("**/plan")


def test_on_paper_the_plan_stands_alone_with_the_references(opened: Opened) -> None:
    page = opened("/plan?q=trees#commitment-3.4.3", viewport=DESK)
    page.emulate_media(media="print")

    for hidden in (".plan__tools", ".finds", ".contents--side", ".site-nav", ".part__more >> nth=0"):
        assert not page.locator(hidden).first.is_visible(), hidden
    assert page.locator("#commitment-3\\.4\\.3").is_visible()
    assert page.locator(".part__summary", has_text="Commitment 3.4.3").is_visible()
    assert page.locator(":target mark").evaluate("e => getComputedStyle(e).backgroundColor") == (
        "rgba(0, 0, 0, 0)"
    )


def test_every_summary_can_be_hit_with_a_finger_and_seen_with_the_keyboard(opened: Opened) -> None:
    page = opened("/plan")
    heights = page.locator(".part__summary").evaluate_all("all => all.map(e => e.offsetHeight)")
    assert min(heights) >= 24
    assert len(heights) > 100

    summary = page.locator(".part__summary").first
    before = summary.evaluate("e => getComputedStyle(e).backgroundColor")
    summary.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert summary.evaluate("e => getComputedStyle(e).backgroundColor") != before


LOOKS: tuple[dict[str, str], ...] = ({}, {"color_scheme": "dark"}, {"forced_colors": "active"})
# The plan with an open part in every size and look; its other states in two of them, as axe takes its time.
AT_A_COMMITMENT, *OTHERS = STATES
SEEN = [
    *((AT_A_COMMITMENT, viewport, look) for viewport, look in product((PHONE, TABLET, DESK), LOOKS)),
    *((path, PHONE, LOOKS[0]) for path in OTHERS),
    *((path, DESK, LOOKS[1]) for path in OTHERS),
]


@pytest.mark.parametrize(("path", "viewport", "look"), SEEN, ids=str)
def test_axe_finds_nothing_and_nothing_is_cut_off(
    opened: Opened, path: str, viewport: dict[str, int], look: dict[str, str]
) -> None:
    page = opened(path, viewport=viewport, **look)
    for anchor in ("measure-3.8", "theme-priority-1.1"):
        page.locator(f"[id='{anchor}'] + [data-part]").evaluate_all(
            "all => all.forEach(one => (one.open = true))"
        )

    check(page, STATES[path])
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
