"""Made-up responses into the records, each marked as made up."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.model import Plan
from records.database import Database
from records.feedback import FeedbackRecords
from records.feedback_values import WHOLE_PLAN, Channel, Content, NewResponse
from tests.feedback.made_up.responses import MadeUp

CONSENT = "MADE UP: nobody said this, and nobody agreed to anything."


def load(database: Database, plan: Plan, responses: Iterable[MadeUp]) -> int:
    """Stores them with the times at which they pretend to have been given; gives how many were new."""
    ordered = sorted(responses, key=lambda response: response.created)
    times = (response.created for response in ordered)
    records = FeedbackRecords(database, now=lambda: next(times))
    words = {passage.id: passage.text for passage in plan.passages}
    return records.submit_all(_new(n, response, words) for n, response in enumerate(ordered))


def _new(number: int, response: MadeUp, words: dict[str, str]) -> NewResponse:
    content = Content(
        about=response.subject,
        words="" if response.subject == WHOLE_PLAN else words[response.subject],
        position=response.position,
        comment=response.comment,
        redacted=response.comment,
        who=response.respondent,
    )
    return NewResponse(f"made-up-{number:012}", content, CONSENT, "made up", Channel.PAGE, made_up=True)
