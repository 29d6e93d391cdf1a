"""axe-core on every state of the pages, and what it does not see: sizes, reflow, focus, the live region."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from tests.pages.axe import check
from tests.pages.live import DESK, PHONE, TABLET
from tests.pages.replies import (
    AIR,
    BIN,
    CLIMATE,
    COST,
    DANGER,
    GOING,
    HELLO,
    HOSTILE,
    NOTHING_YET,
    SENT,
    VIEWS,
    WHO,
)
from tests.pages.service import Site
from tests.pages.waiting import Held

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

LIGHT = {"color_scheme": "light"}
DARK = {"color_scheme": "dark"}
FORCED = {"forced_colors": "active"}
LOOKS: list[dict[str, Any]] = [
    {**LIGHT, "viewport": PHONE},
    {**DARK, "viewport": PHONE},
    {**FORCED, "viewport": PHONE},
    {**LIGHT, "viewport": TABLET},
    {**LIGHT, "viewport": DESK},
    {**DARK, "viewport": DESK},
    {**FORCED, "viewport": DESK},
]
looks = pytest.mark.parametrize(
    "look",
    LOOKS,
    ids=lambda look: "-".join(str(v["width"]) if isinstance(v, dict) else v for v in look.values()),
)
KINDS = {
    AIR: "an answer",
    CLIMATE: "an answer with many quotations",
    WHO: "portfolios and committees",
    COST: "a question that the plan does not answer",
    GOING: "a published update",
    NOTHING_YET: "no published update",
    BIN: "where to go instead",
    HELLO: "a greeting",
    HOSTILE: "text that tries to break the page",
    DANGER: "help in danger",
    VIEWS: "a step of giving views",
    SENT: "the receipt code of a response",
}


def ask(page: Page, question: str) -> None:
    page.fill("#message", question)
    page.click("[data-send]")


def answered(page: Page, count: int = 1) -> None:
    page.wait_for_selector(f"[data-log] article:nth-of-type({count}) [data-answer]")


@looks
@pytest.mark.parametrize(
    ("path", "state"),
    [
        ("/", "the empty chat page"),
        ("/about", "about this assistant"),
        ("/accessibility", "the accessibility statement"),
        ("/nowhere", "an address where nothing is"),
        ("/?cleared", "the chat page after clearing"),
    ],
)
def test_axe_finds_nothing_on_a_page(
    opened: Callable[..., Page], look: dict[str, Any], path: str, state: str
) -> None:
    page = opened(path, **look)

    for closed in page.locator("main summary:visible").all():
        closed.click()
    check(page, state)
    assert page.evaluate("document.documentElement.scrollWidth") <= look["viewport"]["width"]


@looks
def test_axe_finds_nothing_on_any_kind_of_answer(
    opened: Callable[..., Page], reported: Site, look: dict[str, Any]
) -> None:
    page = opened(**look)
    for count, (question, kind) in enumerate(KINDS.items(), start=1):
        ask(page, question)
        answered(page, count)
        check(page, f"chat: {kind}", "[data-log] article:last-of-type")

    for closed in page.locator("main summary:visible").all():
        closed.click()
    check(page, "chat: everything opened")
    assert page.evaluate("document.documentElement.scrollWidth") <= look["viewport"]["width"]
    small = page.locator("button:visible, summary:visible, textarea:visible").evaluate_all(
        "all => all.filter(e => e.offsetHeight < 44).map(e => e.innerText)"
    )
    assert small == []


@looks
def test_axe_finds_nothing_while_waiting_after_an_error_and_offline(
    opened: Callable[..., Page], look: dict[str, Any]
) -> None:
    page = opened(**look)
    held = Held(page)
    page.clock.install()
    ask(page, AIR)
    page.get_by_text("Looking in the plan").wait_for()
    check(page, "chat: looking for the answer")
    page.clock.fast_forward(2_100)
    page.get_by_text("Still looking").wait_for()
    check(page, "chat: an answer that takes long")
    held.let_go(lambda route: route.abort())
    page.get_by_role("button", name="Try again").wait_for()
    check(page, "chat: the service cannot be reached")

    page.context.set_offline(True)
    page.get_by_text("You are offline.").wait_for()
    check(page, "chat: offline")
    page.context.set_offline(False)


@looks
def test_axe_finds_nothing_after_a_rating(opened: Callable[..., Page], look: dict[str, Any]) -> None:
    page = opened(**look)
    ask(page, AIR)
    answered(page)
    page.get_by_role("button", name="No this was not useful").click()
    page.get_by_label("What was wrong? (optional)").wait_for()
    check(page, "chat: asking what was wrong")
    page.get_by_role("button", name="Tell us").click()
    page.get_by_text("You said that this was not useful").wait_for()
    check(page, "chat: an answer that was rated")


@pytest.mark.parametrize("look", [LIGHT, DARK, FORCED], ids=["light", "dark", "forced"])
def test_axe_finds_nothing_while_starting_while_limited_and_on_a_refused_message(
    opened: Callable[..., Page], site: Site, look: dict[str, Any]
) -> None:
    site.bot.loaded = False
    page = opened(java_script_enabled=True, **look)
    check(page, "chat: starting up")

    site.bot.loaded, site.bot.rasa.healthy = True, False
    page.reload()
    page.get_by_text("Limited for now.").wait_for()
    check(page, "chat: limited while a part restarts")

    refused = opened(java_script_enabled=False, **look)
    ask(refused, "x" * 2_001)
    refused.wait_for_selector(".govuk-error-summary")
    refused.wait_for_load_state()
    content = refused.content()
    page.set_content(content)
    check(page, "chat: a message that cannot be taken")


@pytest.mark.parametrize("look", [LIGHT, DARK, FORCED], ids=["light", "dark", "forced"])
def test_whoever_goes_through_with_the_keyboard_always_sees_where_they_are(
    opened: Callable[..., Page], look: dict[str, Any]
) -> None:
    page = opened(viewport=PHONE, **look)
    ask(page, AIR)
    answered(page)
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")

    seen: list[str] = []
    while True:
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUS)
        if at is None or at["name"] in seen[:1]:
            break
        assert at["marked"], at
        assert at["inside"], at
        seen.append(at["name"])
    assert len(seen) > 15
    assert len(seen) == len(set(seen)), seen


# The focused element: what it is, whether the eye can tell, and whether nothing lies over it.
FOCUS = """() => {
    const at = document.activeElement;
    if (!at || at === document.body) return null;
    const box = at.getBoundingClientRect();
    const style = getComputedStyle(at);
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 10));
    const number = [...document.querySelectorAll("a, button, summary, textarea, h3, main")].indexOf(at);
    return {
        name: `${number} ${at.tagName} ${at.innerText ?? ""}`,
        marked: style.outlineStyle !== "none" || style.boxShadow !== "none",
        inside: box.top >= 0 && box.bottom <= innerHeight + 1 && (at.contains(over) || over?.contains(at)),
    };
}"""


def test_what_moves_stands_still_for_those_who_ask_for_that(opened: Callable[..., Page]) -> None:
    names = {}
    for motion in ("no-preference", "reduce"):
        page = opened(reduced_motion=motion)
        Held(page)
        ask(page, AIR)
        dot = page.locator("[data-log] .dots span").first
        names[motion] = dot.evaluate("e => getComputedStyle(e).animationName")
    assert names == {"no-preference": "dot", "reduce": "none"}


def test_at_four_hundred_per_cent_everything_can_still_be_done(opened: Callable[..., Page]) -> None:
    """1280 by 1024 pixels at 400 % are 320 by 256."""
    page = opened(viewport={"width": 320, "height": 256}, device_scale_factor=4)
    ask(page, CLIMATE)
    answered(page)
    page.get_by_role("button", name="Which of these have dates?").click()
    answered(page, 2)

    assert page.evaluate("document.documentElement.scrollWidth") <= 320
