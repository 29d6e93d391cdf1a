"""The stand-in for the dialogue engine's understanding."""

from __future__ import annotations

from pathlib import Path

import pytest

from actions.examples import EXAMPLES, HARMLESS, intent_examples
from actions.intents import IntentModel, open_intents, read_examples
from actions.talk import talk_examples
from actions.turns import Turn
from tests.encoders import HashingEncoder

GREETINGS = ["hello there", "hello you", "good morning", "good morning all", "hello all"]
TREES = ["how many trees", "where are trees planted", "planting trees", "trees in the park", "the park trees"]
LEAKS = ["I smell gas", "a smell of gas", "gas in the kitchen", "smell in the kitchen", "gas smell"]
PAIRS = [
    *((text, "greet") for text in GREETINGS),
    *((text, "ask_plan") for text in TREES),
    *((text, "safety") for text in LEAKS),
]


def opened(
    folder: Path, pairs: list[tuple[str, str]] = PAIRS, digest: str = "0"
) -> tuple[IntentModel, HashingEncoder]:
    encoder = HashingEncoder(digest=digest)
    return open_intents(folder, encoder, pairs, lambda _: None), encoder


def chances(model: IntentModel, text: str) -> dict[str, float]:
    return model.chances(text, HashingEncoder().encode([text])[0])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data") / "new"
    opened(folder)
    return folder


@pytest.mark.parametrize(
    ("text", "intent"), [("hello", "greet"), ("trees please", "ask_plan"), ("there is a gas smell", "safety")]
)
def test_a_message_like_the_examples_is_understood(folder: Path, text: str, intent: str) -> None:
    found = chances(opened(folder)[0], text)
    assert max(found, key=lambda name: found[name]) == intent


def test_chances_sum_to_one(folder: Path) -> None:
    found = chances(opened(folder)[0], "hello trees")
    assert set(found) == {"greet", "ask_plan", "safety"}
    assert sum(found.values()) == pytest.approx(1.0)


def test_the_second_time_the_same_model_is_loaded(folder: Path) -> None:
    model, encoder = opened(folder)
    assert encoder.encoded == []
    again, _ = opened(folder)
    for text, _ in PAIRS:
        assert chances(model, text) == chances(again, text)


@pytest.mark.parametrize(
    ("pairs", "digest"),
    [
        ([*PAIRS, ("hi all", "greet")], "0"),
        ([(t, "ask_plan" if t == "good morning" else i) for t, i in PAIRS], "0"),
        (PAIRS, "1"),
    ],
)
def test_changed_examples_or_another_encoder_make_it_anew(
    tmp_path: Path, pairs: list[tuple[str, str]], digest: str
) -> None:
    opened(tmp_path)
    (old,) = tmp_path.glob("**/*.joblib")
    opened(tmp_path, pairs, digest)
    (new,) = tmp_path.glob("**/*.joblib")
    assert new.name != old.name


def test_learning_is_said_and_loading_is_not(tmp_path: Path) -> None:
    said: list[str] = []
    for _ in range(2):
        open_intents(tmp_path, HashingEncoder(), PAIRS, said.append)
    assert len([line for line in said if line.startswith("learning the kinds of message")]) == 1


def write(folder: Path, text: str) -> Path:
    (folder / "intents.yml").write_text(text, encoding="utf-8")
    return folder


def test_examples_are_read_without_their_mark_up(tmp_path: Path) -> None:
    examples = write(
        tmp_path,
        """
nlu:
- intent: ask_plan
  examples: |
    - what about [trees](subject)
    - [priority 3.2](part) and [measures](kind), please
    -   bins - and recycling

- intent: greet
  examples: |
    - hello
- synonym: trees
  examples: |
    - oaks
""",
    )
    assert read_examples(examples) == {
        "ask_plan": ("what about trees", "priority 3.2 and measures, please", "bins - and recycling"),
        "greet": ("hello",),
    }


def test_the_long_form_of_mark_up_is_taken_away_too(tmp_path: Path) -> None:
    line = '- what about [trees]{"entity": "subject", "value": "oaks"}'
    examples = write(tmp_path, f"nlu:\n- intent: ask_plan\n  examples: |\n    {line}\n")
    assert read_examples(examples) == {"ask_plan": ("what about trees",)}


def test_an_intent_in_two_files_has_the_examples_of_both(tmp_path: Path) -> None:
    for name in ("a.yml", "b.yml"):
        (tmp_path / name).write_text(
            f"nlu:\n- intent: greet\n  examples: |\n    - hello {name}\n", encoding="utf-8"
        )
    assert read_examples(tmp_path) == {"greet": ("hello a.yml", "hello b.yml")}


def test_the_projects_own_examples_cover_every_turn_without_mark_up() -> None:
    examples = read_examples(EXAMPLES)
    assert set(examples) == {turn.value for turn in Turn} - {Turn.UNCLEAR, Turn.OTHER_LANGUAGE}
    assert not [text for texts in examples.values() for text in texts if "](" in text or "]{" in text]


def test_questions_of_the_plan_danger_and_what_only_looks_like_it_are_examples_too() -> None:
    own = {(text, intent) for intent, texts in read_examples(EXAMPLES).items() for text in texts}
    own |= set(talk_examples())
    found = intent_examples(["which oaks?"])
    assert found[-1] == ("which oaks?", "ask_plan")
    assert len(set(found)) == len(found)
    added = {intent for _, intent in set(found) - own}
    assert {"ask_plan", "safety", HARMLESS} <= added <= {*(turn.value for turn in Turn), HARMLESS}
    assert len({text for text, _ in found}) == len(found)
