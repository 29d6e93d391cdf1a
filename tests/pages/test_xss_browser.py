"""The same in a real browser: nothing runs, and nothing even tries to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from corpus.model import Plan
from corpus.reader import read_plan
from tests.fakes import FakeAssistant
from tests.pages.hostile import Updates, hostile_corpus, with_hostile_bot
from tests.pages.live import DESK, PATIENCE
from tests.pages.service import Site
from tests.pages.xss import PAYLOADS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

# The fixture that opens pages fails a test when a dialog opens, a script fails, the policy has to refuse
# anything, or anything is asked of another place.
Opened = Callable[..., "Page"]
STRANGE = "article :is(img, script, svg, iframe, object, embed, style, link, base, video, math, [onerror])"


@pytest.fixture(autouse=True)
def hostile(site: Site) -> Site:
    return with_hostile_bot(site)


def stir(page: Page) -> None:
    """Does what would set off a handler that waits: opens, hovers, focuses."""
    page.locator("details").evaluate_all("all => all.forEach(one => (one.open = true))")
    page.evaluate(
        """() => document.querySelectorAll("main *").forEach(one => {
            for (const type of ["mouseover", "focus", "toggle", "load", "error"])
                one.dispatchEvent(new Event(type));
        })"""
    )


def test_nothing_runs_in_a_conversation_with_scripts_on(opened: Opened) -> None:
    page = opened(viewport=DESK)
    for count, payload in enumerate(PAYLOADS, start=1):
        page.fill("#message", payload)
        page.click("[data-send]")
        page.wait_for_selector(f"[data-log] article:nth-of-type({count})[id]", state="attached")
    stir(page)
    assert page.locator(STRANGE).count() == 0
    page.reload()
    stir(page)

    assert page.locator("[data-log] article").count() == len(PAYLOADS)
    assert page.locator(STRANGE).count() == 0


def test_a_suggestion_is_asked_as_it_stands(opened: Opened) -> None:
    page = opened(viewport=DESK)
    payload = PAYLOADS[4]
    page.fill("#message", payload)
    page.click("[data-send]")
    page.locator("[data-log] [data-next] button").first.click()
    page.wait_for_selector("[data-log] article:nth-of-type(2)[id]")

    assert page.locator("[data-log] [data-question]").all_inner_texts() == [payload, payload]


@pytest.mark.parametrize("path", ["/plan", "/desk", "/desk/commitment-3.2.7", "/progress"])
def test_nothing_runs_where_updates_are_shown(opened: Opened, site: Site, plan: Plan, path: str) -> None:
    site.app.state.parts = replace(site.app.state.parts, statuses=Updates(plan))
    page = opened(path, viewport=DESK)
    stir(page)

    assert "alert(1)" in page.locator("main").inner_text()


@pytest.mark.parametrize("path", ["/plan", "/plan?q=alert", "/desk?q=alert"])
def test_nothing_runs_in_a_plan_that_holds_such_texts(
    opened: Opened, site: Site, tmp_path: Path, path: str
) -> None:
    assistant = FakeAssistant(plan=read_plan(hostile_corpus(tmp_path)))
    site.app.state.parts = replace(site.app.state.parts, assistant_or_none=lambda: assistant)
    page = opened(path, viewport=DESK)
    stir(page)

    assert "alert(1)" in page.locator("main").inner_text()


def test_what_is_looked_for_runs_nowhere(opened: Opened) -> None:
    page = opened("/plan", viewport=DESK)
    for payload in PAYLOADS:
        page.fill("#q", payload)
        with page.expect_navigation():
            page.get_by_role("button", name="Find").click()
        page.wait_for_selector("#finds-title")
        assert page.input_value("#q").split() == payload.split()


def test_nothing_runs_in_a_response_that_is_checked_and_read(opened: Opened) -> None:
    page = opened("/feedback?about=commitment-3.2.7", viewport=DESK)
    comment = "\n".join(PAYLOADS)[:1_900] + "\nRing 07700 900123"

    def go_on(button: str = "Continue") -> None:
        with page.expect_navigation():
            page.get_by_role("button", name=button).click()
        stir(page)
        assert page.locator(f"main {STRANGE.removeprefix('article ')}").count() == 0

    go_on("Start now")
    page.get_by_label("Support in part").check()
    go_on()
    page.get_by_label("Your comment").fill(comment)
    go_on()
    page.get_by_label("Resident").check()
    go_on()
    assert "alert(1)" in page.locator(".feedback__comment").first.inner_text()
    page.get_by_label("Keep my comment").check()
    go_on()
    page.get_by_label("I agree").check()
    go_on()
    go_on("Send my response")
    code = page.locator(".receipt__code").inner_text()
    page.get_by_role("link", name="read, change or withdraw").click()
    page.get_by_label("Receipt code").fill(code)
    go_on()

    assert "<script>alert(1)</script>" in page.locator("main").inner_text()


INJECTED = """() => {
    window.refused = [];
    addEventListener("securitypolicyviolation", event => window.refused.push(event.effectiveDirective));
    const script = document.createElement("script");
    script.textContent = "window.ran = true";
    const image = document.createElement("img");
    image.setAttribute("onerror", "window.ran = true");
    image.addEventListener("error", () => window.imageFailed = true);
    image.src = "data:,";
    const styled = document.createElement("p");
    styled.setAttribute("style", "color: red");
    document.body.append(script, image, styled);
}"""


def test_a_script_that_got_into_a_page_would_still_not_run(chrome: Browser, address: str) -> None:
    page = chrome.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"{address}/about")
    page.evaluate(INJECTED)
    page.wait_for_function("window.imageFailed && window.refused.length >= 3")
    refused, ran = page.evaluate("[window.refused.sort(), window.ran ?? false]")
    page.close()

    assert refused == ["script-src-attr", "script-src-elem", "style-src-attr"]
    assert not ran
