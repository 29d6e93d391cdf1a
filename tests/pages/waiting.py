"""Waiting for what a page does in its own time; a slow machine must not make a test fail."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page, Route

LetGo = Callable[["Route"], None]


def _go_on(route: Route) -> None:
    route.continue_()


class Held:
    """Requests of a page that are kept from the service until they are let go."""

    def __init__(self, page: Page, address: str = "**/chat") -> None:
        self._routes: list[Route] = []
        self._let_go: LetGo | None = None
        page.route(address, self._hold)

    def let_go(self, how: LetGo = _go_on) -> None:
        """Does this with every request that came, and with every one that is still on its way."""
        self._let_go = how
        for route in self._routes:
            how(route)

    def _hold(self, route: Route) -> None:
        if self._let_go:
            self._let_go(route)
        else:
            self._routes.append(route)


def stop_clock(page: Page) -> None:
    """From now on time passes on the page only when the test says so."""
    page.clock.install()
    page.clock.pause_at(datetime.now() + timedelta(hours=1))


def expect(locator: Locator) -> Any:
    """Playwright's own, where it is installed: what it asserts may come true later."""
    from playwright.sync_api import expect as expected

    return expected(locator)


def wait_for_top(locator: Locator, below: float) -> None:
    """Waits until the element has come to this part of the window: a page scrolls when it is drawn."""
    within = f"e => {{ const {{ top }} = e.getBoundingClientRect(); return top >= 0 && top < {below}; }}"
    expect(locator).to_have_count(1)
    locator.page.wait_for_function(within, arg=locator.element_handle())
