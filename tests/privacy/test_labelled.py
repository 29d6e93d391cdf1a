"""How well the real redactor does on texts in which every piece of personal data is marked."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from corpus.public_text import read_public_text
from privacy.kinds import Kind
from privacy.redact import Redactor
from tests.privacy.labelled import DEVELOPMENT, KEPT_APART, Score, read, score

ROOT = Path(__file__).resolve().parents[2]
# Of the pieces of that kind; few of the rarer kinds are marked, so one that is missed shows at once.
FLOORS = {kind: 0.99 for kind in Kind} | {Kind.NAME: 0.93, Kind.ADDRESS: 0.93}


@pytest.fixture(scope="module")
def redactor() -> Redactor:
    return Redactor(lambda: read_public_text(ROOT / "corpus"))


@pytest.fixture(scope="module")
def kept_apart(redactor: Redactor) -> Score:
    return score(read(KEPT_APART), redactor)


def test_there_are_enough_texts_in_both_halves_and_every_mark_is_of_a_kind() -> None:
    texts = read()
    halves = Counter(text.half for text in texts)
    assert min(halves[DEVELOPMENT], halves[KEPT_APART]) >= 200
    assert sum(not text.marks for text in texts) >= 150
    assert {mark.kind for text in texts for mark in text.marks} <= set(Kind)
    assert all(mark.text.strip() == mark.text != "" for text in texts for mark in text.marks)
    assert len({text.text for text in texts}) == len({text.id for text in texts}) == len(texts)


@pytest.mark.slow
def test_of_the_half_kept_apart_19_of_20_pieces_are_removed_whole(kept_apart: Score) -> None:
    assert kept_apart.recall() >= 0.95


@pytest.mark.slow
def test_of_what_is_removed_19_of_20_pieces_are_personal_data(kept_apart: Score) -> None:
    assert kept_apart.precision() >= 0.95
    assert kept_apart.spoilt_texts <= kept_apart.clean_texts * 0.05


@pytest.mark.slow
def test_every_kind_is_found(kept_apart: Score) -> None:
    below = {
        kind: kept_apart.recall(kind)
        for kind, floor in FLOORS.items()
        if kept_apart.marked[kind] and kept_apart.recall(kind) < floor
    }
    assert below == {}


@pytest.mark.slow
def test_the_half_for_development_stays_right(redactor: Redactor) -> None:
    total = score(read(DEVELOPMENT), redactor)
    assert (total.recall(), total.precision()) == (1, 1)
