"""What is known of each passage and of the question, in numbers."""

from __future__ import annotations

import numpy as np
import pytest

from corpus.model import Kind
from index.encoder import Vectors
from index.features import LONG, MEASURED, PASSAGE_FEATURES, QUESTION_FEATURES, Clues, Features
from index.lexical import stems
from index.sought import Sought
from index.texts import Sort, Texts, gather
from tests.encoders import HashingEncoder
from tests.index.small import passage

PASSAGES = (
    passage("commitment 1", "We will plant oak trees, at £400 a tree."),
    passage("commitment 2", "We will mend the bridge."),
    passage("measure 1", "Number of swimmers", Kind.MEASURE),
)
TEXTS = gather(
    PASSAGES,
    {"commitment 1": ("trees please", "more oaks"), "commitment 2": ("is the bridge mended",)},
    {"commitment 2": ("who owns the ferry",)},
)
CLOSEST, SECOND, ITSELF = (PASSAGE_FEATURES.index(name) for name in PASSAGE_FEATURES[:3])


@pytest.fixture(scope="module")
def vectors() -> Vectors:
    return HashingEncoder().encode([text.words for text in TEXTS.all])


def similar(vectors: Vectors, question: str) -> Vectors:
    return np.asarray(vectors @ HashingEncoder().encode([question])[0], dtype=np.float32)


def of_passages(clues: Clues, vectors: Vectors, question: str) -> Features:
    return clues.of_passages(similar(vectors, question), stems([question])[0])


def of_question(clues: Clues, vectors: Vectors, question: str, scores: Features) -> dict[str, float]:
    known = clues.of_question(similar(vectors, question), stems([question])[0], scores, question, (0.5, 0.5))
    return dict(zip(QUESTION_FEATURES, map(float, known), strict=True))


def test_every_column_has_a_name_of_its_own() -> None:
    assert len(set(PASSAGE_FEATURES)) == len(PASSAGE_FEATURES)
    assert len(set(QUESTION_FEATURES)) == len(QUESTION_FEATURES) == len(MEASURED) + 2 * len(Sought) + 1
    assert QUESTION_FEATURES[: len(MEASURED)] == MEASURED


def test_there_is_a_row_for_each_passage_and_a_column_for_each_name(vectors: Vectors) -> None:
    clues = Clues.over(TEXTS)
    features = of_passages(clues, vectors, "more trees")
    assert features.shape == (len(PASSAGES), len(PASSAGE_FEATURES))
    known = clues.of_question(similar(vectors, "x"), [], features[:, 0], "x", (0.5, 0.5))
    assert known.shape == (len(QUESTION_FEATURES),)
    assert np.isfinite(features).all() and np.isfinite(known).all()


def test_the_two_closest_phrasings_come_in_order(vectors: Vectors) -> None:
    near = similar(vectors, "more oaks")
    row = of_passages(Clues.over(TEXTS), vectors, "more oaks")[0]
    assert row[CLOSEST] == pytest.approx(near[4]) == pytest.approx(1.0)
    assert row[SECOND] == pytest.approx(near[3])
    assert row[ITSELF] == pytest.approx(near[0])


def test_a_passage_with_one_phrasing_gets_a_second_just_below_it(vectors: Vectors) -> None:
    row = of_passages(Clues.over(TEXTS), vectors, "is the bridge mended")[1]
    assert row[SECOND] == pytest.approx(row[CLOSEST] - 0.1)


def test_a_passage_without_phrasings_gets_nought_for_them(vectors: Vectors) -> None:
    assert of_passages(Clues.over(TEXTS), vectors, "number of swimmers")[2, :2].tolist() == [0.0, 0.0]


def test_a_text_left_out_is_not_seen_at_all(vectors: Vectors) -> None:
    question = "more oaks"
    row = next(n for n, text in enumerate(TEXTS.all) if text.words == question)
    blind = Clues.over(TEXTS, frozenset({row}))
    other = gather(
        PASSAGES, {"commitment 1": ("trees please",), "commitment 2": ("is the bridge mended",)}, {}
    )
    kept = np.delete(similar(vectors, question), row)
    assert np.array_equal(
        of_passages(blind, vectors, question), Clues.over(other).of_passages(kept, stems([question])[0])
    )


