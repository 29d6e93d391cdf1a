from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from api.lookup.ranking import BEHIND, STANDS_OUT, rank
from api.lookup.subjects import Subject, subjects_of
from corpus.reader import read_plan
from index.evidence import Hit, SearchResult


@pytest.fixture(scope="module")
def subjects() -> tuple[Subject, ...]:
    return subjects_of(read_plan(Path("corpus")))


def scoring(subjects: tuple[Subject, ...], **scores: float) -> dict[str, float]:
    """Every subject at 2.0 but these (`c3_2_7` is commitment 3.2.7)."""
    kinds = {"c": "commitment", "m": "measure"}
    known = {f"{kinds[name[0]]} {name[1:].replace('_', '.')}": score for name, score in scores.items()}
    return {s.id: known.get(s.id, 2.0) for s in subjects}


def ranked(subjects: tuple[Subject, ...], words: str, **scores: float) -> list[str]:
    known = scoring(subjects, **scores)

    def search(_: str) -> SearchResult:
        hits = [Hit(s.passage, known[s.id], {}) for s in subjects]
        return SearchResult(tuple(sorted(hits, key=lambda hit: -hit.score)), (), 1.0, {}, {})

    return [s.number for s in rank(subjects, words, search)]


def unused(_: str) -> SearchResult:
    raise AssertionError("a number needs no search")


def test_what_the_index_finds_comes_best_first(subjects: tuple[Subject, ...]) -> None:
    assert ranked(subjects, "xyz", c3_2_7=9.0, m3_4=12.0) == ["3.4", "3.2.7"]


def test_what_does_not_stand_out_from_the_plan_does_not_fit(subjects: tuple[Subject, ...]) -> None:
    assert ranked(subjects, "xyz", c3_2_7=2.0 + STANDS_OUT - 0.1) == []
    assert ranked(subjects, "xyz", c3_2_7=2.0 + STANDS_OUT) == ["3.2.7"]


def test_what_is_far_behind_the_best_does_not_fit(subjects: tuple[Subject, ...]) -> None:
    assert ranked(subjects, "xyz", c3_2_7=20.0, c3_4_3=20.0 - BEHIND - 0.1, m3_4=20.0 - BEHIND) == [
        "3.2.7",
        "3.4",
    ]


def test_an_unfinished_word_finds_what_holds_words_that_begin_so(subjects: tuple[Subject, ...]) -> None:
    assert ranked(subjects, "Weir Mi") == ["2.2.1.1"]
    assert ranked(subjects, "Weir Mi", m3_4=9.0) == ["3.4", "2.2.1.1"]
    assert ranked(subjects, "eir mill") == []
    assert ranked(subjects, "w") == []


def test_equal_scores_keep_the_plan_s_order(subjects: tuple[Subject, ...]) -> None:
    assert ranked(subjects, "xyz", c4_6_4=9.0, c1_1_1=9.0, c3_2_7=9.0) == ["1.1.1", "3.2.7", "4.6.4"]


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("3.2.7", ["3.2.7"]),
        ("commitment 3.2.7", ["3.2.7"]),
        ("C3.2.7", ["3.2.7"]),
        (" 3.2.7. ", ["3.2.7"]),
        ("2.2.1", ["2.2.1", "2.2.1.1", "2.2.1.2", "2.2.1.3", "2.2.1.4"]),
        ("measure 3.4", ["3.4"]),
        ("3.1", ["3.1", "3.1.1", "3.1.2"]),
        ("priority 3.1", ["3.1.1", "3.1.2"]),
        ("1.1", ["1.1", "1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.1.5"]),
    ],
)
def test_a_number_names_what_has_it_and_what_is_below_it(
    subjects: tuple[Subject, ...], words: str, numbers: list[str]
) -> None:
    assert [s.number for s in rank(subjects, words, unused)] == numbers


def test_an_ambition_s_number_names_all_that_is_under_it(subjects: tuple[Subject, ...]) -> None:
    named = rank(subjects, "ambition 2", unused)

    assert [s.id for s in named] == [s.id for s in subjects if s.ambition.number == 2]


def test_a_number_that_the_plan_has_not_got_is_searched_for(subjects: tuple[Subject, ...]) -> None:
    assert ranked(subjects, "2030", c3_4_3=9.0) == ["3.4.3"]


def test_a_passage_that_the_index_does_not_know_is_left_out(subjects: tuple[Subject, ...]) -> None:
    stranger = replace(subjects[0], passage=replace(subjects[0].passage, id="commitment 9.9.9"))
    found = rank((stranger,), "nothing of it", lambda _: SearchResult((), (), 0.0, {}, {}))

    assert found == ()
