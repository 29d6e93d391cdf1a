"""What is done on a page before its picture is taken."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

Then = Callable[["Page"], object]

AIR = "What are you doing about air quality?"
COMMENT = "The bus lanes on Wellington Road should run all day."
PERSONAL = f"{COMMENT} Please ring me on 07700 900123."
REPLIED = "[data-log] article[id] [data-answer]"
# The milliseconds that the index may take to be there.
START = 120_000


def send(page: Page, question: str) -> None:
    """Sends a question as a visitor does."""
    page.fill("#message", question)
    page.click("[data-send]")


def ask(page: Page, questions: tuple[str, ...]) -> None:
    """Asks one question after the other, each when the one before is answered."""
    for count, question in enumerate(questions, 1):
        send(page, question)
        page.locator(REPLIED).nth(count - 1).wait_for()


def until_limited(page: Page) -> None:
    """Waits until single questions can be asked; Rasa is away."""
    page.get_by_text("Limited for now.").wait_for(timeout=START)


def fill_in(page: Page, pages: int) -> None:
    """Gives a response on the pages for it, as far as so many pages."""
    steps: list[tuple[Then, str]] = [
        (lambda page: None, "Start now"),
        (lambda page: page.get_by_label("Support in part").check(), "Continue"),
        (lambda page: page.get_by_label("Your comment").fill(PERSONAL), "Continue"),
        (lambda page: page.get_by_label("Resident").check(), "Continue"),
        (lambda page: page.get_by_label("Take these details out").check(), "Continue"),
        (lambda page: page.get_by_label("I agree").check(), "Continue"),
        (lambda page: None, "Send my response"),
    ]
    for answer, button in steps[:pages]:
        answer(page)
        go_on(page, button)


def go_on(page: Page, button: str) -> None:
    """Presses a button and waits for the next page."""
    with page.expect_navigation():
        page.get_by_role("button", name=button).click()


def read_response(page: Page) -> None:
    """Gives a response, and reads it with its receipt code."""
    fill_in(page, 7)
    code = page.locator(".receipt__code").inner_text()
    page.get_by_role("link", name="read, change or withdraw").click()
    page.get_by_label("Receipt code").fill(code)
    go_on(page, "Continue")


def ask_in_widget(page: Page) -> None:
    """Opens the widget on the example website and asks."""
    page.locator("plan-assistant button.launcher").click()
    frame = page.frame_locator("plan-assistant iframe")
    frame.locator("#message").fill(AIR)
    frame.locator("[data-send]").click()
    frame.locator(REPLIED).wait_for()


def wait_for_launcher(page: Page) -> None:
    """Waits for the widget's button."""
    page.locator("plan-assistant button.launcher").wait_for()


def rate(page: Page) -> None:
    """Says that the answer was not useful."""
    page.get_by_role("button", name="No this was not useful").click()
    page.get_by_label("What was wrong? (optional)").wait_for()


def fail(page: Page) -> None:
    """Asks while the service is out of reach."""
    page.route("**/chat", lambda route: route.abort())
    send(page, AIR)
    page.get_by_role("button", name="Try again").wait_for()


def go_offline(page: Page) -> None:
    """Takes the network away from the page."""
    page.fill("#message", AIR)
    page.context.set_offline(True)
    page.get_by_text("You are offline.").wait_for()


def wait_long(page: Page) -> None:
    """Asks, and gets no answer within two seconds."""
    page.route("**/chat", lambda route: None)
    send(page, AIR)
    page.get_by_text("Still looking").wait_for()


def clear(page: Page) -> None:
    """Opens what is asked before a conversation is deleted."""
    page.get_by_text("Clear this conversation").click()
