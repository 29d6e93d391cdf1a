"""What the routes and pages need, in one place: `app.state.parts`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from fastapi import Request

from actions.status import StatusSource
from api.answering import AssistantOrNone
from api.conversations import Conversations
from api.gateway import Gateway
from api.limiter import Room
from api.readiness import Readiness
from api.settings import Settings
from corpus.consultation import Consultation
from privacy.redaction import Redactor
from records.clearing import Clearing
from records.council_replies import CouncilReplies
from records.feedback import FeedbackRecords
from records.ratings import RatingRecords
from records.retention import Retention
from records.tracker import RasaTracker

SEARCHES_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything a route may use; the assistant is None until it is loaded."""

    settings: Settings
    assistant_or_none: AssistantOrNone
    gateway: Gateway
    conversations: Conversations
    readiness: Readiness
    statuses: StatusSource
    ratings: RatingRecords
    clearing: Clearing
    consultation: Consultation
    redactor: Redactor
    feedback: FeedbackRecords
    replies: CouncilReplies
    tracker: RasaTracker
    retention: Retention
    searches: Room = field(default_factory=lambda: Room(SEARCHES_AT_ONCE, "searches are going on"))


def parts_of(request: Request) -> Parts:
    """The parts of the app that serves this request."""
    return cast("Parts", request.app.state.parts)
