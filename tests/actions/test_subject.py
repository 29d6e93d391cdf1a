"""Naming what a question is about, in the asker's words."""

from __future__ import annotations

import pytest

from actions.subject import SubjectNamer


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("how much will the new Interchange cost", "Interchange"),
        ("how much a day for the clean air zone", "clean air zone"),
        ("since when has there been an Economic Resilience Forum", "Economic Resilience Forum"),
        ("which roads are the walking and cycling schemes on", "walking and cycling schemes"),
        ("so the leisure centres, are they being sold?", "leisure centres"),
    ],
)
def test_the_subject_is_named_in_the_askers_words(subjects: SubjectNamer, text: str, subject: str) -> None:
    assert subjects.of(text) == subject


@pytest.mark.parametrize(
    "text", ["how much is it", "when?", "why are you getting it", "you are all xyzzy plughs", ""]
)
def test_where_nothing_of_the_plan_is_named_there_is_no_subject(subjects: SubjectNamer, text: str) -> None:
    assert subjects.of(text) == ""


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("did the clean air zone begin in 2024", "clean air zone"),
        ("does the Clean Air Zone launch in 2026?", "Clean Air Zone"),
        ("will the trees be in by the end of 2021", "trees"),
        ("whereabouts are the three big solar schemes going", "solar schemes"),
        ("was the £62m only for retail?", "retail"),
    ],
)
def test_verbs_and_dates_are_no_part_of_the_subject(subjects: SubjectNamer, text: str, subject: str) -> None:
    assert subjects.of(text) == subject
    assert subjects.stems(text)


def test_a_text_is_known_when_the_plan_has_all_of_its_words(subjects: SubjectNamer) -> None:
    assert subjects.knows("solar schemes")
    assert not subjects.knows("solar xyzzy")
    assert not subjects.knows("")
