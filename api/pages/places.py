"""Where in the plan a passage stands, in words."""

from __future__ import annotations

from collections.abc import Sequence

# The words for each level of a numbered id, outermost first.
LEVELS = {
    "ambition": ("Ambition",),
    "priority": ("Ambition", "priority"),
    "commitment": ("Ambition", "priority", "commitment", "part"),
    "measure": ("Ambition", "measure"),
    "theme": ("Theme",),
    "theme-priority": ("Theme", "priority"),
    "value": ("Value",),
    "figure": ("Figure",),
    "achievement": ("Achievement",),
    "outcome": ("Outcome",),
    "accountability": ("Accountability table, row",),
}
NAMED = {"portfolio": "Portfolio", "committee": "Scrutiny committee", "document": "Family of plans"}


def place_of(passage_id: str, heading: Sequence[str]) -> str:
    """The place of a passage, e.g. `Ambition 3, priority 2, commitment 7`.

    A passage without a numbered place has the nearest heading above it.
    """
    kind, _, number = passage_id.partition(" ")
    if kind in NAMED:
        return NAMED[kind]
    numbers = number.split(".")
    levels = LEVELS.get(kind, ())
    if not number or len(numbers) > len(levels):
        return heading[-1] if heading else "The plan"
    return ", ".join(f"{level} {n}" for level, n in zip(levels, numbers, strict=False))


def under(heading: Sequence[str], place: str) -> str:
    """The nearest heading that tells more than the place does, or an empty text."""
    nearest = heading[-1] if heading else ""
    return "" if nearest == place else nearest
