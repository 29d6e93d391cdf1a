"""Danger told in other languages."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from actions.abroad import UNSURE, Told, told_in
from actions.danger import FILE
from actions.languages import languages

KINDS: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))["kinds"]


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Mój mąż mnie bije", "pl", "domestic"),
        ("soțul meu mă bate", "ro", "domestic"),
        ("no puede respirar", "es", "medical"),
        ("je veux mourir", "fr", "suicide"),
        ("我闻到煤气", "zh", "gas"),
        ("میرا شوہر مجھے مارتا ہے", "ur", "domestic"),
        ("ليس لدي مكان أنام فيه", "ar", "homeless"),
    ],
)
def test_the_kind_is_told_by_the_beginnings_of_words(text: str, language: str, kind: str) -> None:
    assert told_in(text, language) == Told(language, kind)


@pytest.mark.parametrize("text", ["moj maz mnie bije", "MÓJ MĄŻ MNIE BIJE", "mój  mąż,  mnie   bije!"])
def test_accents_capitals_and_spaces_do_not_matter(text: str) -> None:
    assert told_in(text, "pl") == Told("pl", "domestic")


def test_where_the_language_is_not_known_it_is_told_by_the_words() -> None:
    assert told_in("mera husband mujhe marta hai") == Told("ur", "domestic")


def test_a_language_taken_for_another_is_no_hindrance() -> None:
    assert told_in("nechci žít", "sk") == Told("cs", "suicide")


def test_between_two_kinds_none_is_said_to_be_certain() -> None:
    assert told_in("mąż mnie bije, chcę umrzeć", "pl") == Told("pl", UNSURE)


def test_words_of_no_certain_kind_are_danger_all_the_same() -> None:
    assert told_in("on ma nóż", "pl") == Told("pl", UNSURE)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("dzień dobry", "pl"),
        ("buenos días, ¿qué parques nuevos hay?", "es"),
        ("wann kommt die Straßenbahn", "de"),
        ("你好", "zh"),
        ("no buses", ""),
        ("wot u doin for da kids", ""),
    ],
)
def test_greetings_and_questions_are_no_danger(text: str, language: str) -> None:
    assert told_in(text, language) is None


@pytest.mark.parametrize("code", languages())
def test_every_language_has_words_for_the_commonest_kinds_of_danger(code: str) -> None:
    known = languages()[code].danger
    assert {"suicide", "domestic", "medical", "fire", "gas", "homeless", "hungry", UNSURE} <= set(known)
    assert set(known) <= set(KINDS)


@pytest.mark.parametrize("code", languages())
def test_what_stands_for_a_kind_is_found_as_danger(code: str) -> None:
    for stems in languages()[code].danger.values():
        for stem in stems:
            assert told_in(stem, code) is not None, stem
