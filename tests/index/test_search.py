"""Searching: a question in, ranked evidence out."""

from __future__ import annotations

import pytest

from index.features import PASSAGE_FEATURES, QUESTION_FEATURES
from index.search import Searcher
from tests.index.small import WORDS

QUESTIONS = [
    ("how many oak trees will be planted", "commitment 1"),
    ("will the harbour bridge be repaired", "commitment 2"),
    ("a music school for my children", "commitment 3"),
    ("can I borrow bicycles for work", "commitment 4"),
    ("what do the new street lamps cost", "commitment 5"),
    ("number of swimmers in the lake", "measure 1"),
]


@pytest.mark.parametrize(("question", "passage"), QUESTIONS)
def test_the_passage_that_answers_comes_first(searcher: Searcher, question: str, passage: str) -> None:
    assert searcher.search(question).hits[0].passage.id == passage


def test_a_question_of_the_plan_is_likelier_answered_than_one_beside_it(searcher: Searcher) -> None:
    answered = min(searcher.search(question).chance for question, _ in QUESTIONS)
    beside = max(
        searcher.search(question).chance
        for question in ("when does the ferry captain sail", "renew passport")
    )
    assert answered > beside


def test_what_was_looked_at_and_not_kept_is_there_as_rejected(searcher: Searcher) -> None:
    found = searcher.search("oak trees", kept=2)
    assert len(found.hits) == 2
    assert {hit.passage.id for hit in (*found.hits, *found.rejected)} == set(WORDS)


def test_kept_and_rejected_are_in_order_of_their_scores(searcher: Searcher) -> None:
    found = searcher.search("oak trees", kept=2)
    scores = [hit.score for hit in (*found.hits, *found.rejected)]
    assert scores == sorted(scores, reverse=True)


def test_each_stage_is_timed(searcher: Searcher) -> None:
    spent = searcher.search("oak trees").milliseconds
    assert list(spent) == ["encode", "dense", "lexical", "decide"]
    assert min(spent.values()) >= 0


def test_features_are_named(searcher: Searcher) -> None:
    found = searcher.search("oak trees")
    assert tuple(found.features) == QUESTION_FEATURES
    assert all(tuple(hit.features) == PASSAGE_FEATURES for hit in found.hits)


@pytest.mark.parametrize("question", ["the of and", "?", "🌳", "zzzz qqqq", "trees " * 400, "\ud800"])
def test_any_message_has_evidence_and_a_chance(searcher: Searcher, question: str) -> None:
    found = searcher.search(question)
    assert found.hits
    assert 0.0 <= found.chance <= 1.0


def test_the_same_question_has_the_same_evidence(searcher: Searcher) -> None:
    first, second = searcher.search("oak trees"), searcher.search("oak trees")
    assert (first.hits, first.rejected, first.chance) == (second.hits, second.rejected, second.chance)
