"""The look-up desk and the progress page in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

from tests.pages.axe import check
from tests.pages.clipboard import clipboard
from tests.pages.live import DESK, PHONE
from tests.pages.service import Site
from tests.pages.waiting import Held, expect, stop_clock

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PATHS = {
    "/desk": "the look-up desk",
    "/desk?q=trees": "the look-up desk: results",
    "/desk?q=pizza": "the look-up desk: nothing found",
    "/desk/commitment-2.2.1": "a commitment with parts",
    "/desk/commitment-3.2.7": "a commitment with published updates",
    "/progress": "published progress",
}
Opened = Callable[..., "Page"]


@pytest.fixture(autouse=True)
def with_updates(reported: Site) -> Site:
    return reported


def references(page: Page) -> list[str]:
    return page.locator(".find__reference").all_inner_texts()


def address(page: Page) -> str:
    """The page's address as the page itself has it; `page.url` hears of a change by script only later."""
    return str(page.evaluate("location.href"))


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.dataset.name ?? document.activeElement.id"))


def test_the_field_is_focused_and_results_come_while_typing(opened: Opened) -> None:
    page = opened("/desk", viewport=DESK)
    page.keyboard.type("weir mill")
    page.get_by_text("1 result for weir mill").wait_for()

    assert references(page) == ["Commitment 2.2.1.1"]
    assert address(page).endswith("/desk?q=weir+mill")
    assert page.locator("[data-said]").inner_text() == "1 result"
    assert page.title().startswith("weir mill - ")
    assert focused(page) == "q"


def test_without_scripts_the_same_search_is_sent_as_a_form(opened: Opened) -> None:
    page = opened("/desk", java_script_enabled=False)
    page.fill("#q", "weir mill")
    page.keyboard.press("Enter")
    page.wait_for_url("**/desk?q=weir+mill&**")

    assert references(page) == ["Commitment 2.2.1.1"]
    assert not page.locator(".shortcuts").is_visible()
    page.get_by_role("link", name="Commitment 2.2.1.1").click()
    assert "Restoration of Weir Mill" in page.locator("pre").inner_text()
    assert not page.locator("[data-copy-button]").is_visible()


def test_several_keys_in_a_row_ask_once(opened: Opened) -> None:
    page = opened("/desk", viewport=DESK)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    # However slowly the keys come: time passes only when they have.
    stop_clock(page)
    page.keyboard.type("library")
    page.clock.fast_forward(1_000)
    page.get_by_text("for library").wait_for()

    assert [url for url in asked if "/desk" in url] == [address(page)]


def test_an_older_answer_never_replaces_a_newer_one(opened: Opened) -> None:
    page = opened("/desk", viewport=DESK)
    held = Held(page, "**/desk?q=tree")
    page.keyboard.type("tree")
    with page.expect_request("**/desk?q=tree"):
        page.keyboard.press("Enter")
    page.keyboard.type("s")
    page.keyboard.press("Enter")
    page.get_by_text("for trees").wait_for()
    held.let_go(lambda route: route.fulfill(body="<div data-results data-summary='old'>old</div>"))

    assert page.get_by_text("for trees").is_visible()
    assert address(page).endswith("q=trees")


def test_arrows_move_between_the_results_and_back_to_the_field(opened: Opened) -> None:
    page = opened("/desk?q=3.1", viewport=DESK)
    steps = {
        "ArrowDown": "Measure 3.1",
        "End": "Commitment 3.1.2",
        "ArrowUp": "Commitment 3.1.1",
        "Home": "Measure 3.1",
        "/": "q",
    }
    for key, expected in steps.items():
        page.keyboard.press(key)
        page.wait_for_function("() => document.activeElement !== document.body")
        if key == "ArrowDown":
            page.wait_for_function("() => document.activeElement.dataset.name")
        assert focused(page) == expected, key
    assert page.input_value("#q") == "3.1"
    page.wait_for_function("() => getSelection().toString() === '3.1'")


def test_who_comes_back_to_a_search_types_over_it(opened: Opened) -> None:
    page = opened("/desk?q=3.1", viewport=DESK)
    page.wait_for_function("() => getSelection().toString()")
    page.keyboard.type("weir mill")

    assert page.input_value("#q") == "weir mill"


def test_past_the_last_result_the_choice_stays_and_above_the_first_is_the_field(opened: Opened) -> None:
    page = opened("/desk?q=3.4.3", viewport=DESK)
    page.keyboard.press("ArrowDown")
    page.wait_for_function("() => document.activeElement.dataset.name")
    page.keyboard.press("ArrowDown")
    assert focused(page) == "Commitment 3.4.3"
    page.keyboard.press("ArrowUp")
    assert focused(page) == "q"


def test_a_c_in_the_field_is_only_a_letter(opened: Opened) -> None:
    page = opened("/desk", viewport=DESK)
    page.keyboard.type("c")

    assert page.input_value("#q") == "c"
    assert page.locator("[data-told]").inner_text() == ""


def test_copying_with_ctrl_c_is_left_to_the_browser(opened: Opened) -> None:
    page = opened("/desk?q=3.4.3", viewport=DESK)
    page.keyboard.press("ArrowDown")
    page.wait_for_function("() => document.activeElement.dataset.name")
    page.keyboard.press("Control+c")

    assert page.locator("[data-told]").inner_text() == ""


