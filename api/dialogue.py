"""Rasa as the gateway sees it: a message goes in, an outcome comes out, or DialogueDown."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import httpx2

from actions.question import Focus, Outcome
from actions.receipt import receipt_from_dict
from actions.reply import Reply
from actions.wire import focus_from_dict, reply_from_dict
from api.errors import ApiError
from api.wording import words_for_bot

WEBHOOK = "/webhooks/rest/webhook"
HEALTH = "/webhooks/rest/"
HEALTH_TIMEOUT = 2.0


class DialogueDown(ApiError):
    """Rasa gave no usable reply; the sentence says why and holds nothing of the message."""


class Dialogue:
    """Talks to one Rasa server; `timeout` (seconds) is for a whole turn."""

    def __init__(self, client: httpx2.AsyncClient, timeout: float) -> None:
        self._client = client
        self._timeout = timeout

    async def say(self, bot_id: str, message: str) -> Outcome:
        """What Rasa makes of a message in the conversation of this id."""
        answer = await self._send({"sender": bot_id, "message": words_for_bot(message)})
        return _outcome(_last_custom(answer))

    async def ready(self) -> bool:
        """Whether Rasa takes messages."""
        try:
            return (await self._client.get(HEALTH, timeout=HEALTH_TIMEOUT)).is_success
        except httpx2.HTTPError:
            return False

    async def _send(self, body: dict[str, str]) -> object:
        try:
            async with asyncio.timeout(self._timeout):
                response = await self._client.post(WEBHOOK, json=body, timeout=self._timeout)
            response.raise_for_status()
            return response.json()
        except httpx2.HTTPStatusError as error:
            raise DialogueDown(f"it answered {error.response.status_code}") from None
        except (httpx2.HTTPError, TimeoutError, ValueError) as error:
            raise DialogueDown(type(error).__name__) from None


def _last_custom(answer: object) -> Mapping[str, Any]:
    """The newest `custom` of Rasa's answer that holds a reply or a problem."""
    messages = answer if isinstance(answer, list) else []
    customs = [m.get("custom") for m in messages if isinstance(m, dict)]
    known = [c for c in customs if isinstance(c, dict) and ("reply" in c or "problem" in c)]
    if not known:
        raise DialogueDown("its answer was empty")
    return known[-1]


def _outcome(custom: Mapping[str, Any]) -> Outcome:
    if "problem" in custom:
        raise DialogueDown("one of its actions failed")
    try:
        reply = reply_from_dict(custom["reply"])
    except (KeyError, ValueError, TypeError, AttributeError):
        raise DialogueDown("its reply is not of the agreed form") from None
    focus = custom.get("focus")
    about = focus_from_dict(focus) if isinstance(focus, dict) else _shown(reply)
    return Outcome(reply, about, receipt_from_dict(custom.get("receipt")))


def _shown(reply: Reply) -> Focus:
    """What a conversation is about as far as a reply alone shows it."""
    shown = tuple(citation.passage_id for citation in reply.citations)
    return Focus(shown=shown, subject=shown[0] if shown else "")
