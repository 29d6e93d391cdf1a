"""Feedback responses between their values and their rows."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from records.feedback_values import Channel, Content, NewResponse, Position, StoredResponse, Who
from records.receipts import code_of, digest_of
from records.tables import FeedbackRow


def row_of(response: NewResponse, response_id: str, key: str | None, now: datetime) -> FeedbackRow:
    """The row of a new response; `key` is its conversation's."""
    return FeedbackRow(
        id=response_id,
        run_digest=digest_of(response.run),
        receipt_digest=digest_of(code_of(response.run)),
        conversation_key=key,
        **columns_of(response.content),
        consent=response.consent,
        consent_version=response.consent_version,
        channel=response.channel,
        made_up=response.made_up,
        theme="",
        created=now,
        amended=None,
    )


def columns_of(content: Content) -> dict[str, Any]:
    """The columns that hold what a respondent may amend."""
    return {
        "about": content.about,
        "words": content.words,
        "position": content.position.value,
        "comment": content.comment,
        "redacted": content.redacted,
        "found": list(content.found),
        "who": content.who.value,
        "answers": dict(content.answers),
    }


def response_of(row: FeedbackRow) -> StoredResponse:
    """The response of a row."""
    return StoredResponse(
        id=row.id,
        content=content_of(row),
        consent=row.consent,
        consent_version=row.consent_version,
        channel=Channel(row.channel),
        made_up=row.made_up,
        created=row.created,
        amended=row.amended,
        theme=row.theme,
    )


def content_of(row: FeedbackRow) -> Content:
    """What the respondent said."""
    return Content(
        about=row.about or "plan",
        words=row.words,
        position=Position(row.position),
        comment=row.comment,
        redacted=row.redacted,
        found=tuple(row.found),
        who=Who(row.who),
        answers=dict(row.answers),
    )
