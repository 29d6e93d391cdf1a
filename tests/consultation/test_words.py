from __future__ import annotations

import numpy as np

from api.consultation.themes.neighbours import UNSORTED
from api.consultation.themes.words import marking_words

BUSES = [f"the buses in ward{n} are late" for n in range(6)]
ROADS = [f"the roads are full of holes, late repairs, says person{n}" for n in range(6)]
LABELS = np.array([0] * 6 + [1] * 6)


def test_words_that_are_frequent_in_one_theme_and_rare_in_others_mark_it() -> None:
    words = marking_words([*BUSES, *ROADS], LABELS)
    assert words[0][0] == "buses"
    assert {"roads", "holes", "repairs"} <= set(words[1])


def test_a_word_that_fewer_than_five_used_is_never_shown() -> None:
    texts = [*BUSES[:2], "buses and Mrs Ramsbottom", "buses and Mrs Ramsbottom", *BUSES[2:4], *ROADS]
    assert "ramsbottom" not in " ".join(marking_words(texts, LABELS)[0])


def test_a_word_and_its_plural_are_shown_once() -> None:
    words = marking_words(
        [f"{'library' if n % 2 else 'library and libraries'} {n}" for n in range(12)], LABELS
    )
    assert [len(each) for each in words.values()] == [1, 1]


def test_what_is_unsorted_marks_nothing() -> None:
    assert marking_words(BUSES, np.full(6, UNSORTED)) == {}


def test_comments_of_nothing_but_common_words_have_no_marking_words() -> None:
    assert marking_words(["it is what it is"] * 6, np.zeros(6, dtype=np.int64)) == {0: ()}
