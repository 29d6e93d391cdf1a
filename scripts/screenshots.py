"""Takes the pictures of the documents: `make screenshots` (needs Chromium).

Starts the whole assistant with databases of its own, so that no real conversation gets into a picture
and no picture into the records; the index and the bot's model are those of DATA_DIR. For the pictures of
starting up and of Rasa being away the service runs alone.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from example_host import Website

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, ViewportSize

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "screenshots"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ANSWERS = re.compile(r"listening on (127\S+)")
READY = re.compile(r"ready: http")
# An address where no Rasa is, and the milliseconds that the index may take to be there.
NOWHERE = "http://127.0.0.1:9"
START = 120_000
REPLIED = "[data-log] article[id] [data-answer]"
# So many colours are enough for a page, and make a picture a third of its size.
COLOURS = 96
PHONE: ViewportSize = {"width": 320, "height": 640}
DESK: ViewportSize = {"width": 1280, "height": 800}


Then = Callable[["Page"], object]


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: the page at `path` (of the example website, with `on_host`), what is asked on it, what is
    done `then`, and how it is looked at: as a `whole`, or only the window, or only the last message."""

    name: str
    questions: tuple[str, ...] = ()
    then: Then = lambda page: None
    path: str = "/"
    window: ViewportSize = field(default_factory=lambda: DESK)
    dark: bool = False
    forced: bool = False
    on_paper: bool = False
    on_host: bool = False
    whole: bool = True
    last_message: bool = False


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
        _go_on(page, button)


def _go_on(page: Page, button: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=button).click()


def read_response(page: Page) -> None:
    """Gives a response, and reads it with its receipt code."""
    fill_in(page, 7)
    code = page.locator(".receipt__code").inner_text()
    page.get_by_role("link", name="read, change or withdraw").click()
    page.get_by_label("Receipt code").fill(code)
    _go_on(page, "Continue")


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
COMMENT = "The bus lanes on Wellington Road should run all day."
PERSONAL = f"{COMMENT} Please ring me on 07700 900123."
FORM = (
    VIEWS,
    "priority 3.2",
    "Support in part",
    PERSONAL,
    "Resident",
    "Remove them",
    "Yes, I agree",
    "Send it",
)
ABOUT = "/feedback?about=commitment%203.2.7"
# What is seen while the assistant starts, and while Rasa is away.
EARLY = (
    Picture("starting", whole=False),
    Picture("limited", then=until_limited, whole=False),
)
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
    Picture("two-questions", ("What will you do about potholes, and how much will the interchange cost?",)),
    Picture("safety", ("I feel like ending it all",)),
    Picture("safety-phone", ("I am not safe at home",), window=PHONE),
    Picture("feedback", FORM[:1]),
    Picture("feedback-position", FORM[:2], last_message=True),
    Picture("feedback-comment", FORM[:3], last_message=True),
    Picture("feedback-who", FORM[:4], last_message=True),
    Picture("feedback-personal", FORM[:5], last_message=True),
    Picture("feedback-consent", FORM[:6], last_message=True),
    Picture("feedback-check", FORM[:7], last_message=True),
    Picture("feedback-receipt", FORM, last_message=True),
    Picture("response", path=ABOUT),
    Picture("response-position", then=partial(fill_in, pages=1), path=ABOUT),
    Picture("response-personal", then=partial(fill_in, pages=4), path=ABOUT),
    Picture("response-consent", then=partial(fill_in, pages=5), path=ABOUT),
    Picture("response-check", then=partial(fill_in, pages=6), path=ABOUT),
    Picture("response-check-phone", then=partial(fill_in, pages=6), path=ABOUT, window=PHONE),
    Picture("response-receipt", then=partial(fill_in, pages=7), path=ABOUT),
    Picture("response-read", then=read_response, path=ABOUT),
    Picture("plan", path="/plan", whole=False),
    Picture("plan-part", path="/plan#commitment-3.2.7", whole=False),
    Picture("plan-part-phone", path="/plan#commitment-3.2.7", whole=False, window=PHONE),
    Picture("plan-find", path="/plan?q=climate", whole=False),
    Picture("plan-reading", path="/plan?view=reading", whole=False),
    Picture("progress", path="/progress", whole=False),
    Picture("progress-phone", path="/progress#ambition-3", whole=False, window=PHONE),
    Picture("desk", path="/desk?q=trees", whole=False),
    Picture("desk-commitment", path="/desk/commitment-3.2.7"),
    Picture("widget", then=wait_for_launcher, on_host=True, whole=False),
    Picture("widget-open", then=ask_in_widget, on_host=True, whole=False),
    Picture("widget-dark", then=ask_in_widget, on_host=True, whole=False, dark=True),
    Picture("widget-phone", then=ask_in_widget, on_host=True, whole=False, window=PHONE),
    Picture("rating", (AIR,), rate),
    Picture("clear", (AIR,), clear),
    Picture("slow", then=wait_long),
    Picture("error", then=fail),
    Picture("offline", then=go_offline),
    Picture("print", (AIR, STATUS), on_paper=True),
    Picture("about", path="/about"),
    Picture("accessibility", path="/accessibility"),
)


