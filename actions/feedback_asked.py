"""Questions about the form itself: which one a message asks, and what to say to it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from actions.feedback_text import only_asks
from actions.likeness import Likeness
from corpus.consultation import Consultation
from index.encoder import Encoder
from records.feedback_values import COMMENT_LIMIT

FILE = Path(__file__).with_name("feedback_questions.yml")
# How like a topic's examples a message must be: a question, and what is none ("no name please"). Leaving
# out one example at a time, about 160 of 218 are told rightly; of 1,175 questions of the plan, 15 are taken
# for one of these.
ASKED = 0.4
TOLD = 0.6
MOST_WORDS = 16
# The topic whose answer is what was given so far.
SO_FAR = "so_far"
# The topic that the plan's own words are the answer to.
PART = "part"
# The topic that somebody who wants to talk to a person sounds like.
OTHER_WAYS = "other_ways"
DATE = "%-d %B %Y"
NO_END = "No closing date has been set. Responses are taken at the moment."
ENDS = "Responses are taken until {closes}."

# The topic of a message, and nothing for any other message.
TopicOf = Callable[[str], str]


def no_topic(_: str) -> str:
    """Knows no questions about the form."""
    return ""


class AskedOfForm:
    """Tells by examples what is asked about the form."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._topics = tuple(_data()["topics"])
        examples = [_data()["topics"][topic]["examples"] for topic in self._topics]
        self._likeness = Likeness(encoder, [*examples, _data()["others"]])

    def topic_of(self, text: str) -> str:
        """The topic that a message asks about; empty when it asks about none of them."""
        if not 1 < len(text.split()) <= MOST_WORDS:
            return ""
        kind, like = self._likeness.ranked(self._encoder.encode([text])[0])[0]
        enough = ASKED if only_asks(text) else TOLD
        return self._topics[kind] if like >= enough and kind < len(self._topics) else ""


def form_answer(topic: str, consultation: Consultation, page: str, receipt_page: str) -> str:
    """What to say to a question about the form."""
    text: str = _data()["topics"][topic]["say"]
    closes = consultation.closes
    return text.strip().format(
        title=consultation.title,
        contact=consultation.contact,
        outcome=consultation.outcome,
        closes=ENDS.format(closes=closes.strftime(DATE)) if closes else NO_END,
        limit=f"{COMMENT_LIMIT:,}",
        page=page,
        receipt_page=receipt_page,
    )


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return data
