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
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "screenshots"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
READY = re.compile(r"ready: (http\S+)")
REPLIED = "[data-log] .reply:not([aria-live])"
PHONE: ViewportSize = {"width": 320, "height": 640}
DESK: ViewportSize = {"width": 1280, "height": 800}


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: what is asked on an empty page, and how large the window is."""

    name: str
    questions: tuple[str, ...]
    window: ViewportSize


PICTURES = (
    Picture("answer", ("What are you doing about air quality?",), DESK),
    Picture("answer-phone", ("What are you doing about air quality?",), PHONE),
    Picture("not-in-plan", ("How much will the new interchange cost?",), DESK),
    Picture("follow-up", ("What is planned for the town centre?", "Who is responsible for that?"), DESK),
    Picture("feedback", ("I want to give my views on the draft",), DESK),
)


@contextmanager
def assistant(databases: Path) -> Iterator[str]:
    """The address of the assistant while it runs with databases in this folder."""
    own = {
        "PORT": "0",
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


def take(page: Page, picture: Picture) -> None:
    """Asks the picture's questions one after the other and saves what the whole page shows then."""
    for count, question in enumerate(picture.questions, 1):
        page.fill("#message", question)
        page.click("[data-send]")
        page.locator(REPLIED).nth(count - 1).wait_for()
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    page.screenshot(path=FOLDER / f"{picture.name}.png", full_page=True)


def main() -> None:
    """Takes every picture."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, assistant(Path(folder)) as address, browser() as chromium:
        for picture in PICTURES:
            context = chromium.new_context(viewport=picture.window, color_scheme="light")
            page = context.new_page()
            page.goto(address)
            take(page, picture)
            context.close()
            print(f"docs/screenshots/{picture.name}.png")


if __name__ == "__main__":
    main()
