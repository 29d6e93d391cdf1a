"""The texts the index is made of."""

from __future__ import annotations

from corpus.model import Kind
from corpus.questions import LifeQuestion
from index.texts import NOBODY, Sort, Text, gather
from tests.index.small import passage

TREES = passage("commitment 1", "We will plant trees.")
BRIDGE = passage("commitment 2", "We will mend the bridge.")


def test_passages_come_first_then_phrasings_then_near_misses() -> None:
    texts = gather((TREES, BRIDGE), {"commitment 2": ("the bridge?",)}, {"commitment 1": ("which oaks?",)})
    assert texts.all == (
        Text(Sort.PASSAGE, 0, TREES.text),
        Text(Sort.PASSAGE, 1, BRIDGE.text),
        Text(Sort.PHRASING, 1, "the bridge?"),
        Text(Sort.NEAR_MISS, 0, "which oaks?"),
    )
    assert texts.rows(Sort.PASSAGE).tolist() == [0, 1]
    assert texts.rows(Sort.NEAR_MISS).tolist() == [3]
    assert texts.owners().tolist() == [0, 1, 1, 0]
    assert texts.words(texts.rows(Sort.PHRASING)) == ["the bridge?"]


def test_a_statement_that_only_repeats_a_theme_is_left_to_the_theme() -> None:
    theme = passage("theme 1", "We are a council that listens", Kind.THEME)
    named = passage("statement a.1", "We are a council that listens.", Kind.STATEMENT)
    other = passage("statement a.2", "We speak as well.", Kind.STATEMENT)
    assert gather((named, other, theme), {}, {}).passages == (other, theme)


def test_two_statements_with_the_same_words_both_stay() -> None:
    said = [passage(f"statement a.{n}", "As said before.", Kind.STATEMENT) for n in (1, 2)]
    assert gather(said, {}, {}).passages == tuple(said)


def test_two_documents_of_one_name_both_stay() -> None:
    documents = [passage(f"document {n}", "The Tree Strategy", Kind.DOCUMENT) for n in (1, 2)]
    assert gather(documents, {}, {}).passages == tuple(documents)


def test_questions_of_a_passage_that_is_left_out_are_left_out_too() -> None:
    theme = passage("theme 1", "We listen", Kind.THEME)
    named = passage("statement a.1", "We listen.", Kind.STATEMENT)
    texts = gather((named, theme), {"statement a.1": ("you listen?",)}, {"statement a.1": ("to whom?",)})
    assert [text.words for text in texts.all] == ["We listen"]


def test_a_question_from_life_is_a_phrasing_of_its_best_passages_only() -> None:
    passages = [passage(f"commitment {n}", f"Promise {n}.") for n in range(4)]
    texts = gather(passages, {}, {}, [LifeQuestion("all?", tuple(p.id for p in passages))])
    asked = [text for text in texts.all if text.sort is Sort.PHRASING]
    assert asked == [Text(Sort.PHRASING, owner, "all?", True) for owner in range(2)]


def test_a_question_from_life_without_an_answer_is_a_near_miss_of_nobody() -> None:
    texts = gather((TREES,), {}, {"commitment 1": ("which oaks?",)}, [LifeQuestion("my bin?", ())])
    assert texts.all[1:] == (
        Text(Sort.NEAR_MISS, 0, "which oaks?"),
        Text(Sort.NEAR_MISS, NOBODY, "my bin?", True),
    )
