"""Cross-validated figures of the stand-in's understanding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from actions.intent_figures import FOLDS, IntentShare, cross_validate, figures_of
from actions.intents import open_intents, read_intent_figures
from index.encoder import Vectors
from tests.actions.test_intents import PAIRS
from tests.encoders import HashingEncoder

TEXTS = [f"message {number}" for number in range(30)]
INTENTS = ["ask_plan" if number % 2 else "greet" for number in range(30)]
VECTORS = np.zeros((30, 4), dtype=np.float32)


@dataclass
class Memory:
    """Knows the intents of what it has seen, and takes all else for thanks."""

    seen: dict[str, str]

    def chances(self, text: str, vector: Vectors) -> dict[str, float]:
        return {"thank": 0.5, self.seen.get(text, "thank"): 0.9}


def memorise(texts: Sequence[str], vectors: Vectors, intents: Sequence[str]) -> Memory:
    return Memory(dict(zip(texts, intents, strict=True)))


def test_no_example_is_judged_by_a_model_that_has_seen_it() -> None:
    figures = cross_validate(TEXTS, VECTORS, INTENTS, memorise)
    assert (figures.count, figures.right) == (30, 0.0)


def test_the_same_words_are_never_on_both_sides() -> None:
    figures = cross_validate([*TEXTS, *TEXTS], np.concatenate([VECTORS, VECTORS]), INTENTS * 2, memorise)
    assert figures.right == 0.0


def test_every_fold_is_learnt_without_and_asked() -> None:
    learnt: list[int] = []

    def count(texts: Sequence[str], vectors: Vectors, intents: Sequence[str]) -> Memory:
        learnt.append(len(texts))
        return Memory({})

    cross_validate(TEXTS, VECTORS, INTENTS, count)
    assert len(learnt) == FOLDS
    assert sum(30 - number for number in learnt) == 30


def test_recall_precision_and_f1_are_worked_out_by_hand() -> None:
    figures = figures_of([("a", "a"), ("a", "b"), ("b", "b"), ("b", "b")])
    assert figures.right == 0.75
    assert figures.by_intent == {"a": IntentShare(2, 0.5, 1.0), "b": IntentShare(2, 1.0, 0.6667)}
    assert figures.macro_f1 == pytest.approx((2 / 3 + 0.8) / 2, abs=1e-4)


def test_an_intent_that_nothing_is_taken_for_counts_as_nothing() -> None:
    assert figures_of([("a", "b"), ("b", "b")]).by_intent["a"] == IntentShare(1, 0.0, 0.0)


def test_the_figures_are_kept_beside_the_model(tmp_path: Path) -> None:
    assert read_intent_figures(tmp_path).count == 0
    open_intents(tmp_path, HashingEncoder(), PAIRS, lambda _: None)
    assert read_intent_figures(tmp_path).count == len(PAIRS)


def test_figures_of_an_older_model_do_not_stay(tmp_path: Path) -> None:
    for pairs in (PAIRS, [*PAIRS, ("hi all", "greet")]):
        open_intents(tmp_path, HashingEncoder(), pairs, lambda _: None)
    assert len(list(tmp_path.glob("**/intents-*.json"))) == 1
    assert read_intent_figures(tmp_path).count == len(PAIRS) + 1
