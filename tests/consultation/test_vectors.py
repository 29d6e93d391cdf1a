from __future__ import annotations

from datetime import UTC, datetime

import numpy as np

from api.consultation.themes.comments import Comment, comments_of, plain
from api.consultation.themes.vectors import BLOCK, READING, comment_vectors
from tests.consultation.responses import stored
from tests.encoders import HashingEncoder

NOW = datetime(2026, 9, 1, tzinfo=UTC)


def comment(text: str, about: str = "") -> Comment:
    return Comment("0", text, about, NOW)


def test_each_text_is_encoded_once_and_vectors_stand_in_the_order_of_the_comments() -> None:
    encoder = HashingEncoder()
    texts = [f"comment number {n % 400} of them" for n in range(1_000)]
    vectors = comment_vectors([comment(text) for text in texts], encoder, None, lambda *_: None)

    assert len(encoder.encoded) == len(set(encoder.encoded)) == 400
    assert np.allclose(vectors, HashingEncoder().encode(texts), atol=1e-6)


def test_it_tells_how_far_it_is() -> None:
    told: list[tuple[str, int, int]] = []
    comments = [comment(f"comment {n}") for n in range(BLOCK + 1)]
    comment_vectors(comments, HashingEncoder(), None, lambda *told_now: told.append(told_now))
    assert told == [(READING, BLOCK, BLOCK + 1), (READING, BLOCK + 1, BLOCK + 1)]


def test_what_a_comment_is_about_brings_it_nearer_to_others_about_the_same() -> None:
    def alike(first: str, second: str) -> float:
        comments = [comment("not enough", first), comment("far too slow", second)]
        one, other = comment_vectors(comments, HashingEncoder(), None, lambda *_: None)
        return float(one @ other)

    assert alike("cleaner air", "cleaner air") > alike("cleaner air", "public libraries")


def test_what_was_taken_out_plays_no_part() -> None:
    assert plain("I am [name] of  [address], and\nangry") == "I am of , and angry"


def test_comments_that_were_never_checked_are_left_out() -> None:
    checked, unchecked = stored(1), stored(2, redacted="", found=("unchecked",))
    assert [each.id for each in comments_of([checked, unchecked])] == [checked.id]
