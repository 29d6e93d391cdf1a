"""A person who talks to the assistant: Rasa's part in small, over the real actions.

It does what Rasa does with `bot/rules.yml` and the form in `domain.yml`: the form's validation first, the
rule of the intent where the form refuses the message, then the question of the first empty slot.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from actions.adapters import Responder, build_executor
from actions.feedback_draft import FORM, SLOT_OF
from actions.feedback_intake import Intake
from actions.reply import Reply
from actions.wire import reply_from_dict
from api.errors import InvalidMessage
from api.wording import clean_message, words_for_bot

UNUSED: dict[str, Any] = {"paused": False, "latest_action_name": None, "followup_action": None}
# The intent of a message and how sure of it the dialogue engine is.
Understanding = Callable[[str], tuple[str, float]]


@dataclass
class Person:
    """One conversation; `slots` and `events` are what Rasa keeps of it."""

    assistant: Responder
    intake: Intake
    understood: Understanding = lambda _: ("nlu_fallback", 0.3)
    name: str = "bot-1"
    slots: dict[str, Any] = field(default_factory=dict)
    events: list[dict[str, Any]] = field(default_factory=list)
    step: str = ""
    said: str = ""
    reply: Reply | None = None
    _followed: bool = False

    def say(self, text: str) -> str:
        """The text that comes back; the gateway's own refusal for a message that it does not take."""
        try:
            words = words_for_bot(clean_message(text))
        except InvalidMessage as refused:
            return str(refused)
        self.events.append({"event": "user", "text": words})
        self._turn(words)
        self.reply = reply_from_dict(self._newest("reply"))
        self.step = self.reply.form.step if self.reply.form else ""
        self.said = self.reply.text
        return self.said

    def restart(self) -> None:
        """What a restart leaves: only what can be written down."""
        self.slots, self.events = json.loads(json.dumps((self.slots, self.events)))

    def _turn(self, words: str) -> None:
        if self.slots.get("requested_slot") in SLOT_OF.values():
            if not self._run(f"validate_{FORM}", words):
                self._run("action_respond", words)
            return self._ask(words)
        self._followed = False
        self._run("action_respond", words)
        if self._followed:
            self.slots["requested_slot"] = None
            self._run(f"validate_{FORM}", words, in_form=True)
            if self.slots.get("feedback_run"):
                self._ask(words)

    def _ask(self, words: str) -> None:
        """The question of the first empty slot; the form ends where there is none or it was left."""
        empty = next((slot for slot in SLOT_OF.values() if self.slots.get(slot) is None), None)
        if empty is None or not self.slots.get("feedback_run"):
            self.slots["requested_slot"] = None
            self._run("action_close_feedback", words)
            return
        self.slots["requested_slot"] = empty
        self._run(f"action_ask_{empty}", words)

    def _run(self, action: str, words: str, in_form: bool | None = None) -> int:
        """How many events came of an action; its slots and messages are kept."""
        open_form = in_form or self.slots.get("requested_slot") in SLOT_OF.values()
        intent, sure = self.understood(words)
        tracker = {
            "sender_id": self.name,
            "slots": self.slots,
            "events": self.events,
            "latest_message": {"text": words, "intent": {"name": intent, "confidence": sure}},
            "active_loop": {"name": FORM} if open_form else {},
            **UNUSED,
        }
        call = {"next_action": action, "tracker": tracker, "domain": {}}
        result = asyncio.run(build_executor(self.assistant, self.intake).run(json.loads(json.dumps(call))))
        assert result is not None
        for event in result.events:
            if event["event"] == "slot":
                self.slots[event["name"]] = event["value"]
            self._followed |= event["event"] == "followup"
        for response in result.responses:
            self.events.append({"event": "bot", "data": {"custom": response["custom"]}})
        return len(result.events)

    def _newest(self, part: str) -> Any:
        payloads = (event.get("data", {}).get("custom", {}) for event in reversed(self.events))
        return next(payload[part] for payload in payloads if part in payload)
