"""How likely a message tells of danger: the intent model and the likeness to what people say in danger."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

from actions.intents import IntentModel
from actions.turns import Turn, turn_named
from index.encoder import Vectors

# How much the likeness weighs beside the model's opinion, on the scale of log odds: of 3 to 8 the one that
# finds most danger at the same rate of false alarms.
LIKENESS = 6.0
# The likeness that speaks neither for danger nor against it: there are more harmless examples than others.
NEUTRAL = -0.3
SURE = 1e-6


def no_likeness(_: Vectors) -> float:
    """For those who have no examples of danger to compare with."""
    return NEUTRAL


def as_written(text: str, vector: Vectors) -> tuple[str, Vectors]:
    """For those who write whole words."""
    return text, vector


class Alarm:
    """The chance of each turn; danger has two opinions behind it.

    `likeness` gives how much more like danger than like its lookalikes a unit vector is, -1 to 1. `plain`
    gives a text and its vector in whole words: danger is what either way of writing tells.
    """

    def __init__(
        self,
        model: IntentModel,
        likeness: Callable[[Vectors], float] = no_likeness,
        plain: Callable[[str, Vectors], tuple[str, Vectors]] = as_written,
    ) -> None:
        self._model = model
        self._likeness = likeness
        self._plain = plain

    def tells(self, text: str, vector: Vectors, chance: float, like: float) -> bool:
        """Whether a part of a message is danger by itself: as likely and as like it as this.

        A part is short and out of its context: that the model is sure of it is not enough.
        """
        plain = self._plain(text, vector)
        said = [plain] if plain[0] == text else [(text, vector), plain]
        return any(self._danger(*way) >= chance and self._likeness(way[1]) >= like for way in said)

    def chances(self, text: str, vector: Vectors) -> dict[Turn, float]:
        """How likely each turn is for a sentence and its unit vector; sums to 1."""
        told = self._model.chances(text, vector)
        danger, plain = self._weighed(told, vector), self._plain(text, vector)
        if plain[0] != text:
            danger = max(danger, self._danger(*plain))
        return _with(danger, {turn: chance for name, chance in told.items() if (turn := turn_named(name))})

    def _danger(self, text: str, vector: Vectors) -> float:
        return self._weighed(self._model.chances(text, vector), vector)

    def _weighed(self, told: Mapping[str, float], vector: Vectors) -> float:
        """How likely danger is after both opinions."""
        return _both(told.get(Turn.SAFETY.value, 0.0), LIKENESS * (self._likeness(vector) - NEUTRAL))


def _both(chance: float, for_it: float) -> float:
    """A chance after more evidence, in log odds, for it."""
    if not for_it:
        return chance
    kept = min(max(chance, SURE), 1 - SURE)
    return 1 / (1 + math.exp(-(math.log(kept / (1 - kept)) + for_it)))


def _with(danger: float, chances: Mapping[Turn, float]) -> dict[Turn, float]:
    """The chances with this one of danger; the other turns share what is left as they did."""
    others = sum(chance for turn, chance in chances.items() if turn is not Turn.SAFETY)
    share = (1 - danger) / others if others else 0.0
    return {turn: danger if turn is Turn.SAFETY else chance * share for turn, chance in chances.items()}
