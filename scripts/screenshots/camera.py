"""A browser that takes pictures and makes their files small."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from scripts.screenshots.pictures import Picture
from scripts.screenshots.steps import ask

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
# So many colours are enough for a page, and make a picture a third of its size.
COLOURS = 96


@contextmanager
def browser() -> Iterator[Browser]:
    """A Chromium without a window."""
    from playwright.sync_api import sync_playwright

    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        sys.exit("screenshots: Chromium is needed, e.g. `sudo apt install chromium`")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])


def photograph(chromium: Browser, address: str, picture: Picture) -> None:
    """Takes one picture in a browser that has never been there."""
    page = _opened(chromium, address, picture)
    ask(page, picture.questions)
    picture.then(page)
    if picture.on_paper:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
    _save(page, picture)
    page.context.close()


def _save(page: Page, picture: Picture) -> None:
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement?.blur()")
    if picture.whole or picture.last_message:
        page.evaluate("scrollTo(0, 0)")
    wanted: dict[str, Any] = {"full_page": picture.whole}
    if picture.last_message:
        wanted["clip"] = _around(page.locator("[data-log] article").last.bounding_box())
    file = FOLDER / f"{picture.name}.png"
    page.screenshot(path=file, **wanted)
    _make_smaller(file)
    print(f"docs/screenshots/{picture.name}.png")


def _around(box: Any) -> dict[str, float]:
    """A little more than a box."""
    return {"x": box["x"] - 16, "y": box["y"] - 16, "width": box["width"] + 32, "height": box["height"] + 32}


def _make_smaller(file: Path) -> None:
    from PIL import Image

    with Image.open(file) as image:
        smaller = image.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    smaller.save(file, optimize=True)


def _opened(chromium: Browser, address: str, picture: Picture) -> Page:
    context = chromium.new_context(
        viewport=picture.window,
        color_scheme="dark" if picture.dark else "light",
        forced_colors="active" if picture.forced else "none",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address + picture.path)
    return page
