"""The ways in which people write a reference to a part."""

from __future__ import annotations

import pytest

from actions.references import is_reference, written_out


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("Amb 2 pri 4", "ambition 2 priority 4"),
        ("amb. 3", "ambition 3"),
        ("prio 3 of ambition 1", "priority 3 of ambition 1"),
        ("objective IV", "ambition 4"),
        ("priority III", "priority 3"),
        ("aim no. 3", "aim 3"),
        ("ambition one point six", "priority 1.6"),
        ("3/2", "priority 3.2"),
    ],
)
def test_a_reference_is_written_out(text: str, out: str) -> None:
    assert written_out(text) == out


@pytest.mark.parametrize(
    "text",
    [
        "what priority I have",
        "priorities in Marple",
        "is 24/7 cover a priority",
        "the private sector",
        "no objectives at all",
        "P1.3",
        "what's the point of it",
    ],
)
def test_other_words_stay_as_they_are(text: str) -> None:
    assert written_out(text) == text


@pytest.mark.parametrize(
    ("text", "named"), [("1.3.5", True), ("1.7?", True), ("priority 9", True), ("12 of 3", False)]
)
def test_a_number_alone_names_a_part(text: str, named: bool) -> None:
    assert is_reference(text) is named
