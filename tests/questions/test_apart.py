"""The questions for measuring stand in no training data."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from rapidfuzz import fuzz, process

from actions.examples import intent_examples
from actions.refusals import refused_examples
from corpus.phrasings import read_near_misses, read_phrasings
from corpus.questions import read_questions
from corpus.reader import read_plan

CORPUS = Path("corpus")
HERE = Path(__file__).parent
TOO_ALIKE = 90
LEAST_WORDS = 5


def training_data() -> list[str]:
    plan = read_plan(CORPUS)
    kept = [read_phrasings(CORPUS, plan), read_near_misses(CORPUS, plan)]
    texts = [text for found in kept for texts in found.questions.values() for text in texts]
    texts += [question.words for question in read_questions(CORPUS, plan)]
    return [*texts, *refused_examples(), *(text for text, _ in intent_examples([]))]


SETS = sorted(path.name for path in HERE.glob("*.jsonl") if path.name != "status.jsonl")


@pytest.mark.parametrize("name", SETS)
def test_no_question_is_nearly_one_of_the_training_data(name: str) -> None:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    asked = [json.loads(line)["turns"][-1].lower() for line in lines]
    telling = [text for text in asked if len(text.split()) >= LEAST_WORDS]
    trained = [text.lower() for text in training_data()]
    alike = process.cdist(telling, trained, scorer=fuzz.ratio, score_cutoff=TOO_ALIKE)
    doubles = [(telling[i], trained[j]) for i, j in np.argwhere(alike > 0)]
    assert doubles == []
