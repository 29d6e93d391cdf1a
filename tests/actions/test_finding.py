"""Evidence for what is asked, in the light of the conversation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.asked import Asked
from actions.finding import OF_ITS_OWN, EvidenceFinder
from actions.question import Focus
from index.evidence import SearchResult
from tests.actions.asking import Desk, FakeSearcher

TREES, AIR, BINS = "commitment 3.4.3", "commitment 3.2.7", "priority 3.4"
TALKED_OF_TREES = Focus((TREES,), TREES, "commitments", "what about trees?")


def first_two(found: SearchResult) -> list[str]:
    return [hit.passage.id for hit in found.hits[:2]]


@pytest.fixture
def asked(desk: Desk) -> Asked:
    return desk.asked("what about trees and clean air?")


def of_subjects(desk: Desk, trees: float = OF_ITS_OWN, air: float = OF_ITS_OWN) -> dict[str, SearchResult]:
    """Each subject by itself finds its own passage with this score."""
    return {
        "what about trees": desk.found(TREES, scores=(trees,)),
        "clean air": desk.found(AIR, scores=(air,)),
    }


def test_two_subjects_in_one_question_each_bring_their_passage(desk: Desk, asked: Asked) -> None:
    searcher = FakeSearcher(desk.found(TREES, BINS, AIR), of_subjects(desk))
    _, found = EvidenceFinder(searcher, every=9).find(asked)
    assert first_two(found) == [TREES, AIR]
    assert found.hits[0].score == found.hits[1].score
    assert {hit.passage.id for hit in found.hits} == {TREES, AIR, BINS}


@pytest.mark.parametrize(
    ("whole", "subjects"),
    [
        ((TREES, BINS, AIR), {"air": OF_ITS_OWN - 0.1}),
        ((BINS, TREES, AIR), {}),
        ((TREES, BINS), {}),
    ],
    ids=["weakly found", "neither is best of the whole", "not among those of the whole"],
)
def test_a_subject_without_a_sure_passage_of_its_own_changes_nothing(
    desk: Desk, asked: Asked, whole: tuple[str, ...], subjects: dict[str, float]
) -> None:
    found = desk.found(*whole)
    searcher = FakeSearcher(found, of_subjects(desk, **subjects))
    assert EvidenceFinder(searcher, every=9).find(asked)[1] is found


def test_two_words_for_one_subject_change_nothing(desk: Desk, asked: Asked) -> None:
    found = desk.found(TREES, AIR)
    same = {text: desk.found(TREES, scores=(OF_ITS_OWN,)) for text in of_subjects(desk)}
    assert EvidenceFinder(FakeSearcher(found, same), every=9).find(asked)[1] is found


@pytest.mark.parametrize(("before", "alone"), [(0.2, 0.7), (0.7, 0.2)])
def test_the_same_of_another_is_looked_for_with_and_without_what_was_said_before(
    desk: Desk, before: float, alone: float
) -> None:
    text = "and for the air?"
    searcher = FakeSearcher(
        desk.found(TREES, BINS, AIR, chance=before, scores=(10.0, 9.0, 8.0)),
        {text: desk.found(AIR, BINS, TREES, chance=alone, scores=(14.0, 9.0, 2.0))},
    )
    asked = desk.asked(text, TALKED_OF_TREES)
    _, found = EvidenceFinder(searcher, every=9).find(asked)
    assert searcher.searched == [f"what about trees? {text}", text]
    assert first_two(found) == [AIR, BINS]
    assert found.chance == 0.7


def test_a_question_that_nobody_asked_anything_like_has_no_chance(desk: Desk) -> None:
    far = replace(desk.found(TREES, chance=0.9), features={"closest phrasing of all": 0.49})
    near = replace(far, features={"closest phrasing of all": 0.5})
    assert EvidenceFinder(FakeSearcher(far), every=9).chance("x") == 0.0
    assert EvidenceFinder(FakeSearcher(near), every=9).chance("x") == 0.9
