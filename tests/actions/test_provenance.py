"""What an assistant is made from."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from actions.answers.passages import Thresholds
from actions.provenance import Ingredients, files_digest, made_from, named_settings
from corpus.model import Plan
from index.adapter import adapt
from index.decision import Decision
from index.dense import DenseIndex
from index.features import PASSAGE_FEATURES
from index.search import Learnt, Searcher
from index.texts import Texts
from index.tone import PLACES, Linear, Tone
from tests.actions.conftest import CORPUS
from tests.encoders import HashingEncoder
from tests.fakes import small_plan
from tests.index.small import small_texts
from tests.index.test_decision import COLUMNS, WIDTH

SETTINGS = {"passages.general": 0.24}


def searcher(texts: Texts, layer: float = 0.0, bias: float = 0.5) -> Searcher:
    encoder = HashingEncoder()
    vectors = encoder.encode([text.words for text in texts.all])
    size = vectors.shape[1]
    decision = Decision((0.0,) * COLUMNS, (1.0,) * COLUMNS, (0.1,) * WIDTH, bias)
    learnt = Learnt(
        np.full((size, size), layer, dtype=np.float32),
        np.ones(len(PASSAGE_FEATURES)),
        Tone(Linear(np.zeros(size), 0.0), Linear(np.zeros(PLACES), 0.0)),
        decision,
    )
    return Searcher(texts, encoder, DenseIndex(adapt(vectors, learnt.layer)), learnt)


@pytest.fixture
def ingredients(tmp_path: Path) -> Ingredients:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name in ("council.yml", "signposts.csv"):
        shutil.copy(CORPUS / name, folder)
    return Ingredients(small_plan(), folder, HashingEncoder(), searcher(small_texts()), [("hello", "greet")])


def digests(ingredients: Ingredients) -> dict[str, str]:
    return dict(made_from(ingredients, SETTINGS).digests)


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    assert before.keys() == after.keys()
    return {name for name in before if before[name] != after[name]}


def test_the_same_ingredients_have_the_same_digests(ingredients: Ingredients) -> None:
    assert digests(ingredients) == digests(replace(ingredients))
    assert "encoder" in digests(ingredients)


def test_every_ingredient_shows_in_its_own_digest(ingredients: Ingredients) -> None:
    before, texts = digests(ingredients), small_texts()
    fewer = replace(texts, all=texts.all[:-1])
    other_plan: Plan = replace(ingredients.plan, text="Another plan.")
    assert changed(before, digests(replace(ingredients, plan=other_plan))) == {"plan"}
    assert changed(before, digests(replace(ingredients, examples=[("hi", "greet")]))) == {"intents"}
    assert changed(before, digests(replace(ingredients, searcher=searcher(fewer)))) == {"index"}
    assert changed(before, digests(replace(ingredients, searcher=searcher(texts, layer=0.1)))) == {"adapter"}
    assert changed(before, digests(replace(ingredients, searcher=searcher(texts, bias=0.1)))) == {"decision"}
    other_model = HashingEncoder(digest="1")
    assert changed(before, digests(replace(ingredients, encoder=other_model))) == {
        "encoder",
        "index",
        "intents",
    }


def test_a_corrected_contact_shows(ingredients: Ingredients) -> None:
    before = digests(ingredients)
    with (ingredients.corpus_dir / "signposts.csv").open("a") as file:
        file.write("\n")
    assert changed(before, digests(ingredients)) == {"corpus"}


def test_settings_are_kept_in_full_and_digested(ingredients: Ingredients) -> None:
    made, other = made_from(ingredients, SETTINGS), made_from(ingredients, {"passages.general": 0.25})
    assert made.settings == SETTINGS
    assert changed(dict(made.digests), dict(other.digests)) == {"settings"}


def test_settings_are_named_by_their_group() -> None:
    named = named_settings(passages=Thresholds(0.1, 0.2, 0.3, 0.4, 0.5), new_subject=0.6)
    assert named == {
        "passages.general": 0.1,
        "passages.seen": 0.2,
        "passages.fate": 0.3,
        "passages.unseen": 0.4,
        "passages.nearest": 0.5,
        "new_subject": 0.6,
    }


def test_files_are_digested_by_name_and_content_in_any_order(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_text("1")
    second.write_text("2")
    before = files_digest([first, second])
    assert files_digest([second, first]) == before
    second.write_text("3")
    assert files_digest([first, second]) != before
    second.write_text("2")
    assert files_digest([first, second.rename(tmp_path / "c")]) != before
