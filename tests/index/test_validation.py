"""Cross-validated figures of what is learnt."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from index.features import QUESTION_FEATURES
from index.search import Learnt
from index.texts import Sort, Texts
from index.validation import ALL, FROM_LIFE, Decided, Ranked, cross_validate

QUESTIONS, PASSAGES = 60, 20
FOLDS = np.arange(QUESTIONS) % 3
LIFE = np.arange(QUESTIONS) < 15


@pytest.fixture
def ranked() -> Ranked:
    """The right passage stands out in one column, except for the first six questions."""
    random = np.random.default_rng(3)
    features = random.normal(size=(QUESTIONS, PASSAGES, 3))
    right = [n % PASSAGES for n in range(QUESTIONS)]
    features[np.arange(6, QUESTIONS), right[6:], 1] += 20.0
    features[np.arange(6), right[:6], 1] -= 20.0
    return Ranked(features, right, FOLDS, LIFE)


@pytest.fixture
def decided() -> Decided:
    answered = np.arange(QUESTIONS) % 2 == 0
    features = np.zeros((QUESTIONS, len(QUESTION_FEATURES)))
    features[:, 3] = np.where(answered, 3.0, -3.0)
    return Decided(features, answered, FOLDS, LIFE)


def test_the_ranking_counts_how_often_the_right_passage_comes_early(ranked: Ranked, decided: Decided) -> None:
    figures = cross_validate(ranked, decided)
    assert figures.ranking[ALL].count == QUESTIONS
    assert figures.ranking[ALL].first == pytest.approx(0.9)
    assert figures.ranking[FROM_LIFE].count == 15
    assert figures.ranking[FROM_LIFE].first_twelve == pytest.approx(9 / 15)


def test_a_decision_that_can_be_learnt_is_right_on_questions_it_has_not_seen(
    ranked: Ranked, decided: Decided
) -> None:
    found = cross_validate(ranked, decided).decision[ALL]
    assert found.count == QUESTIONS
    assert found.auc is not None and found.auc > 0.95


def test_what_cannot_be_learnt_from_the_other_folds_is_not_got_right(
    ranked: Ranked, decided: Decided
) -> None:
    """Each fold contradicts the others: a decision that had seen its own fold would do well."""
    turned = np.where(FOLDS[:, None] == 0, decided.features, -decided.features)
    contrary = replace(decided, features=turned, folds=(FOLDS > 0).astype(np.int64))
    found = cross_validate(ranked, contrary).decision[ALL]
    assert found.auc is not None and found.auc < 0.3


def test_without_questions_from_life_there_is_no_figure_for_them(ranked: Ranked, decided: Decided) -> None:
    none = np.zeros(QUESTIONS, dtype=bool)
    figures = cross_validate(replace(ranked, from_life=none), replace(decided, from_life=none))
    assert set(figures.ranking) == set(figures.decision) == {ALL}


def test_where_the_other_folds_tell_nothing_no_chance_is_made_up(ranked: Ranked, decided: Decided) -> None:
    one_sided = replace(decided, folds=decided.answered.astype(np.int64))
    assert cross_validate(ranked, one_sided).decision[ALL].count == 0


def test_learning_measures_every_question_of_the_texts(texts: Texts, learnt: Learnt) -> None:
    phrasings, near_misses = (len(texts.rows(sort)) for sort in (Sort.PHRASING, Sort.NEAR_MISS))
    assert learnt.figures.ranking[ALL].count == phrasings
    assert learnt.figures.decision[ALL].count == phrasings + near_misses
    assert learnt.figures.ranking[FROM_LIFE].count == sum(
        text.from_life for text in texts.all if text.sort is Sort.PHRASING
    )
