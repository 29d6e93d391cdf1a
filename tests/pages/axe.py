"""Checks a page with axe-core, and remembers what was checked for the accessibility statement."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.pages.live import AXE_RUN, axe_script

if TYPE_CHECKING:
    from playwright.sync_api import Frame, Page

# Where `make accessibility` wants the results; without it nothing is written.
RESULTS = "ACCESSIBILITY_RESULTS"
SCHEME = """() => matchMedia("(forced-colors: active)").matches ? "forced colours"
    : matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light\""""


@dataclass(frozen=True, slots=True)
class Check:
    """One page that was checked: what was on it, in which colours and width, and what was found."""

    state: str
    scheme: str
    width: int
    problems: tuple[str, ...]
    browser: str
    tool: str


checks: list[Check] = []


def check(page: Page, state: str, within: str | dict[str, Any] = "html", inside: Frame | None = None) -> None:
    """AssertionError names what axe-core finds wrong with the page, or a part of it, as it is now; with what
    is inside one of its frames, if that is given."""
    place = inside or page
    place.evaluate(_axe())
    problems = tuple(place.evaluate(AXE_RUN, within))
    size = page.viewport_size
    browser = page.context.browser
    assert size is not None
    assert browser is not None
    checks.append(
        Check(
            state,
            page.evaluate(SCHEME),
            size["width"],
            problems,
            f"Chromium {browser.version.partition('.')[0]}",
            f"axe-core {page.evaluate('axe.version')}",
        )
    )
    assert not problems


def write_results(session: pytest.Session) -> None:
    """Writes the results to the file that the environment names, if it names one and pages were checked."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    path = os.environ.get(RESULTS)
    if path and checks and reporter is not None:
        counts = {name: len(reporter.stats.get(name, [])) for name in ("passed", "failed")}
        Path(path).write_text(json.dumps(_results() | counts, indent=1) + "\n", "utf-8")


def _results() -> dict[str, Any]:
    return {
        "day": datetime.now(UTC).date().isoformat(),
        "tool": checks[0].tool,
        "browser": checks[0].browser,
        "checks": len(checks),
        "states": sorted({c.state for c in checks}),
        "schemes": sorted({c.scheme for c in checks}),
        "widths": sorted({c.width for c in checks}),
        "problems": sorted({f"{c.state} ({c.scheme}): {problem}" for c in checks for problem in c.problems}),
    }


@cache
def _axe() -> str:
    return axe_script().read_text("utf-8")
