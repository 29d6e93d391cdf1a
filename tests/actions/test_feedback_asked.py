"""Questions about the form itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
import yaml

from actions.assistant import DEFAULT_MODEL
from actions.feedback_asked import ASKED, FILE, SO_FAR, AskedOfForm, form_answer
from actions.feedback_text import only_asks
from actions.likeness import Likeness
from index.encoder import SentenceEncoder
from tests.actions.feedback_store import CONSULTATION
from tests.encoders import HashingEncoder

DATA: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
TOPICS: dict[str, Any] = DATA["topics"]
FOLDS = 5


def answer(topic: str, **changes: Any) -> str:
    return form_answer(topic, replace(CONSULTATION, **changes), "/feedback", "/feedback/receipt")


def test_an_example_is_told_and_the_plan_s_questions_are_none() -> None:
    asked = AskedOfForm(HashingEncoder())
    assert asked.topic_of("will my name be published") == "name"
    assert asked.topic_of("how many trees will be planted") == ""
    assert asked.topic_of("anonymous") == ""


@pytest.mark.parametrize("topic", TOPICS)
def test_every_answer_is_whole(topic: str) -> None:
    text = answer(topic)
    assert "{" not in text
    assert text or not TOPICS[topic]["say"]


def test_the_closing_day_is_told_where_there_is_one() -> None:
    assert "9 January 2027" in answer("closes", closes=date(2027, 1, 9))
    assert "No closing date" in answer("closes")


def test_no_example_stands_twice() -> None:
    every = [*DATA["others"], *(text for topic in TOPICS.values() for text in topic["examples"])]
    assert len(every) == len(set(every))


@pytest.mark.slow
def test_most_questions_about_the_form_are_told_rightly_and_hardly_any_wrongly() -> None:
    """By leaving out one fifth of the examples at a time."""
    encoder, names = SentenceEncoder(DEFAULT_MODEL), list(TOPICS)
    groups = [*(topic["examples"] for topic in TOPICS.values()), DATA["others"]]
    right = wrong = total = 0
    for fold in range(FOLDS):
        kept = [[text for n, text in enumerate(group) if n % FOLDS != fold] for group in groups]
        model = Likeness(encoder, kept)
        for number, group in enumerate(groups[:-1]):
            for text in group[fold::FOLDS]:
                kind, like = model.ranked(encoder.encode([text])[0])[0]
                told = kind if like >= ASKED and kind < len(names) else None
                right, wrong, total = (
                    right + (told == number),
                    wrong + (told not in {None, number}),
                    total + 1,
                )
    assert right / total >= 0.65
    assert wrong / total <= 0.08


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("what does it say", True),
        ("ok so can i change it later", True),
        ("Is it anonymous?", True),
        ("is good but we need more", False),
        ("Why are there no buses? We need some.", False),
        ("Hello. What does it say?", True),
        (
            "You spent millions on that place and the buses still do not run, so why should I believe you?",
            False,
        ),
        ("why does the council keep closing our libraries?", True),
        ("more trees", False),
    ],
)
def test_a_mere_question_is_told_from_a_view_that_holds_one(text: str, asks: bool) -> None:
    assert only_asks(text) is asks


def test_what_was_given_so_far_is_no_fixed_text() -> None:
    assert TOPICS[SO_FAR]["say"] == ""