def test_what_is_copied_is_the_text_that_the_server_made(opened: Opened) -> None:
    page = opened("/desk/commitment-3.2.7", viewport=DESK, permissions=["clipboard-read", "clipboard-write"])
    page.keyboard.press("c")
    page.get_by_text("Copied: Commitment 3.2.7").wait_for()
    assert clipboard(page) == page.locator("pre").text_content()

    page.locator("[data-told]").evaluate("told => told.textContent = ''")
    page.get_by_role("button", name="Copy").press("Enter")
    page.get_by_text("Copied: Commitment 3.2.7").wait_for()


def test_where_the_browser_has_no_clipboard_for_scripts_copying_still_works(opened: Opened) -> None:
    page = opened("/about", viewport=DESK)
    page.context.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(page.url.replace("/about", "/desk?q=3.4.3"))
    page.keyboard.press("ArrowDown")
    page.wait_for_function("() => document.activeElement.dataset.name")
    page.keyboard.press("c")
    page.get_by_text("Copied: Commitment 3.4.3").wait_for()
    assert focused(page) == "Commitment 3.4.3"

    page.keyboard.press("/")
    page.keyboard.press("Control+v")
    expect(page.locator("#q")).to_have_value(re.compile("plant 11,500 standard trees"))


def test_when_the_search_does_not_answer_it_says_so_and_enter_tries_again(opened: Opened) -> None:
    page = opened("/desk", viewport=DESK)
    page.route("**/desk?**", lambda route: route.abort())
    page.keyboard.type("weir mill")
    page.get_by_text("The search did not answer.").wait_for()
    assert len(references(page)) == 20

    page.unroute("**/desk?**")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.dataset.name === 'Commitment 2.2.1.1'")


def test_a_filter_narrows_at_once_and_the_address_is_permanent(opened: Opened) -> None:
    page = opened("/desk", viewport=DESK)
    page.select_option("#has-target", "yes")
    page.wait_for_url("**/desk?has-target=yes")
    page.get_by_text("5 results").first.wait_for()
    permanent = address(page)
    shown = references(page)
    page.goto("about:blank")
    page.goto(permanent)

    assert references(page) == shown
    assert page.input_value("#has-target") == "yes"


def test_hostile_words_run_nowhere(opened: Opened) -> None:
    page = opened("/desk", viewport=DESK)
    page.keyboard.type("<img src=x onerror=alert(1)>")
    page.get_by_text("Nothing found").first.wait_for()

    assert page.locator("[data-results] img").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [PHONE, DESK], ids=["320", "1280"])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing_and_nothing_is_cut_off(
    opened: Opened, path: str, viewport: dict[str, int], scheme: str
) -> None:
    page = opened(path, viewport=viewport, color_scheme=scheme)
    page.locator("details").evaluate_all("all => all.forEach(one => (one.open = true))")

    check(page, PATHS[path])
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_targets_are_large_enough_on_a_phone(opened: Opened) -> None:
    page = opened("/desk")
    page.locator("summary").click()
    heights = page.locator("button:visible, select:visible, input:visible, summary").evaluate_all(
        "all => all.map(e => e.offsetHeight)"
    )

    assert len(heights) == 9
    assert min(heights) >= 44


def test_on_a_phone_no_table_has_to_be_moved_sideways_and_each_cell_says_what_it_is(opened: Opened) -> None:
    page = opened("/progress")

    tables = page.locator("main .scroll")
    assert tables.count() > 4
    assert tables.evaluate_all("all => all.filter(e => e.scrollWidth > e.clientWidth).length") == 0
    cells = page.get_by_role("row", name="Measure 3.4").first.get_by_role("cell")
    named = cells.evaluate_all("all => all.map(e => getComputedStyle(e, '::before').content)")
    assert len(named) == 4
    assert "Rating as published" in named[2]


def test_on_a_phone_no_words_of_a_picture_lie_over_others(opened: Opened) -> None:
    page = opened("/progress")
    boxes = page.evaluate(
        """() => [...document.querySelectorAll("svg.chart")].map(chart =>
            [...chart.querySelectorAll("text")].map(text => {
                const box = text.getBoundingClientRect();
                return [text.textContent, box.left, box.right, box.top + 2, box.bottom - 2];
            }))"""
    )
    clashes = [(a[0], b[0]) for chart in boxes for a, b in combinations(chart, 2) if _overlap(a, b)]

    assert sum(len(chart) for chart in boxes) > 50
    assert clashes == []


def _overlap(a: list[Any], b: list[Any]) -> bool:
    return bool(a[1] < b[2] and b[1] < a[2] and a[3] < b[4] and b[3] < a[4])


def test_pictures_are_drawn_in_forced_colours(opened: Opened) -> None:
    page = opened("/progress", viewport=DESK, forced_colors="active")
    fill = "e => getComputedStyle(e).fill"
    text = page.locator(".chart text").first.evaluate(fill)
    ground = page.evaluate("getComputedStyle(document.body).backgroundColor")

    assert page.locator("circle.mark").first.evaluate(fill) == text != ground
    assert page.locator(".mark--forecast").first.evaluate(fill) == ground


def test_on_paper_there_is_only_what_was_found(opened: Opened) -> None:
    page = opened("/desk?q=3.2.7", viewport=DESK)
    page.emulate_media(media="print")

    assert page.locator(".find").is_visible()
    for hidden in (".desk__search", ".filters", ".shortcuts", ".site-nav", ".site-footer"):
        assert not page.locator(hidden).first.is_visible(), hidden