class Assistant:
    """The assistant, or the service alone, with databases in a folder; `address` is where it answers."""

    def __init__(self, module: tuple[str, ...], databases: Path, **settings: str) -> None:
        own = {
            "PORT": "0",
            "ACTION_PORT": "0",
            "CHAT_RATE": "off",
            "DATABASE_URL": f"sqlite:///{databases / 'records.db'}",
            "TRACKER_URL": f"sqlite:///{databases / 'tracker.db'}",
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", *module],
            cwd=ROOT,
            env={**os.environ, **own, **settings},
            stderr=subprocess.PIPE,
            text=True,
        )
        self.address = f"http://{self._said(ANSWERS)[1]}"

    def wait_until_ready(self) -> None:
        """Returns when everything works."""
        self._said(READY)

    def stop(self) -> None:
        """Ends it."""
        self._process.send_signal(signal.SIGINT)
        self._process.communicate()

    def _said(self, wanted: re.Pattern[str]) -> re.Match[str]:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            print(line, end="", file=sys.stderr)
            if "dialogue is off" in line:
                sys.exit("screenshots: Rasa's environment is missing; `make setup` makes it")
            if found := wanted.search(line):
                return found
        sys.exit("screenshots: the assistant did not start; `make run` shows why")


@contextmanager
def running(*module: str, **settings: str) -> Iterator[Assistant]:
    """The assistant with empty databases, ended at the end."""
    with tempfile.TemporaryDirectory() as folder:
        assistant = Assistant(module, Path(folder), **settings)
        try:
            yield assistant
        finally:
            assistant.stop()


@contextmanager
def website() -> Iterator[Website]:
    """The example website, served; it has to be told the assistant's address."""
    server = Website(0, "")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


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
    save(page, picture)


def save(page: Page, picture: Picture) -> None:
    """Saves what the picture wants of the page."""
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


def opened(chromium: Browser, address: str, picture: Picture) -> Page:
    """The page in a browser that has never been there."""
    context = chromium.new_context(
        viewport=picture.window,
        color_scheme="dark" if picture.dark else "light",
        forced_colors="active" if picture.forced else "none",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(address + picture.path)
    return page


def main(wanted: list[str]) -> None:
    """Takes every picture, or those that are named."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    early, others = ([p for p in some if not wanted or p.name in wanted] for some in (EARLY, PICTURES))
    with browser() as chromium, website() as host:
        if others:
            on_host = f"http://127.0.0.1:{host.server_port}"
            with running("api.cli", "serve", WIDGET_ORIGINS=on_host) as assistant:
                host.assistant = assistant.address
                assistant.wait_until_ready()
                for picture in others:
                    photograph(chromium, on_host if picture.on_host else assistant.address, picture)
        if early:
            with running("api.serve", RASA_URL=NOWHERE) as alone:
                for picture in early:
                    photograph(chromium, alone.address, picture)


def photograph(chromium: Browser, address: str, picture: Picture) -> None:
    """Takes one picture in a browser of its own."""
    page = opened(chromium, address, picture)
    take(page, picture)
    page.context.close()


if __name__ == "__main__":
    main(sys.argv[1:])
