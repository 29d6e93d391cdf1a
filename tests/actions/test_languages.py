"""Which language a message is in."""

from __future__ import annotations

import pytest

from actions.languages import ENGLISH, LanguageFinder, sentences
from actions.spelling import spelling_of

FINDER = LanguageFinder(spelling_of(["What is the plan for the parks?"], []).share_known)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Gdzie mogę znaleźć pomoc mieszkaniową?", "pl"),
        ("jak zglosic dziure w drodze", "pl"),
        ("Cuando se va a construir el nuevo centro?", "es"),
        ("ou est le plan pour les ecoles", "fr"),
        ("was macht die stadt fur das klima", "de"),
        ("أين الحديقة", "ar"),
        ("ہمارے علاقے میں سڑک کب بنے گی", "ur"),
        ("公园在哪里", "zh"),
        ("де знайти допомогу з житлом", "uk"),
    ],
)
def test_another_language_is_told_by_its_words_or_letters(text: str, language: str) -> None:
    assert FINDER.other(text) == language


@pytest.mark.parametrize(
    "text",
    [
        "wat is done for disable childrens",
        "cust asks re LTP",
        "owt on trams?",
        "hiya",
        "bonjour, what is in the plan for parks",
        "asdf ghjk qwer tyui",
        "123",
        "",
    ],
)
def test_bad_english_and_no_language_are_no_other_language(text: str) -> None:
    assert FINDER.other(text) == ""


def test_every_sentence_names_the_number_for_an_emergency() -> None:
    assert ENGLISH not in sentences()
    assert all("999" in said for said in sentences().values())
