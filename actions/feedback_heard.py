"""A message as the form hears it."""

from __future__ import annotations

from dataclasses import dataclass

from actions.turns import Turn


@dataclass(frozen=True, slots=True)
class Heard:
    """A message in the form: its words and what kind it is, the message before it, what was talked about."""

    text: str
    turn: Turn | None = None
    before: str = ""
    discussed: tuple[str, ...] = ()
    bot_id: str = ""
