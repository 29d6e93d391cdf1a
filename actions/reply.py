"""What the assistant says: a reply as the HTTP contract names it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    """What kind of reply it is; the values are part of the HTTP contract."""

    ANSWERED = "answered"
    NOT_IN_PLAN = "not_in_plan"
    STATUS_REPORTED = "status_reported"
    NO_STATUS = "no_status"
    OUT_OF_SCOPE = "out_of_scope"
    SERVICE_REQUEST = "service_request"
    SAFETY = "safety"
    REFUSED = "refused"
    SMALLTALK = "smalltalk"
    FEEDBACK = "feedback"
    HANDOVER = "handover"
    CLARIFY = "clarify"


@dataclass(frozen=True, slots=True)
class Citation:
    """The plan's own words with their place; `plan.md[start:end]` shows `quote`, mark-up aside."""

    passage_id: str
    quote: str
    heading: tuple[str, ...]
    url: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FormStep:
    """Which step of which form a reply asks for, with the choices offered (may be empty)."""

    name: str
    step: str
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """One reply: plain text, the passages it stands on, and what may be asked next."""

    status: Status
    text: str
    citations: tuple[Citation, ...] = ()
    suggestions: tuple[str, ...] = ()
    form: FormStep | None = None
