"""Sorts of small talk that want a reply of their own."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from actions.examples import intent_examples
from actions.talk import FILE, Talk, talk_examples
from actions.turns import ABOUT_THE_PLAN, Turn
from actions.wording import Wording
from corpus.council import Council
from tests.encoders import HashingEncoder

SORTS = {
    "thank": {"praise": {"say": "{council} is glad.", "examples": ["the bin men are stars", "kind staff"]}}
}


@pytest.fixture
def talk(wording: Wording, tmp_path: Path) -> Talk:
    path = tmp_path / "talk.yml"
    path.write_text(yaml.safe_dump({"turns": SORTS}), encoding="utf-8")
    return Talk(HashingEncoder(), wording, {"thank": ["ta very much", "kind staff"]}, path)


def said(talk: Talk, turn: Turn, text: str) -> str | None:
    return talk.said(turn, HashingEncoder().encode([text])[0])


def test_a_message_of_a_sort_gets_its_words_with_the_councils_name(talk: Talk, wording: Wording) -> None:
    expected = f"{wording.names['council']} is glad."
    assert said(talk, Turn.THANK, "the bin men are stars") == expected
    assert said(talk, Turn.THANK, "kind staff") == expected


def test_a_message_like_the_rest_of_its_turn_gets_the_turns_own_reply(talk: Talk) -> None:
    assert said(talk, Turn.THANK, "ta very much") is None
    assert said(talk, Turn.THANK, "xylophone zzz") is None


def test_a_turn_without_sorts_has_its_own_reply(talk: Talk) -> None:
    assert said(talk, Turn.GREET, "the bin men are stars") is None


def test_the_examples_teach_their_turn() -> None:
    assert set(talk_examples()) <= set(intent_examples([]))


def test_every_sort_is_of_a_turn_beside_the_plan_and_has_enough_examples_once() -> None:
    turns = yaml.safe_load(FILE.read_text(encoding="utf-8"))["turns"]
    assert not {Turn(name) for name in turns} & ABOUT_THE_PLAN
    assert all(len(sort["examples"]) >= 10 for sorts in turns.values() for sort in sorts.values())
    texts = [text for text, _ in talk_examples()]
    assert len(set(texts)) == len(texts)


def test_no_word_of_one_council_stands_in_the_file(council: Council) -> None:
    assert council.area.lower() not in FILE.read_text(encoding="utf-8").lower()
