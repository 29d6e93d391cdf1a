"""Which kind of turn a message is, all opinions heard."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actions.intents import IntentModel
from actions.question import Intent
from actions.turns import Turn, turn_named
from index.encoder import Vectors

_ASKS_THE_COUNCIL = re.compile(
    r"\b(?:the plan|the council|council'?s|(?:are|r) (?:you|u|they) (?:lot )?doing|will (?:you|u|they))\b"
    r"|\b(?:priority|ambition)\b",
    re.IGNORECASE,
)
_DOUBTFUL_BY_ITSELF = frozenset({Turn.OUT_OF_SCOPE, Turn.ASK_BOT, Turn.HANDOVER, Turn.SERVICE, Turn.GREET})


@dataclass(frozen=True, slots=True)
class TurnSettings:
    """Chances and confidences, 0 to 1, from which an opinion counts.

    `danger` is the chance of danger from which help is offered whatever else a message may be,
    `danger_asked` the same for a message that asks what the council does; `sure` is the confidence
    below which an intent is checked against the stand-in's opinion.
    """

    danger: float = 0.22
    danger_asked: float = 0.5
    sure: float = 0.5


class TurnJudge:
    """The dialogue engine's intent decides; the stand-in's opinion counts where it is missing or unsure."""

    def __init__(self, model: IntentModel, settings: TurnSettings = TurnSettings()) -> None:
        self._model = model
        self._settings = settings

    def turn(self, text: str, vector: Vectors, intent: Intent | None, names_a_part: bool) -> Turn:
        """The kind of turn; a message that names a part of the plan is about it unless there is danger."""
        chances = self._model.chances(text, vector)
        if chances.get(Turn.SAFETY.value, 0.0) >= self._danger_for(text):
            return Turn.SAFETY
        turn = self._opinion(chances, intent)
        if names_a_part and turn in {Turn.OUT_OF_SCOPE, Turn.SERVICE}:
            return Turn.PLAN
        return turn

    def _danger_for(self, text: str) -> float:
        return self._settings.danger_asked if _ASKS_THE_COUNCIL.search(text) else self._settings.danger

    def _opinion(self, chances: dict[str, float], intent: Intent | None) -> Turn:
        own = max(chances, key=lambda name: chances[name])
        theirs = turn_named(intent.name) if intent else None
        if theirs is None:
            return turn_named(own) or Turn.PLAN
        if intent and intent.confidence < self._settings.sure and chances[own] > intent.confidence:
            return turn_named(own) or theirs
        return theirs


def in_conversation(turn: Turn, leans: bool) -> Turn:
    """The turn in the light of what was said: words that lean on it are about it, whatever they look like."""
    return Turn.FOLLOW_UP if leans and turn in _DOUBTFUL_BY_ITSELF else turn
