"""Whom the questions are put to: the assistant in this process, or a running service."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx2

from actions.question import Focus, Outcome, Question
from actions.receipt import Receipt
from actions.reply import Reply, Status
from actions.wire import reply_from_dict
from api.evaluation.cases import EvaluationError

Respond = Callable[[Question], Outcome]
TIMEOUT = 60.0
TOO_MANY = 429
# How often, and at the most how long, a service that asks for a pause is waited for.
PAUSES = 5
LONGEST_PAUSE = 61.0


@dataclass(frozen=True, slots=True)
class Said:
    """A reply with what is known of how it came about; `fault` where the service gave none."""

    reply: Reply
    receipt: Receipt | None = None
    milliseconds: Mapping[str, float] = field(default_factory=dict)
    fault: str = ""


Say = Callable[[str], Said]
"""Takes the next message of one conversation."""
Converse = Callable[[], Say]
"""Opens a conversation."""


def here(respond: Respond) -> Converse:
    """Conversations with the assistant in this process, without Rasa."""

    def converse() -> Say:
        focus = Focus()

        def say(message: str) -> Said:
            nonlocal focus
            outcome = respond(Question(message, focus=focus))
            focus = outcome.focus
            return Said(outcome.reply, outcome.receipt, outcome.milliseconds)

        return say

    return converse


def over_http(client: httpx2.Client, pause: Callable[[float], None] = time.sleep) -> Converse:
    """Conversations with a running service, through its API; EvaluationError when it is not there."""

    def converse() -> Say:
        conversation: dict[str, str] = {}

        def say(message: str) -> Said:
            response = _post(client, {"message": message, **conversation}, pause)
            if response.is_success:
                conversation["conversation_id"] = response.json()["conversation_id"]
            return _said(response)

        return say

    return converse


def _post(client: httpx2.Client, body: Mapping[str, Any], pause: Callable[[float], None]) -> httpx2.Response:
    """The service's answer; a service that asks for a pause gets it."""
    try:
        for number in range(PAUSES + 1):
            response = client.post("/api/chat", json=body, timeout=TIMEOUT)
            if response.status_code != TOO_MANY or number == PAUSES:
                break
            pause(min(LONGEST_PAUSE, float(response.headers.get("retry-after", 1))))
        return response
    except httpx2.HTTPError as error:
        raise EvaluationError(f"{client.base_url}: {error}") from None


def _said(response: httpx2.Response) -> Said:
    """A message that is turned away (4xx) counts as refused, one that breaks the service as a fault."""
    if response.is_success:
        return Said(reply_from_dict(response.json()))
    if response.is_client_error and response.status_code != TOO_MANY:
        return Said(Reply(Status.REFUSED, response.text))
    return Said(Reply(Status.CLARIFY, ""), fault=f"HTTP {response.status_code}")
