"""Learning: each question is judged by what was made without it."""

from __future__ import annotations

import random
import string

import numpy as np

from index.encoder import Vectors
from index.features import PASSAGE_FEATURES, QUESTION_FEATURES, Clues, Features
from index.fusion import fit_fusion
from index.learn import FOLDS, _deal, learn
from index.lexical import stems
from index.search import Learnt
from index.texts import Sort, Text, Texts
from tests.encoders import HashingEncoder
from tests.index.small import small_passages


def texts_of(*asked: tuple[Sort, str]) -> Texts:
    passages = small_passages()
    own = [Text(Sort.PASSAGE, row, p.text) for row, p in enumerate(passages)]
    return Texts(passages, (*own, *(Text(sort, n % 6, words) for n, (sort, words) in enumerate(asked))))


def right(features: list[Features], owners: list[int], weights: Features) -> float:
    """The share of questions whose own passage comes first under the weights."""
    return float(np.mean((np.stack(features) @ weights).argmax(axis=1) == owners))


def test_passages_are_in_no_fold_and_questions_in_all_of_them(texts: Texts) -> None:
    folds = _deal(texts)
    assert set(folds[texts.rows(Sort.PASSAGE)]) == {-1}
    assert set(folds) == {-1, *range(FOLDS)}


def test_the_same_words_are_in_the_same_fold_whatever_they_are_asked_of() -> None:
    texts = texts_of(
        (Sort.PHRASING, "Where are the trees?"),
        (Sort.PHRASING, "Where are the trees?"),
        (Sort.NEAR_MISS, "WHERE are the trees?"),
    )
    assert len(set(_deal(texts)[6:])) == 1


def test_learning_gives_numbers_of_the_right_shapes(learnt: Learnt, vectors: Vectors) -> None:
    assert learnt.layer.shape == (vectors.shape[1], vectors.shape[1])
    assert learnt.fusion.shape == (len(PASSAGE_FEATURES),)
    assert len(learnt.decision.mean) == len(QUESTION_FEATURES)
    assert np.isfinite(learnt.layer).all() and np.isfinite(learnt.fusion).all()


def test_learning_again_gives_the_same_and_tells_how_far_it_is(
    texts: Texts, vectors: Vectors, learnt: Learnt
) -> None:
    said: list[str] = []
    again = learn(texts, vectors, said.append)
    assert len(said) == FOLDS
    assert all(f"{number} of {FOLDS}" in line for number, line in enumerate(said, start=1))
    assert np.array_equal(again.layer, learnt.layer)
    assert np.array_equal(again.fusion, learnt.fusion)
    assert again.decision == learnt.decision


def test_a_question_is_never_measured_against_itself() -> None:
    """Phrasings of nonsense can only be recognised by having seen them: blind, there is nothing to learn."""
    dice = random.Random(4)
    nonsense = ["".join(dice.choices(string.ascii_lowercase, k=8)) for _ in range(60)]
    texts = texts_of(
        *((Sort.NEAR_MISS if n % 5 == 4 else Sort.PHRASING, word) for n, word in enumerate(nonsense))
    )
    vectors = HashingEncoder().encode([text.words for text in texts.all])

    blind = learn(texts, vectors, lambda _: None)

    seeing = Clues.over(texts)
    rows = texts.rows(Sort.PHRASING)
    features = [
        seeing.of_passages(vectors @ vectors[row], stems(texts.words(rows[n : n + 1]))[0])
        for n, row in enumerate(rows)
    ]
    own = [texts.all[row].owner for row in rows]
    seen = fit_fusion(np.stack(features), own)
    words = PASSAGE_FEATURES.index("words of passage and phrasings")
    assert seen[words] > 10
    assert blind.fusion[words] == 0.0
    assert right(features, own, seen) > 0.9
    assert right(features, own, blind.fusion) < 0.5
