"""Feedback responses for tests."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from records.feedback_values import Channel, Content, NewResponse, Position, Who
from records.receipts import new_run

CONTENT = Content(
    about="commitment 1.1.1",
    words="We will plant two hundred trees.",
    position=Position.IN_PART,
    comment="More trees, s'il vous plaît 🌳, says Ann",
    redacted="More trees, s'il vous plaît 🌳, says [name]",
    found=("name",),
    who=Who.GROUP,
    answers={"age": "18 to 64"},
)


def response(run: str = "", content: Content = CONTENT, **changes: Any) -> NewResponse:
    """A response with some of its values changed; those of its content too."""
    of_content = {name: changes.pop(name) for name in list(changes) if hasattr(content, name)}
    content = replace(content, **of_content)
    return NewResponse(run or new_run(), content, "I agree.", "1", Channel.CHAT, **changes)
