"""What a page has copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def clipboard(page: Page) -> str:
    """What was copied, read by an empty page: our own are not allowed to read it."""
    other = page.context.new_page()
    other.route("**/empty", lambda route: route.fulfill(body="", content_type="text/html"))
    other.goto(page.url.partition("/desk")[0] + "/empty")
    text = other.evaluate("navigator.clipboard.readText()")
    other.close()
    return str(text)