def test_a_near_miss_left_out_pulls_no_more(vectors: Vectors) -> None:
    row = int(TEXTS.rows(Sort.NEAR_MISS)[0])
    scores = np.array([3.0, 2.0, 1.0])
    seen = of_question(Clues.over(TEXTS), vectors, "who owns the ferry", scores)
    blind = of_question(Clues.over(TEXTS, frozenset({row})), vectors, "who owns the ferry", scores)
    assert seen["closest near miss"] == pytest.approx(1.0)
    assert seen["nearest neighbour is answered"] == 0.0
    assert seen["neighbours that are answered"] < 1.0
    assert blind["closest near miss"] == 0.0
    assert blind["nearest neighbour is answered"] == 1.0
    assert blind["neighbours that are answered"] == pytest.approx(1.0)


def test_leads_are_over_the_second_and_the_last_where_there_are_fewer_than_five(vectors: Vectors) -> None:
    known = of_question(Clues.over(TEXTS), vectors, "trees", np.array([1.0, 4.0, 3.5]))
    assert known["best score"] == 4.0
    assert known["lead over the second"] == 0.5
    assert known["lead over the fifth"] == 3.0


def test_what_is_asked_for_is_looked_up_in_the_best_passages_only(vectors: Vectors) -> None:
    question = "how much do trees cost"
    found = of_question(Clues.over(TEXTS), vectors, question, np.array([3.0, 2.0, 1.0]))
    assert (found["asks for a sum, found"], found["asks for a sum, not found"]) == (1.0, 0.0)
    lacking = of_question(Clues.over(TEXTS), vectors, question, np.array([1.0, 2.0, 3.0]))
    assert (lacking["asks for a sum, found"], lacking["asks for a sum, not found"]) == (0.0, 1.0)


def test_a_question_that_asks_for_no_kind_of_thing_has_noughts_there(vectors: Vectors) -> None:
    known = of_question(Clues.over(TEXTS), vectors, "tell me about trees", np.array([3.0, 2.0, 1.0]))
    assert not any(value for name, value in known.items() if name.startswith("asks for"))


def test_length_stops_counting_for_very_long_messages(vectors: Vectors) -> None:
    scores = np.array([3.0, 2.0, 1.0])
    lengths = [
        of_question(Clues.over(TEXTS), vectors, "trees " * words, scores)["length in words"]
        for words in (1, LONG, LONG + 1, 300)
    ]
    assert lengths[0] < lengths[1] == lengths[2] == lengths[3]


def test_texts_without_any_near_miss_measure_none(vectors: Vectors) -> None:
    texts = Texts(TEXTS.passages, TEXTS.all[:6])
    known = of_question(Clues.over(texts), vectors[:6], "trees", np.array([3.0, 2.0, 1.0]))
    assert known["closest near miss"] == 0.0


@pytest.mark.parametrize(
    ("question", "found", "not_found"),
    [
        ("tell me about trees", 0.0, 0.0),
        ("how much do trees cost", 1.0, 0.0),
        ("when do we know how much trees cost", 1.0, 1.0),
        ("when will it be and where", 0.0, 2.0),
    ],
)
def test_the_kinds_of_thing_asked_for_are_counted(
    vectors: Vectors, question: str, found: float, not_found: float
) -> None:
    known = of_question(Clues.over(TEXTS), vectors, question, np.array([3.0, 2.0, 1.0]))
    assert known["kinds of thing asked for and found"] == found
    assert known["kinds of thing asked for and not found"] == not_found


def test_a_number_of_something_else_is_not_found(vectors: Vectors) -> None:
    scores = np.array([3.0, 2.0, 1.0])
    trees = of_question(Clues.over(TEXTS), vectors, "how many trees", scores)
    bridges = of_question(Clues.over(TEXTS), vectors, "how many bridges", scores)
    assert (trees["asks for a count, found"], bridges["asks for a count, found"]) == (1.0, 0.0)


def test_a_year_is_looked_up_in_the_best_passages(vectors: Vectors) -> None:
    scores = np.array([3.0, 2.0, 1.0])
    clues = Clues.over(TEXTS)
    assert of_question(clues, vectors, "trees in 2026", scores)["names a year that is not found"] == 1.0
    assert of_question(clues, vectors, "trees this year", scores)["names a year that is not found"] == 0.0
