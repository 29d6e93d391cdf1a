"""A view on the plan that somebody wants kept, and the place that keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from actions.feedback_subjects import Subject
from corpus.consultation import Consultation
from privacy.redaction import Redaction
from records.feedback_values import NOTHING_SAID, Channel, Content, NewResponse, Position, Receipt, Who


class FeedbackStore(Protocol):
    """Keeps feedback responses for which consent was given: `records.feedback.FeedbackRecords`, or a fake."""

    def submit(self, response: NewResponse) -> Receipt:
        """Keeps the response and gives its receipt; the same run is kept once and has the same code.

        Raises records.errors.ResponseWithdrawn where the run's response was withdrawn meanwhile.
        """
        ...

    def stored_since(self, bot_id: str, moment: datetime) -> bool:
        """Whether a response of this conversation was stored at this moment or later."""
        ...


def content(
    subject: Subject,
    position: Position,
    comment: str,
    redaction: Redaction,
    keep_personal: bool,
    who: Who = Who.NOT_SAID,
    answers: Mapping[str, str] = NOTHING_SAID,
) -> Content:
    """What is to be stored of a response; `redaction` is the comment's.

    Personal data is stored only where the respondent chose to keep it.
    """
    kept = comment if keep_personal else redaction.text
    return Content(
        subject.id, subject.words, position, kept, redaction.text, redaction.kinds, who, dict(answers)
    )


def new_response(
    run: str, said: Content, consultation: Consultation, channel: Channel, bot_id: str = ""
) -> NewResponse:
    """A response ready to be handed in, with the words that the respondent has just agreed to."""
    privacy = consultation.privacy
    return NewResponse(run, said, privacy.consent, privacy.version, channel, bot_id)
