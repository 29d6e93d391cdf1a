"""A feedback store in memory, and everything else that the form stands on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from actions.feedback_about import AboutFinder
from actions.feedback_choices import who_labels
from actions.feedback_intake import Intake
from actions.feedback_subjects import Subjects
from actions.parts import PartFinder
from corpus.consultation import Consultation, Privacy
from corpus.council import read_council
from privacy.redaction import Found, Redaction
from records.errors import ResponseWithdrawn
from records.feedback_values import NewResponse, Receipt
from records.receipts import code_of
from tests.fakes import FakeAssistant

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
PHONE = re.compile(r"\b07\d{3} \d{6}\b")
TODAY = date(2026, 3, 29)
CONSULTATION = Consultation(
    title="The small consultation",
    opens=None,
    closes=None,
    contact="Small Council, 1 Square",
    outcome="https://small.example/outcome",
    privacy=Privacy("7", "I agree that my response is kept.", "It is kept safe."),
)


@dataclass
class FakeFeedbackStore:
    """Keeps responses in a dict; fails while `broken`; those of `withdrawn` runs do not come back."""

    kept: dict[str, NewResponse] = field(default_factory=dict)
    asked: list[NewResponse] = field(default_factory=list)
    withdrawn: set[str] = field(default_factory=set)
    moments: dict[str, datetime] = field(default_factory=dict)
    broken: bool = False

    def submit(self, response: NewResponse) -> Receipt:
        """As FeedbackRecords does it."""
        self.asked.append(response)
        if self.broken:
            raise OSError("disk full")
        if response.run in self.withdrawn:
            raise ResponseWithdrawn("withdrawn")
        new = response.run not in self.kept
        self.kept.setdefault(response.run, response)
        self.moments.setdefault(response.run, datetime.now(UTC))
        return Receipt(code_of(response.run), new)

    def stored_since(self, bot_id: str, moment: datetime) -> bool:
        """As FeedbackRecords does it."""
        return any(self.kept[run].bot_id == bot_id and at >= moment for run, at in self.moments.items())

    def of(self, bot_id: str) -> list[NewResponse]:
        """What one conversation left."""
        return [response for response in self.kept.values() if response.bot_id == bot_id]


class FakeRedactor:
    """Takes out mobile numbers such as 07700 900123."""

    def redact(self, text: str) -> Redaction:
        """The text without them."""
        found = tuple(Found("phone number", m[0], m.start(), m.end()) for m in PHONE.finditer(text))
        return Redaction(PHONE.sub("[phone number]", text), found)


def fake_intake(store: FakeFeedbackStore | None = None, **changes: Any) -> Intake:
    """An intake over the small plan."""
    assistant = FakeAssistant()
    subjects = Subjects(assistant.plan)
    values: dict[str, Any] = {
        "subjects": subjects,
        "finder": AboutFinder(subjects, PartFinder(assistant.plan, {}), assistant.search),
        "who": who_labels(read_council(CORPUS)),
        "consultation": CONSULTATION,
        "redactor": FakeRedactor(),
        "store": store or FakeFeedbackStore(),
        "today": lambda: TODAY,
    }
    return Intake(**{**values, **changes})
