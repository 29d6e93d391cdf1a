"""Feedback responses as values: what is handed in, what is stored, what can be asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

COMMENT_LIMIT = 2_000
# `about` of a response to the whole plan; any other is the id of a passage.
WHOLE_PLAN = "plan"
NOTHING_SAID: Mapping[str, str] = MappingProxyType({})


class Position(StrEnum):
    """What a respondent thinks of it. `NOT_ASKED` only stands in responses from before it was asked."""

    SUPPORT = "support"
    IN_PART = "support in part"
    OPPOSE = "oppose"
    UNSURE = "unsure"
    NOT_ASKED = "not asked"


class Who(StrEnum):
    """As whom a respondent answers."""

    RESIDENT = "resident"
    WORKS_HERE = "works here"
    BUSINESS = "business"
    GROUP = "group"
    OTHER = "other"
    NOT_SAID = "not said"


class Channel(StrEnum):
    """Where a response was given."""

    CHAT = "chat"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class Content:
    """What a respondent may amend.

    `about` is a passage's id or WHOLE_PLAN, `words` what that passage said when the response was given.
    `comment` is what the respondent agreed to have stored: without personal data, or as it was written
    where they chose to keep it. `redacted` is always without; `found` are the kinds that were found.
    `answers` are those to the consultation's extra questions, by the question's id.
    """

    about: str
    words: str
    position: Position
    comment: str
    redacted: str
    found: tuple[str, ...] = ()
    who: Who = Who.NOT_SAID
    answers: Mapping[str, str] = field(default_factory=lambda: NOTHING_SAID)

    def __post_init__(self) -> None:
        """Refuse what is not whole or too long."""
        if not self.about:
            raise ValueError("a response is about a passage or WHOLE_PLAN")
        if not self.comment.strip() or len(self.comment) > COMMENT_LIMIT:
            raise ValueError(f"a comment has 1 to {COMMENT_LIMIT} characters")


@dataclass(frozen=True, slots=True)
class NewResponse:
    """A response as it is handed in.

    `run` is the secret of one form run (see records.receipts.new_run): handed in twice it is one
    response. `bot_id` is the conversation it came from, empty for a page. `made_up` marks test data.
    """

    run: str
    content: Content
    consent: str
    consent_version: str
    channel: Channel
    bot_id: str = ""
    made_up: bool = False

    def __post_init__(self) -> None:
        """Refuse a run that could be guessed, and a response without consent."""
        if len(self.run) < 16:
            raise ValueError("a run needs at least 16 characters: take records.receipts.new_run()")
        if not self.consent.strip():
            raise ValueError("a response without the words of the consent is not stored")


@dataclass(frozen=True, slots=True)
class StoredResponse:
    """A response as it is stored. `id` is for officers; it tells nothing of the receipt code."""

    id: str
    content: Content
    consent: str
    consent_version: str
    channel: Channel
    made_up: bool
    created: datetime
    amended: datetime | None = None
    theme: str = ""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """All that is left of a response that was withdrawn."""

    withdrawn: datetime


@dataclass(frozen=True, slots=True)
class Receipt:
    """The code of a stored response; `new` is False when the same run had been handed in before."""

    code: str
    new: bool


@dataclass(frozen=True, slots=True)
class ResponseFilter:
    """Which responses to give: all that meet every condition that is set.

    `since` is included, `until` is not; `about` are ids (the caller knows the plan's tree). Made-up
    responses are never mixed with real ones: `made_up` gives those alone.
    """

    since: datetime | None = None
    until: datetime | None = None
    about: frozenset[str] | None = None
    positions: frozenset[Position] | None = None
    channels: frozenset[Channel] | None = None
    made_up: bool = False


@dataclass(frozen=True, slots=True)
class CouncilReply:
    """What the council says to a response or to a theme; exactly one of the two is named."""

    text: str
    author: str
    written: datetime
    response: str = ""
    theme: str = ""
