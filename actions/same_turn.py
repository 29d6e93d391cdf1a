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
    """`reply` after what was said: the answer with its citations, a note, or the apology for a failure."""
    if before is None:
        return reply
    if "note" in before:
        return replace(reply, text=f"{before['note']}\n\n{reply.text}")
    if "reply" not in before:
        return replace(reply, text=f"{apology} {reply.text}")
    return after_answer(reply_from_dict(before["reply"]), reply)


def after_answer(answer: Reply, reply: Reply) -> Reply:
    """The answer to a question inside a form, with its citations, and the form's question after it."""
    return replace(answer, text=f"{answer.text}\n\n{reply.text}", suggestions=(), form=reply.form)
