"""Which language a message is in."""

from __future__ import annotations

import pytest
import yaml

from actions.languages import ENGLISH, GREETINGS, LanguageFinder, greeting_language, languages
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


def test_letters_of_one_language_show_it() -> None:
    assert FINDER.other("دەمەوێت بڕۆم") == "ckb"


@pytest.mark.parametrize(
    ("text", "english"), [("miroase a gaz", False), ("a gas leak", True), ("what is the plan", True)]
)
def test_a_short_message_is_english_only_if_every_word_is(text: str, english: bool) -> None:
    assert FINDER.seems_english(text) is english


@pytest.mark.parametrize(
    ("text", "language"), [("Cześć!", "pl"), ("dzień  dobry", "pl"), ("MULTUMESC", "ro")]
)
def test_a_greeting_of_a_word_or_two_is_told_by_itself(text: str, language: str) -> None:
    assert FINDER.other(text) == greeting_language(text) == language


@pytest.mark.parametrize("text", ["hello", "Cześć, what is planned for parks", ""])
def test_what_is_no_greeting_of_another_language_is_none(text: str) -> None:
    assert greeting_language(text) == ""


def test_every_language_that_greets_has_its_sentence() -> None:
    assert set(yaml.safe_load(GREETINGS.read_text(encoding="utf-8"))) <= set(languages())


def test_whom_to_call_is_said_in_every_language_with_the_number() -> None:
    assert ENGLISH not in languages()
    assert all("999" in known.call and "999" not in known.say for known in languages().values())
