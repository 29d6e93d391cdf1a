"""Every picture of the documents: where it is taken, what is asked and done, and how it is looked at."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from scripts.screenshots import steps
from scripts.screenshots.steps import AIR, Then

if TYPE_CHECKING:
    from playwright.sync_api import Page, ViewportSize

PHONE: ViewportSize = {"width": 320, "height": 640}
DESK: ViewportSize = {"width": 1280, "height": 800}


def nothing(page: Page) -> None:
    """Leaves the page as it is."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: the page at `path` (of the example website, with `on_host`), what is asked on it, what is
    done `then`, and how it is looked at: as a `whole`, or only the window, or only the last message."""

    name: str
    questions: tuple[str, ...] = ()
    then: Then = nothing
    path: str = "/"
    window: ViewportSize = field(default_factory=lambda: DESK)
    dark: bool = False
    forced: bool = False
    on_paper: bool = False
    on_host: bool = False
    whole: bool = True
    last_message: bool = False


STATUS = "How is the climate action going?"
VIEWS = "I want to give my views on the draft"
FORM = (
    VIEWS,
    "priority 3.2",
    "Support in part",
    steps.PERSONAL,
    "Resident",
    "Remove them",
    "Yes, I agree",
    "Send it",
)
ABOUT = "/feedback?about=commitment%203.2.7"
# What is seen while the assistant starts, and while Rasa is away.
EARLY = (
    Picture("starting", whole=False),
    Picture("limited", then=steps.until_limited, whole=False),
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
    Picture("response-position", then=partial(steps.fill_in, pages=1), path=ABOUT),
    Picture("response-personal", then=partial(steps.fill_in, pages=4), path=ABOUT),
    Picture("response-consent", then=partial(steps.fill_in, pages=5), path=ABOUT),
    Picture("response-check", then=partial(steps.fill_in, pages=6), path=ABOUT),
    Picture("response-check-phone", then=partial(steps.fill_in, pages=6), path=ABOUT, window=PHONE),
    Picture("response-receipt", then=partial(steps.fill_in, pages=7), path=ABOUT),
    Picture("response-read", then=steps.read_response, path=ABOUT),
    Picture("plan", path="/plan", whole=False),
    Picture("plan-part", path="/plan#commitment-3.2.7", whole=False),
    Picture("plan-part-phone", path="/plan#commitment-3.2.7", whole=False, window=PHONE),
    Picture("plan-find", path="/plan?q=climate", whole=False),
    Picture("plan-reading", path="/plan?view=reading", whole=False),
    Picture("progress", path="/progress", whole=False),
    Picture("progress-phone", path="/progress#ambition-3", whole=False, window=PHONE),
    Picture("desk", path="/desk?q=trees", whole=False),
    Picture("desk-commitment", path="/desk/commitment-3.2.7"),
    Picture("widget", then=steps.wait_for_launcher, on_host=True, whole=False),
    Picture("widget-open", then=steps.ask_in_widget, on_host=True, whole=False),
    Picture("widget-dark", then=steps.ask_in_widget, on_host=True, whole=False, dark=True),
    Picture("widget-phone", then=steps.ask_in_widget, on_host=True, whole=False, window=PHONE),
    Picture("rating", (AIR,), steps.rate),
    Picture("clear", (AIR,), steps.clear),
    Picture("slow", then=steps.wait_long),
    Picture("error", then=steps.fail),
    Picture("offline", then=steps.go_offline),
    Picture("print", (AIR, STATUS), on_paper=True),
    Picture("about", path="/about"),
    Picture("accessibility", path="/accessibility"),
)
