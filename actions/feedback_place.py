"""Where somebody is in the form when a message comes."""

from __future__ import annotations

from dataclasses import dataclass

from actions.feedback_draft import Pause, Step


@dataclass(frozen=True, slots=True)
class Place:
    """The step, the choices that it offers (without the ways out), and what can be gone back to.

    `pause` tells that the form waits; `held` that something said is kept aside which may be the comment;
    `commented` that a comment was given, also where it is being changed.
    """

    step: Step
    choices: tuple[str, ...] = ()
    pause: Pause | None = None
    held: bool = False
    commented: bool = False
