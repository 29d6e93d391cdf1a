"""A reply in the making: what an answerer has found, before it is put into words and verified."""

from __future__ import annotations

from dataclasses import dataclass

from actions.reply import Status
from corpus.model import Passage


@dataclass(frozen=True, slots=True)
class Draft:
    """`lead` opens the reply, `passages` are quoted in it, `notes` close it.

    `named` are cited first because the lead names their words; `also` are cited last; neither is quoted.

    `subject` is the id of the part the reply is about, `wanted` what was asked of it.
    """

    status: Status
    lead: str
    passages: tuple[Passage, ...] = ()
    also: tuple[Passage, ...] = ()
    named: tuple[Passage, ...] = ()
    notes: tuple[str, ...] = ()
    suggestions: tuple[str, ...] = ()
    subject: str = ""
    wanted: str = ""
