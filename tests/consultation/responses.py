"""Stored responses, made for a test."""

from __future__ import annotations

from datetime import UTC, datetime

from records.feedback_values import WHOLE_PLAN, Channel, Content, NewResponse, Position, StoredResponse, Who

DAY = datetime(2026, 9, 14, 10, 30, tzinfo=UTC)


def content(comment: str = "More buses.", about: str = WHOLE_PLAN, **other: object) -> Content:
    values = {"words": "", "position": Position.SUPPORT, "redacted": comment, "who": Who.RESIDENT, **other}
    return Content(about=about, comment=comment, **values)  # type: ignore[arg-type]  # tests name them right


def stored(
    number: int,
    comment: str = "More buses.",
    about: str = WHOLE_PLAN,
    created: datetime = DAY,
    **other: object,
) -> StoredResponse:
    return StoredResponse(
        f"{number:012x}", content(comment, about, **other), "I agree.", "1", Channel.PAGE, False, created
    )


def handed_in(
    number: int, comment: str = "More buses.", about: str = WHOLE_PLAN, **other: object
) -> NewResponse:
    return NewResponse(
        f"a run of the form {number:06}", content(comment, about, **other), "I agree.", "1", Channel.PAGE
    )
