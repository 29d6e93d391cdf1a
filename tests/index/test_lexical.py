"""Words in common."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.lexical import Lexicon, Weights, stems

DOCUMENTS = ("the oak trees in the park", "the harbour bridge", "a park by the harbour")


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(DOCUMENTS)


def asked(words: str) -> list[str]:
    return stems([words])[0]


def test_stems_leave_endings_and_stop_words_out() -> None:
    assert stems(["The planting of trees", "is it the"]) == [["plant", "tree"], []]


def test_a_document_with_the_words_scores_above_those_without(lexicon: Lexicon) -> None:
    scores = lexicon.scores(asked("bridges"))
    assert scores[1] > 0
    assert scores[0] == scores[2] == 0


def test_a_rare_word_counts_more_than_a_common_one(lexicon: Lexicon) -> None:
    assert lexicon.scores(asked("oak"))[0] > lexicon.scores(asked("park"))[0]


def test_a_shorter_document_scores_higher_for_the_same_word() -> None:
    scores = Lexicon(["harbour", "harbour wall stone mortar crane rope"]).scores(asked("harbour"))
    assert scores[0] > scores[1]


@pytest.mark.parametrize("words", ["zebra", "the of", "", "?!"])
def test_words_that_no_document_has_score_nothing(lexicon: Lexicon, words: str) -> None:
    assert lexicon.scores(asked(words)).tolist() == [0.0, 0.0, 0.0]


def test_an_unknown_word_beside_a_known_one_changes_nothing(lexicon: Lexicon) -> None:
    assert np.array_equal(lexicon.scores(asked("bridge zebra")), lexicon.scores(asked("bridge")))


def test_the_share_is_of_weight_and_not_of_words() -> None:
    weights = Weights([["park"], ["park"], ["park"], ["oak"]])
    assert 0.5 < weights.share(["park", "oak"], frozenset({"oak"})) < 1.0
    assert weights.share(["park", "oak"], frozenset({"park", "oak"})) == 1.0


def test_a_word_that_no_document_has_is_strange_and_weighs_most() -> None:
    weights = Weights([["oak"], ["oak"], ["park"]])
    assert weights.strange(["oak"]) == 0.0
    assert weights.strange(["zebra"]) == 1.0
    assert weights.strange(["zebra", "oak"]) > 0.5 > weights.share(["zebra", "oak"], frozenset({"oak"}))


def test_a_question_without_words_has_no_share_of_anything() -> None:
    weights = Weights([["park"]])
    assert weights.share([], frozenset({"park"})) == weights.strange([]) == 0.0


@given(
    st.lists(st.sampled_from(["park", "oak", "zebra", "quay"])), st.sets(st.sampled_from(["park", "zebra"]))
)
def test_shares_lie_between_nothing_and_all(question: list[str], found: set[str]) -> None:
    weights = Weights([["park", "oak"], ["park"]])
    assert 0.0 <= weights.share(question, frozenset(found)) <= 1.0 + 1e-9
    assert 0.0 <= weights.strange(question) <= 1.0 + 1e-9
