"""How likely a message tells of danger."""

from __future__ import annotations

import numpy as np
import pytest

from actions.alarm import NEUTRAL, Alarm
from actions.turns import Turn
from tests.actions.asking import FixedChances

ANY = np.ones(2, dtype=np.float32)


def alarm(danger: float, like: float = NEUTRAL) -> Alarm:
    return Alarm(FixedChances({Turn.SAFETY: danger, Turn.PLAN: 1 - danger}), lambda _: like)


def test_where_the_likeness_speaks_for_nothing_the_models_word_is_taken() -> None:
    assert alarm(0.3).chances("hm", ANY)[Turn.SAFETY] == pytest.approx(0.3)


def test_what_is_like_danger_is_likelier_to_be_it_and_what_is_like_the_harmless_less() -> None:
    less, as_told, more = (alarm(0.3, like).chances("hm", ANY)[Turn.SAFETY] for like in (-0.8, NEUTRAL, 0.5))
    assert less < as_told < more


def test_the_other_turns_share_what_is_left_as_they_did() -> None:
    own = Alarm(FixedChances({Turn.SAFETY: 0.2, Turn.PLAN: 0.6, Turn.GREET: 0.2}), lambda _: 0.4)
    chances = own.chances("hm", ANY)
    assert sum(chances.values()) == pytest.approx(1.0)
    assert chances[Turn.PLAN] == pytest.approx(3 * chances[Turn.GREET])


def test_what_is_no_turn_takes_no_share() -> None:
    class Lookalike(FixedChances):
        def chances(self, text: str, vector: object) -> dict[str, float]:
            return {"harmless": 0.8, Turn.PLAN.value: 0.1, Turn.SAFETY.value: 0.1}

    assert Alarm(Lookalike({})).chances("hm", ANY)[Turn.PLAN] == pytest.approx(0.9)


@pytest.mark.parametrize(
    ("danger", "like", "tells"), [(0.9, 0.4, True), (0.9, 0.3, False), (0.01, 0.4, False)]
)
def test_a_part_of_a_message_is_danger_only_if_it_is_like_it_too(
    danger: float, like: float, tells: bool
) -> None:
    assert alarm(danger, like).tells("hm", ANY, 0.8, 0.4) is tells


@pytest.mark.parametrize("danger", [0.0, 1.0])
def test_no_chance_is_too_sure_to_be_weighed(danger: float) -> None:
    assert 0 < alarm(danger, 0.5).chances("hm", ANY)[Turn.SAFETY] < 1


class Heard(FixedChances):
    """Danger in whole words only."""

    def chances(self, text: str, vector: object) -> dict[str, float]:
        danger = 0.9 if text == "want to die" else 0.0
        return {Turn.SAFETY.value: danger, Turn.PLAN.value: 1 - danger}


def test_danger_in_short_forms_is_that_of_the_whole_words() -> None:
    heard = Alarm(Heard({}), plain=lambda text, vector: (text.replace("2", "to"), vector))
    assert heard.chances("want 2 die", ANY)[Turn.SAFETY] == pytest.approx(0.9)
    assert heard.tells("want 2 die", ANY, 0.8, NEUTRAL)
    assert heard.chances("option 2", ANY)[Turn.SAFETY] < 0.01
