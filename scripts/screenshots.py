"""Takes the pictures of the documents: `make screenshots` (needs Chromium).

Starts the whole assistant with databases of its own, so that no real conversation gets into a picture
and no picture into the records; the index and the bot's model are those of DATA_DIR.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "screenshots"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
READY = re.compile(r"ready: (http\S+)")
REPLIED = "[data-log] article[id] [data-answer]"
PHONE: ViewportSize = {"width": 320, "height": 640}
DESK: ViewportSize = {"width": 1280, "height": 800}


Then = Callable[["Page"], object]


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: what is asked on an empty page, what is done `then`, and how the page is looked at."""

    name: str
    questions: tuple[str, ...] = ()
    then: Then = lambda page: None
    window: ViewportSize = field(default_factory=lambda: DESK)
    dark: bool = False
    forced: bool = False
    on_paper: bool = False


def rate(page: Page) -> None:
    """Says that the answer was not useful."""
    page.get_by_role("button", name="No this was not useful").click()
    page.get_by_label("What was wrong? (optional)").wait_for()


def fail(page: Page) -> None:
    """Asks while the service is out of reach."""
    page.route("**/chat", lambda route: route.abort())
    _send(page, AIR)
    page.get_by_role("button", name="Try again").wait_for()


def go_offline(page: Page) -> None:
    """Takes the network away from the page."""
    page.fill("#message", AIR)
    page.context.set_offline(True)
    page.get_by_text("You are offline.").wait_for()


def wait_long(page: Page) -> None:
    """Asks, and gets no answer within two seconds."""
    page.route("**/chat", lambda route: None)
    _send(page, AIR)
    page.get_by_text("Still looking").wait_for()


def clear(page: Page) -> None:
    """Opens what is asked before a conversation is deleted."""
    page.get_by_text("Clear this conversation").click()


AIR = "What are you doing about air quality?"
STATUS = "How is the climate action going?"
VIEWS = "I want to give my views on the draft"
PICTURES = (
    Picture("empty"),
    Picture("empty-phone", window=PHONE),
    Picture("answer", (AIR,)),
    Picture("answer-phone", (AIR,), window=PHONE),
    Picture("answer-dark", (AIR,), dark=True),
    Picture("answer-forced-colours", (AIR,), forced=True),
    Picture("status", (STATUS,)),
    Picture("status-phone", (STATUS,), window=PHONE),
    Picture("not-in-plan", ("How much will the new interchange cost?",)),
    Picture("list", ("What are the commitments under priority 3.2?",)),
    Picture("follow-up", ("What is planned for the town centre?", "Who is responsible for that?")),
    Picture("safety", ("I feel like ending it all",)),
    Picture("safety-phone", ("I am not safe at home",), window=PHONE),
    Picture("feedback", (VIEWS,)),
    Picture("feedback-consent", (VIEWS, "The bus lanes on Wellington Road should run all day.")),
    Picture("rating", (AIR,), rate),
    Picture("clear", (AIR,), clear),
    Picture("slow", then=wait_long),
    Picture("error", then=fail),
    Picture("offline", then=go_offline),
    Picture("print", (AIR, STATUS), on_paper=True),
)
# Other pages, each at its address.
PAGES = {"about": "/about", "accessibility": "/accessibility"}


@contextmanager
def assistant(databases: Path) -> Iterator[str]:
    """The address of the assistant while it runs with databases in this folder."""
    own = {
        "PORT": "0",
        "CHAT_RATE": "off",
        "DATABASE_URL": f"sqlite:///{databases / 'records.db'}",
        "TRACKER_URL": f"sqlite:///{databases / 'tracker.db'}",
    }
    command = [sys.executable, "-m", "api.cli", "serve"]
    process = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **own}, stderr=subprocess.PIPE, text=True
    )
    try:
        yield _when_ready(process)
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate()


def _when_ready(process: subprocess.Popen[str]) -> str:
    assert process.stderr is not None
    for line in process.stderr:
        print(line, end="", file=sys.stderr)
        if "dialogue is off" in line:
            sys.exit("screenshots: Rasa's environment is missing; `make setup` makes it")
        if found := READY.search(line):
            return found[1]
    sys.exit("screenshots: the assistant did not start; `make run` shows why")


@contextmanager
def browser() -> Iterator[Browser]:
    """A Chromium without a window."""
    from playwright.sync_api import sync_playwright

    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        sys.exit("screenshots: Chromium is needed, e.g. `sudo apt install chromium`")
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])


def _send(page: Page, question: str) -> None:
    page.fill("#message", question)
    page.click("[data-send]")


def take(page: Page, picture: Picture) -> None:
    """Asks the picture's questions one after the other and saves what the whole page shows then."""
    for count, question in enumerate(picture.questions, 1):
        _send(page, question)
        page.locator(REPLIED).nth(count - 1).wait_for()
    picture.then(page)
    if picture.on_paper:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
    save(page, picture.name)


def save(page: Page, name: str) -> None:
    """Saves what the whole page shows."""
    page.mouse.move(0, 0)
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    page.screenshot(path=FOLDER / f"{name}.png", full_page=True)
    print(f"docs/screenshots/{name}.png")


def opened(chromium: Browser, address: str, picture: Picture) -> Page:
    """The page in a browser that has never been there."""
    context = chromium.new_context(
        viewport=picture.window,
        color_scheme="dark" if picture.dark else "light",
        forced_colors="active" if picture.forced else "none",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address)
    return page


def main(wanted: list[str]) -> None:
    """Takes every picture, or those that are named."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, assistant(Path(folder)) as address, browser() as chromium:
        for picture in PICTURES:
            if not wanted or picture.name in wanted:
                page = opened(chromium, address, picture)
                take(page, picture)
                page.context.close()
        for name, path in PAGES.items():
            if not wanted or name in wanted:
                page = opened(chromium, address + path, Picture(name))
                save(page, name)
                page.context.close()


if __name__ == "__main__":
    main(sys.argv[1:])
