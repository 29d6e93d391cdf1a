from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.blocks import Block, Shape
from corpus.markup import count_words
from corpus.passages import MAX_WORDS, quotable_spans


def paragraph(source: str) -> Block:
    return Block(Shape.PARAGRAPH, 0, source, start=10, line=3)


def pieces(source: str) -> list[str]:
    return [source[span.start - 10 : span.end - 10] for span in quotable_spans(paragraph(source))]


FORTY = "Word " + "word " * 38 + "word"


def test_short_paragraph_is_one_span() -> None:
    assert pieces("One. Two.") == ["One. Two."]


def test_neighbouring_sentences_stay_together_within_the_limit() -> None:
    assert pieces(f"{FORTY}. {FORTY}. {FORTY}.") == [f"{FORTY}. {FORTY}.", f"{FORTY}."]


@pytest.mark.parametrize("mark", [".", "!", "?", ".'", ".)", ".**"])
def test_sentence_ends_at_its_mark_and_what_closes_with_it(mark: str) -> None:
    first = ("**" if mark.endswith("*") else "") + f"{FORTY} {FORTY}{mark}"
    assert pieces(f"{first} {FORTY}.") == [first, f"{FORTY}."]


def test_abbreviation_inside_a_sentence_does_not_end_it() -> None:
    long = f"{FORTY} e.g. {FORTY}"
    assert pieces(f"{long}. {FORTY}.") == [f"{long}.", f"{FORTY}."]


@given(st.lists(st.integers(1, MAX_WORDS), min_size=1, max_size=8))
def test_pieces_are_quotable_and_lose_no_word(lengths: list[int]) -> None:
    source = " ".join(
        "Word " + "word " * (length - 2) + "end." if length > 1 else "End." for length in lengths
    )
    found = pieces(source)
    assert max(map(count_words, found)) <= MAX_WORDS
    assert " ".join(found) == source
