"""What is held for a browser while somebody writes or reads a response: in memory, and only for a while.

Each form run has a key in its address, so that two tabs are two runs; the cookie holds the secret without
which a key opens nothing. Neither is stored. Lost memory costs nothing: the pages carry the draft along.
"""

from __future__ import annotations

import hmac
import re
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from starlette.requests import Request
from starlette.responses import Response

from api.limiter import OFF, ClientRate
from api.pages.feedback_draft import PageDraft
from privacy.redaction import Redaction

COOKIE = "response"
PATH = "/feedback"
SECRET_BYTES = 24
SECRET_FORM = re.compile(r"[A-Za-z0-9_-]{32}")
KEY_SIGNS = "abcdefghijkmnpqrstuvwxyz23456789"
KEY_LENGTH = 10
KEY_FORM = re.compile(f"[{KEY_SIGNS}]{{{KEY_LENGTH}}}")
HELD_SECONDS = 2 * 60 * 60
RECEIPT_SECONDS = 30 * 60
HELD_AT_MOST = 2_000
# Many people may share an address (a library, a workshop); nobody types codes at this rate.
CODES_RATE = "20/10 minutes"
RESPONSES_RATE = "60/hour"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is held: the browser's secret and the key of one run of the form."""

    browser: str
    key: str

    @property
    def run(self) -> str:
        """The secret of the form run, always the same: sent twice, the response is stored once."""
        return hmac.digest(self.browser.encode(), self.key.encode(), "sha256").hex()


@dataclass(frozen=True, slots=True)
class Attempt:
    """What was typed at a step and could not be taken, to be shown with the reason."""

    step: str
    fields: dict[str, str]


@dataclass(frozen=True, slots=True)
class Writing:
    """A draft, its comment without personal data, and the attempt that failed last."""

    draft: PageDraft
    redaction: Redaction
    attempt: Attempt | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The receipt code of a response that is being read; `changed` right after it was amended.

    `left_at_bot` is the conversation (the bot's id of it) that Rasa has still to forget after a withdrawal.
    """

    code: str
    changed: bool = False
    left_at_bot: str = ""


class Held(Generic[T]):
    """Holds so many things for so many seconds; the one that was used longest ago goes first."""

    def __init__(
        self, seconds: float, at_most: int = HELD_AT_MOST, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._seconds, self._at_most, self._now = seconds, at_most, now
        self._things: OrderedDict[Place, tuple[float, T]] = OrderedDict()

    def put(self, place: Place, thing: T) -> None:
        """Holds the thing from now on."""
        self._things.pop(place, None)
        self._things[place] = (self._now() + self._seconds, thing)
        while len(self._things) > self._at_most or self._first_is_over():
            self._things.popitem(last=False)

    def get(self, place: Place) -> T | None:
        """What is held there."""
        until, thing = self._things.get(place, (0.0, None))
        if thing is None or until < self._now():
            return None
        self.put(place, thing)
        return thing

    def latest(self, browser: str) -> Place | None:
        """Where the browser's newest thing is held."""
        own = (place for place in reversed(self._things) if place.browser == browser)
        return next((place for place in own if self._things[place][0] >= self._now()), None)

    def drop(self, place: Place) -> None:
        """Forgets what is held there."""
        self._things.pop(place, None)

    def __len__(self) -> int:
        return len(self._things)

    def _first_is_over(self) -> bool:
        return next(iter(self._things.values()))[0] < self._now()


@dataclass(frozen=True, slots=True)
class FeedbackDesk:
    """What the feedback pages hold and how often each client may do what."""

    responses: ClientRate
    writings: Held[Writing] = field(default_factory=lambda: Held(HELD_SECONDS))
    readings: Held[Reading] = field(default_factory=lambda: Held(RECEIPT_SECONDS))
    codes: ClientRate = field(default_factory=lambda: ClientRate(CODES_RATE))


def make_desk(chat_rate: str) -> FeedbackDesk:
    """The desk of a service; where the chat takes any number of messages, this takes any of responses."""
    return FeedbackDesk(ClientRate(OFF if chat_rate == OFF else RESPONSES_RATE))


def browser_of(request: Request) -> str:
    """The browser's secret, empty when it has none."""
    secret = request.cookies.get(COOKIE, "")
    return secret if SECRET_FORM.fullmatch(secret) else ""


def place_of(request: Request, key: str) -> Place | None:
    """The place of this browser and key; None when the browser has no cookie, or the key is none."""
    browser = browser_of(request)
    return Place(browser, key) if browser and KEY_FORM.fullmatch(key) else None


def new_place(request: Request) -> Place:
    """A place for a new run, with this browser's secret or a new one."""
    key = "".join(secrets.choice(KEY_SIGNS) for _ in range(KEY_LENGTH))
    return Place(browser_of(request) or secrets.token_urlsafe(SECRET_BYTES), key)


def keep_browser(request: Request, response: Response, place: Place) -> None:
    """Has the browser keep its secret until it is closed."""
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, place.browser, httponly=True, samesite="lax", secure=secure, path=PATH)
