"""How like the examples of each kind a message is."""

from __future__ import annotations

import pytest

from actions.likeness import Likeness
from tests.encoders import HashingEncoder

KINDS = (["red apples", "green pears"], ["an old engine", "a loud motor", "fast wheels"])


@pytest.fixture
def likeness() -> Likeness:
    return Likeness(HashingEncoder(), KINDS)


@pytest.mark.parametrize(("text", "kind"), [("red apples", 0), ("loud motor", 1), ("ripe green pears", 0)])
def test_the_kind_of_the_nearest_examples_comes_first(likeness: Likeness, text: str, kind: int) -> None:
    assert likeness.ranked(HashingEncoder().encode([text])[0])[0][0] == kind


def test_an_example_is_as_good_as_wholly_of_its_kind(likeness: Likeness) -> None:
    own, other = likeness.of(HashingEncoder().encode(["green pears"])[0])
    assert own > 0.8
    assert other < 0.2


def test_every_kind_is_ranked_once(likeness: Likeness) -> None:
    ranked = likeness.ranked(HashingEncoder().encode(["red engine"])[0])
    assert sorted(kind for kind, _ in ranked) == [0, 1]
    assert ranked[0][1] >= ranked[1][1]
