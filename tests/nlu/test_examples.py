"""The training examples are well formed, stand under one intent each and are varied enough."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
import yaml
from rapidfuzz import fuzz

NLU_DIR = Path(__file__).resolve().parents[2] / "nlu"
INTENTS = (
    "affirm",
    "ask_bot",
    "ask_capabilities",
    "ask_follow_up",
    "ask_plan",
    "ask_status",
    "deny",
    "doubt_answer",
    "give_feedback",
    "goodbye",
    "greet",
    "handover",
    "out_of_scope",
    "refuse",
    "reject_answer",
    "reword_answer",
    "safety",
    "service_request",
    "stop",
    "thank",
)
FEWEST_EXAMPLES = 40
MOST_ALIKE = 92.0
# Rasa reads `[word](entity)` and `[word]{...}` as an entity, and a leading `/` as a command.
ANNOTATION = re.compile(r"\[[^\]]*\]\s*[({]|^/")


def load(intent: str) -> Any:
    return yaml.safe_load((NLU_DIR / f"{intent}.yml").read_text(encoding="utf-8"))


def lines(intent: str) -> list[str]:
    block: str = load(intent)["nlu"][0]["examples"]
    return block.splitlines()


def examples(intent: str) -> list[str]:
    return [line.removeprefix("- ") for line in lines(intent)]


def fold(text: str) -> str:
    """The text without case, punctuation and doubled spaces; itself when nothing else is left."""
    words = re.sub(r"[^\w\s]", "", text.casefold()).split()
    return " ".join(words) or text


def repeated(pairs: list[tuple[str, str]]) -> dict[str, list[str]]:
    """Folded texts that occur more than once, with the intents they stand under."""
    places: defaultdict[str, list[str]] = defaultdict(list)
    for intent, text in pairs:
        places[fold(text)].append(intent)
    return {text: intents for text, intents in places.items() if len(intents) > 1}


def near_duplicates(texts: list[str]) -> list[tuple[str, str]]:
    """Pairs of texts that are more alike than `MOST_ALIKE` (0 to 100) once folded."""
    folded = [(text, fold(text)) for text in texts]
    return [
        (first, second)
        for (first, one), (second, other) in combinations(folded, 2)
        if fuzz.ratio(one, other, score_cutoff=MOST_ALIKE) > MOST_ALIKE
    ]


def test_each_intent_has_exactly_one_file() -> None:
    assert sorted(path.stem for path in NLU_DIR.glob("*.yml")) == sorted(INTENTS)


@pytest.mark.parametrize("intent", INTENTS)
def test_a_file_holds_the_one_intent_it_is_named_after(intent: str) -> None:
    content = load(intent)
    assert set(content) == {"version", "nlu"}
    assert content["version"] == "3.1"
    assert [set(entry) for entry in content["nlu"]] == [{"intent", "examples"}]
    assert content["nlu"][0]["intent"] == intent


@pytest.mark.parametrize("intent", INTENTS)
def test_every_line_of_examples_is_one_trimmed_example(intent: str) -> None:
    malformed = [line for line in lines(intent) if not re.fullmatch(r"- \S(.*\S)?", line)]
    assert malformed == []


@pytest.mark.parametrize("intent", INTENTS)
def test_no_example_is_read_as_an_entity_or_a_command(intent: str) -> None:
    assert [text for text in examples(intent) if ANNOTATION.search(text)] == []


@pytest.mark.parametrize("intent", INTENTS)
def test_an_intent_has_enough_examples(intent: str) -> None:
    assert len(examples(intent)) >= FEWEST_EXAMPLES


def test_no_example_stands_twice_in_one_intent_or_under_two() -> None:
    assert repeated([(intent, text) for intent in INTENTS for text in examples(intent)]) == {}


@pytest.mark.parametrize("intent", INTENTS)
def test_no_two_examples_of_an_intent_are_nearly_the_same(intent: str) -> None:
    assert near_duplicates(examples(intent)) == []


def test_a_repeat_is_found_whatever_its_case_and_punctuation() -> None:
    found = repeated([("greet", "Hello, you!"), ("thank", "hello you"), ("thank", "ta")])
    assert found == {"hello you": ["greet", "thank"]}


def test_texts_of_punctuation_alone_are_told_apart() -> None:
    assert repeated([("refuse", "???"), ("refuse", "!!!")]) == {}


def test_a_near_duplicate_is_found_and_a_different_wording_is_not() -> None:
    texts = ["how many trees are planted now", "how many trees are planted nows", "trees so far"]
    assert near_duplicates(texts) == [(texts[0], texts[1])]
