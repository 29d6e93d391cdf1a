"""What the routes and pages need, in one place: `app.state.parts`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from fastapi import Request

from api.answering import AssistantOrNone
from api.conversations import Conversations
from api.gateway import Gateway
from api.readiness import Readiness
from api.settings import Settings


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything a route may use; the assistant is None until it is loaded."""

    settings: Settings
    assistant_or_none: AssistantOrNone
    gateway: Gateway
    conversations: Conversations
    readiness: Readiness


def parts_of(request: Request) -> Parts:
    """The parts of the app that serves this request."""
    return cast("Parts", request.app.state.parts)
