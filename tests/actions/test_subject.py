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
