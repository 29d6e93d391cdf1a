"""Somebody who gives a response on the pages, over HTTP."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from fastapi.testclient import TestClient

from corpus.consultation import ExtraQuestion
from records.feedback import FeedbackRecords
from records.feedback_values import StoredResponse
from tests.pages.markup import Element, check_page, read_html
from tests.pages.service import Site

AGE = ExtraQuestion("age", "How old are you?", "To see whom we hear.", ("Under 18", "18 or over"))
BARRIERS = ExtraQuestion("barriers", "What stops you from taking part?")
PHONE = "07700 900123"
COMMENT = "More buses,\nplease: <b>now</b> & often."
ANSWERS = {
    "about": {"about": "ambition 3"},
    "part-3": {"part": "priority 3.2"},
    "position": {"position": "support in part"},
    "comment": {"comment": COMMENT},
    "who": {"who": "resident"},
    "question-age": {"answer": "18 or over"},
    "question-barriers": {"answer": ""},
    "personal": {"personal": "remove"},
    "consent": {"consent": "yes"},
}


def set_consultation(site: Site, **changes: Any) -> None:
    """The service with another consultation, e.g. `closes=ENDED`."""
    parts = site.app.state.parts
    site.app.state.parts = replace(parts, consultation=replace(parts.consultation, **changes))


ENDED = date(2021, 3, 1)
TO_COME = date(2199, 1, 1)


class Respondent:
    """Fills in the form page by page, as a browser without scripts does."""

    def __init__(self, browser: TestClient) -> None:
        self.browser = browser
        self.page = Element("", {})
        self.path = ""
        self.status = 0

    def go(self, path: str) -> Element:
        """Opens a page, which must be well formed."""
        return self._at(self.browser.get(path))

    def send(self, fields: dict[str, str], to: str = "") -> Element:
        """Sends the page's form (or the one to this address) with what it carries along."""
        form = next(f for f in self.page.all("form", method="post") if f.attributes["action"].endswith(to))
        hidden = {e.attributes["name"]: e.attributes["value"] for e in form.all("input", type_="hidden")}
        return self._at(self.browser.post(form.attributes["action"], data=hidden | fields))

    def start(self, about: str = "") -> Element:
        """Begins a response."""
        self.go(f"/feedback?about={about}" if about else "/feedback")
        return self.send({}, "/feedback")

    def answer(self, until: str = "check", **changes: dict[str, str]) -> Element:
        """Answers every step up to this one."""
        answers = ANSWERS | {step.replace("_", "-"): fields for step, fields in changes.items()}
        while self.step != until:
            before = self.step
            self.send(answers[before], f"/{before}")
            assert self.step != before, self.fault
        return self.page

    def respond(self, about: str = "", **changes: dict[str, str]) -> str:
        """Gives a whole response; the receipt code."""
        self.start(about)
        self.answer(until="check", **changes)
        self.send({}, "/check")
        return self.code

    @property
    def step(self) -> str:
        """The step that is open."""
        return self.path.rsplit("/", 1)[-1]

    @property
    def base(self) -> str:
        """The address of this run."""
        return self.path.rsplit("/", 1)[0]

    @property
    def code(self) -> str:
        """The receipt code on the page."""
        (found,) = self.page.with_class("receipt__code")
        return found.text

    @property
    def fault(self) -> str:
        """What the page says is wrong."""
        return " ".join(e.text for e in self.page.with_class("govuk-error-message"))

    @property
    def title(self) -> str:
        """The page's heading."""
        return self.page.one("h1").text

    def rows(self) -> dict[str, str]:
        """The answers on the page."""
        names = [e.text for e in self.page.all("dt")]
        values = [
            e.with_class("feedback__text")[0].raw_text
            for e in self.page.all("dd")
            if e.with_class("feedback__text")
        ]
        return dict(zip(names, values, strict=True))

    def _at(self, response: Any) -> Element:
        assert "text/html" in response.headers["content-type"], response.text
        self.path, self.status = response.url.path, response.status_code
        self.page = read_html(response.text)
        check_page(self.page)
        return self.page


def stored(site: Site) -> list[StoredResponse]:
    """Every response in the records."""
    return list(site.app.state.parts.feedback.responses())


def with_records(site: Site, records: FeedbackRecords) -> None:
    """The service with other records."""
    site.app.state.parts = replace(site.app.state.parts, feedback=records)
