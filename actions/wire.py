"""Replies and focuses as JSON-able dicts, for the HTTP edge and for Rasa's slots and messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from actions.question import Focus
from actions.reply import Citation, FormStep, Reply, Status


def reply_to_dict(reply: Reply) -> dict[str, Any]:
    """The reply as the HTTP contract spells it, ids of the conversation aside."""
    return {
        "status": reply.status.value,
        "text": reply.text,
        "citations": [{**asdict(c), "heading": list(c.heading)} for c in reply.citations],
        "suggestions": list(reply.suggestions),
        "form": None if reply.form is None else {**asdict(reply.form), "options": list(reply.form.options)},
    }


def reply_from_dict(data: Mapping[str, Any]) -> Reply:
    """The reply that `reply_to_dict` gave; KeyError or ValueError on anything else."""
    form = data["form"]
    return Reply(
        status=Status(data["status"]),
        text=data["text"],
        citations=tuple(Citation(**{**c, "heading": tuple(c["heading"])}) for c in data["citations"]),
        suggestions=tuple(data["suggestions"]),
        form=None if form is None else FormStep(form["name"], form["step"], tuple(form["options"])),
    )


def focus_to_dict(focus: Focus) -> dict[str, Any]:
    """The focus as a value that a Rasa slot can hold."""
    return {**asdict(focus), "shown": list(focus.shown), "listed": list(focus.listed)}


def focus_from_dict(data: object) -> Focus:
    """The focus that a slot holds; what is damaged or unknown in it is left empty."""
    if not isinstance(data, Mapping):
        return Focus()
    known = {
        name: data[name] for name in ("subject", "wanted", "question") if isinstance(data.get(name), str)
    }
    return Focus(shown=_ids(data.get("shown")), listed=_ids(data.get("listed")), **known)


def _ids(value: object) -> tuple[str, ...]:
    parts = value if isinstance(value, list | tuple) else ()
    return tuple(part for part in parts if isinstance(part, str))
