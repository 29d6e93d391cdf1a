"""What the answer flow takes in and gives back beside the reply itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from actions.reply import Reply

if TYPE_CHECKING:
    from actions.receipt import Receipt


@dataclass(frozen=True, slots=True)
class Intent:
    """What kind of turn a message is taken for; `confidence` is 0 to 1."""

    name: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Focus:
    """What the conversation is about, so that "that" and "the second one" mean something.

    `shown` are the ids of the passages cited last, in the order shown; `subject` is the id of
    the node talked about; `wanted` is what was asked of it; `question` is the last question
    that stood on its own. `listed` are the ids of the last list shown, while its items are talked about.
    """

    shown: tuple[str, ...] = ()
    subject: str = ""
    wanted: str = ""
    question: str = ""
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A message with what is known of it before the flow starts."""

    text: str
    intent: Intent | None = None
    focus: Focus = Focus()


@dataclass(frozen=True, slots=True)
class Outcome:
    """A reply and what the conversation is about after it.

    `receipt` tells what the reply was made from, where the answer flow made it; `milliseconds` is the
    time of each stage, which is no part of what the reply is.
    """

    reply: Reply
    focus: Focus
    receipt: Receipt | None = None
    milliseconds: Mapping[str, float] = field(default_factory=dict, compare=False)
