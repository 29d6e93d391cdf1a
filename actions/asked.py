"""What is asked, once the message has been read in the light of the conversation."""

from __future__ import annotations

from dataclasses import dataclass

from actions.parts import Parts
from actions.question import Focus
from actions.turns import Turn
from actions.wants import Want


@dataclass(frozen=True, slots=True)
class Asked:
    """`text` is the message, `search` what to look for, `topic` its words without the asking ones.

    `parts` are named in the message (or meant by "that"), `wants` what it asks of them;
    `follows` tells that it leans on what was said before; `alone`, when not empty, is what to look for
    by its own words alone, and `new_from` the chance (0 to 1) of those from which they are a new subject,
    None where they cannot be. `beyond` asks for what was not yet shown; `another` asks what was asked before
    of someone or something else ("and for children?").
    """

    text: str
    search: str
    topic: str
    turn: Turn
    parts: Parts
    wants: frozenset[Want]
    focus: Focus
    follows: bool
    alone: str = ""
    new_from: float | None = None
    beyond: bool = False
    another: bool = False

    def want(self, *any_of: Want) -> bool:
        """Whether any of these is asked for."""
        return not self.wants.isdisjoint(any_of)
