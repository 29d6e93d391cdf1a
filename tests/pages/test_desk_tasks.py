"""Ten look-ups as an adviser on a call does them: with the keyboard only.

What each took is written to `var/log/desk-tasks.md`. `DESK_ADDRESS=http://...` runs the tasks against a
service that is already there, with its real index. What a test asserts is the number of keys: how long the
desk itself takes says more of the machine, on which other things run, than of the desk.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.pages.clipboard import clipboard
from tests.pages.live import DESK, PATIENCE, serving
from tests.pages.service import Site
from tests.pages.shorthand import ShorthandAssistant

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

REPORT = Path("var/log/desk-tasks.md")
# A slow typist's: 60 words a minute are 0.2 s for each key.
SECONDS_A_KEY = 0.2
# Of the ten seconds that a look-up may take, two are the desk's own (it needs less than one).
TYPED_WITHIN = 8.0


@dataclass
class Adviser:
    """Someone at the desk who has no mouse."""

    page: Page
    keys: int = 0

    def types(self, text: str) -> None:
        self.keys += len(text)
        self.page.keyboard.type(text)

    def presses(self, *keys: str) -> None:
        for key in keys:
            self.keys += 1
            self.page.keyboard.press(key)

    def is_on(self, reference: str) -> None:
        """Waits until the result with this reference is the one chosen."""
        self.page.wait_for_function(
            "name => document.activeElement.dataset.name === name && document.activeElement.dataset.copy",
            arg=reference,
        )

    def sees(self, text: str) -> None:
        self.page.get_by_text(text).first.wait_for()

    def chosen(self) -> str:
        """What the result that is chosen says."""
        return str(self.page.evaluate("document.activeElement.closest('.find').innerText"))

    def opened(self, path: str) -> None:
        self.page.wait_for_url(f"**{path}")
        # Its keys work once the script has shown the button.
        self.page.locator("[data-copy-button]").wait_for()

    def pasted(self, reference: str) -> str:
        self.sees(f"Copied: {reference}")
        return clipboard(self.page)


def shorthand(desk: Adviser) -> None:
    """Which committee for the CAZ, ready to paste?"""
    desk.types("caz")
    desk.presses("Enter")
    desk.is_on("Commitment 3.2.7")
    desk.presses("c")
    text = desk.pasted("Commitment 3.2.7")
    assert "Clean Air Zone" in text
    assert "Scrutiny committee (for the whole ambition): Communities and Housing" in text
    assert "Published update" in text


def number(desk: Adviser) -> None:
    """Open 3.4.3 by its number."""
    desk.types("3.4.3")
    desk.presses("Enter")
    desk.is_on("Commitment 3.4.3")
    desk.presses("Enter")
    desk.opened("/desk/commitment-3.4.3")


def owner(desk: Adviser) -> None:
    """Whose portfolio are the libraries?"""
    desk.types("library")
    desk.presses("ArrowDown")
    desk.is_on("Commitment 4.2.6")
    assert "Portfolio: Sustainable Stockport; Inclusive Neighbourhoods" in desk.chosen()


def status(desk: Adviser) -> None:
    """How is Weir Mill going?"""
    desk.types("weir mill")
    desk.presses("Enter")
    desk.is_on("Commitment 2.2.1.1")
    assert "Published forecast" in desk.chosen()
    assert "17 December 2024" in desk.chosen()


def targets(desk: Adviser) -> None:
    """Which targets does ambition 3 set?"""
    desk.presses("Tab", "Tab", "Tab")
    desk.types("3")
    desk.presses("Tab", "Tab", "Tab", "Tab")
    desk.types("w")
    desk.page.wait_for_url("**/desk?ambition=3&has-target=yes")
    desk.sees("4 results")


def unreported(desk: Adviser) -> None:
    """On which measures of ambition 4 has nothing been reported?"""
    desk.types("measure 4")
    desk.presses("Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab", "Tab")
    desk.types("n")
    desk.page.wait_for_url("**/desk?q=measure+4&has-status=no")
    desk.sees("7 results")


def whole_page(desk: Adviser) -> None:
    """Open the tram's page and copy from there."""
    desk.types("metrolink to stockport")
    desk.presses("Enter")
    desk.is_on("Commitment 2.2.1.4")
    desk.presses("Enter")
    desk.opened("/desk/commitment-2.2.1.4")
    desk.presses("c")
    assert "bring Metrolink to Stockport" in desk.pasted("Commitment 2.2.1.4")


def another(desk: Adviser) -> None:
    """Bin collections, and then recycling."""
    desk.types("bin collections")
    desk.presses("Enter")
    desk.is_on("Commitment 3.4.1")
    desk.presses("Escape")
    desk.types("waste being recycled")
    desk.presses("Enter")
    desk.is_on("Measure 3.4")


def there_and_back(desk: Adviser) -> None:
    """Open a result, go back to the search and copy the next one."""
    desk.types("priority 1.3")
    desk.presses("Enter")
    desk.is_on("Commitment 1.3.1")
    desk.presses("Enter")
    desk.opened("/desk/commitment-1.3.1")
    desk.presses("Escape")
    desk.page.wait_for_url("**/desk?q=priority+1.3")
    desk.sees("4 results")
    desk.presses("Enter")
    desk.is_on("Commitment 1.3.1")
    desk.presses("ArrowDown", "c")
    assert "joint commissioning plan" in desk.pasted("Commitment 1.3.2")


def last(desk: Adviser) -> None:
    """The last commitment of priority 1.5."""
    desk.types("1.5")
    desk.presses("Enter")
    desk.is_on("Measure 1.5")
    desk.presses("End", "Enter")
    desk.opened("/desk/commitment-1.5.4")


TASKS = (
    shorthand,
    number,
    owner,
    status,
    targets,
    unreported,
    whole_page,
    another,
    there_and_back,
    last,
)


@pytest.fixture(scope="module")
def report() -> Iterator[list[str]]:
    """The lines of the report, written at the end."""
    lines: list[str] = []
    yield lines
    REPORT.parent.mkdir(parents=True, exist_ok=True)
    head = "| task | keys | the desk took, s | with typing, s |\n| --- | --- | --- | --- |\n"
    REPORT.write_text(head + "\n".join(sorted(lines)) + "\n", "utf-8")


@pytest.fixture
def where(reported: Site) -> Iterator[str]:
    given = os.environ.get("DESK_ADDRESS")
    if given:
        yield given.rstrip("/")
        return
    parts = reported.app.state.parts
    assistant = ShorthandAssistant(plan=reported.bot.plan)
    reported.app.state.parts = replace(parts, assistant_or_none=lambda: assistant)
    with serving(reported.app) as address:
        yield address


@pytest.mark.parametrize("task", TASKS, ids=lambda task: task.__name__)
def test_a_look_up_needs_no_mouse_and_few_enough_keys_for_ten_seconds(
    chrome: Browser, where: str, report: list[str], task: Callable[[Adviser], None]
) -> None:
    options: Any = {"viewport": DESK, "permissions": ["clipboard-read", "clipboard-write"]}
    context = chrome.new_context(**options)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto(f"{where}/desk")
    adviser = Adviser(page)
    began = time.perf_counter()
    task(adviser)
    spent = time.perf_counter() - began
    context.close()
    typing = SECONDS_A_KEY * adviser.keys
    report.append(f"| {task.__doc__} | {adviser.keys} | {spent:.1f} | {spent + typing:.1f} |")

    assert typing <= TYPED_WITHIN, f"{adviser.keys} keys"
