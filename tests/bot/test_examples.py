"""Training examples from the corpus."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from bot.examples import as_yaml, from_corpus, sample


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    write(
        tmp_path / "phrasings.jsonl", {"commitment 1": ["one?", "two?", "three?"], "commitment 2": ["four?"]}
    )
    write(tmp_path / "near_misses.jsonl", {"commitment 1": ["five?"]})
    return tmp_path


def write(path: Path, questions: dict[str, list[str]]) -> None:
    lines = [json.dumps({"passage": passage, "questions": asked}) for passage, asked in questions.items()]
    path.write_text("\n".join(lines) + "\n\n")


def test_no_passage_gives_more_than_its_share(corpus: Path) -> None:
    assert len(from_corpus(corpus, per_passage=2)) == 4
    assert set(from_corpus(corpus, per_passage=3)) == {"one?", "two?", "three?", "four?", "five?"}


def test_the_choice_does_not_depend_on_the_order(corpus: Path) -> None:
    assert sample(["a", "b", "c", "d"], 2) == sample(["d", "c", "b", "a"], 2)


def test_a_corpus_without_questions_gives_none(tmp_path: Path) -> None:
    assert from_corpus(tmp_path) == []


def test_marks_that_rasa_would_read_as_entities_are_taken_out() -> None:
    assert sample(["what [is](x) {this}\nthen?", " [] "], 2) == ["what is (x) {this} then?"]


def test_the_file_holds_each_question_under_the_intent() -> None:
    (block,) = yaml.safe_load(as_yaml(["who: me?", "# 3 - why"]))["nlu"]
    assert block["intent"] == "ask_plan"
    assert block["examples"] == "- who: me?\n- # 3 - why\n"
