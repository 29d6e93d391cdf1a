"""Where in the plan a passage stands, in words."""

from __future__ import annotations

from collections.abc import Sequence

# What a numbered part is called before its number, which says by itself what it stands under.
NUMBERED = {
    "ambition": "Ambition",
    "priority": "Priority",
    "commitment": "Commitment",
    "measure": "Measure",
    "theme": "Theme",
    "theme-priority": "Theme priority",
    "value": "Value",
    "figure": "Figure",
    "achievement": "Achievement",
    "outcome": "Outcome",
    "accountability": "Accountability table, row",
}
NAMED = {"portfolio": "Portfolio", "committee": "Scrutiny committee", "document": "Family of plans"}


def place_of(passage_id: str, heading: Sequence[str]) -> str:
    """The place of a passage, e.g. `Commitment 3.2.7`, as the chat, the desk and the receipts call it too.

    A passage without a numbered place has the nearest heading above it.
    """
    kind, _, number = passage_id.partition(" ")
    if kind in NAMED:
        return NAMED[kind]
    if kind not in NUMBERED or not number:
        return heading[-1] if heading else "The plan"
    return f"{NUMBERED[kind]} {number}"


def under(heading: Sequence[str], place: str) -> str:
    """The nearest heading that tells more than the place does, or an empty text."""
    nearest = heading[-1] if heading else ""
    return "" if nearest == place else nearest
