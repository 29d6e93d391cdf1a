"""What was already said in a turn, so that a form's question can follow it in one reply.

A question asked inside a form is answered by one action and the form asked again by another. The
person gets one reply per message, so the later action takes the earlier one's reply along.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from actions.reply import Reply
from actions.wire import reply_from_dict

Payload = Mapping[str, Any]


def said_this_turn(events: Sequence[Mapping[str, Any]]) -> Payload | None:
    """The newest payload since the person's latest message; None when there is none."""
    for event in reversed(events):
        if event.get("event") == "user":
            return None
        payload = (event.get("data") or {}).get("custom")
        if event.get("event") == "bot" and payload:
            return dict(payload)
    return None


def following(before: Payload | None, reply: Reply, apology: str) -> Reply:
    """`reply` after what was said: the answer with its citations first, or the apology for a failure."""
    if before is None:
        return reply
    if "reply" not in before:
        return replace(reply, text=f"{apology} {reply.text}")
    answer = reply_from_dict(before["reply"])
    return replace(answer, text=f"{answer.text}\n\n{reply.text}", suggestions=(), form=reply.form)
