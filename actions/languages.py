"""Which language a message is written in, where it is not English, and what to say in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from actions.spelling import words

FILE = Path(__file__).with_name("languages.yml")
GREETINGS = Path(__file__).with_name("greetings.yml")
ENGLISH = "en"
# A message in Latin letters is another language from so many words on, if it is as likely as this and
# no more of its words than this are English.
FEWEST_WORDS = 3
LIKELY = 0.85
MOST_ENGLISH = 0.6
# A short message is English only if every word of it may be.
SHORT = 4
# So many of the letters that only one language has show it.
FEWEST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Language:
    """What is known of a language.

    `say` tells in it that only English is answered, `call` which number to call in an emergency. `danger`
    are beginnings of words that people in danger use, by kind of danger; `letters` only this language has.
    """

    say: str
    call: str
    danger: Mapping[str, tuple[str, ...]]
    letters: str = ""


class LanguageFinder:
    """Tells the language of a message; `english` gives the share of English words in a text, 0 to 1."""

    def __init__(self, english: Callable[[str], float]) -> None:
        self._english = english

    def other(self, text: str) -> str:
        """The code (ISO 639) of the language that a message is in; empty for English or no language."""
        if not any(map(str.isalpha, text)):
            return ""
        if in_other_letters(text):
            return _by_letters(text) or _likeliest(text)[0]
        if greeting := greeting_language(text):
            return greeting
        if len(words(text)) < FEWEST_WORDS or self._english(text) > MOST_ENGLISH:
            return ""
        language, chance = _likeliest(text)
        return language if language != ENGLISH and chance >= LIKELY else ""

    def seems_english(self, text: str) -> bool:
        """Whether so many words are English that nothing in it need be looked for in another language."""
        share = 0.0 if in_other_letters(text) else self._english(text)
        return share > MOST_ENGLISH if len(words(text)) >= SHORT else share >= 1


@cache
def languages() -> Mapping[str, Language]:
    """The languages that something can be said in, by code (ISO 639)."""
    data = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {
        code: Language(
            known["say"],
            known["call"],
            {kind: tuple(stems) for kind, stems in known["danger"].items()},
            known.get("letters", ""),
        )
        for code, known in data.items()
    }


def in_other_letters(text: str) -> bool:
    """Whether most letters are none of the English ones."""
    letters = [char for char in text if char.isalpha()]
    return sum(char.isascii() for char in letters) < len(letters) / 2


def _by_letters(text: str) -> str:
    """The language that letters of the text belong to alone, or nothing."""
    of_one = ((code, known.letters) for code, known in languages().items() if known.letters)
    return next((c for c, own in of_one if sum(char in own for char in text) >= FEWEST_LETTERS), "")


def greeting_language(text: str) -> str:
    """The code of the language in which a text is no more than a greeting or the like, or nothing."""
    return _greetings().get(_plain(text), "")


@cache
def _greetings() -> Mapping[str, str]:
    """The language (ISO 639-1) of the few words that say hello, thank you, goodbye or help in it."""
    said = yaml.safe_load(GREETINGS.read_text(encoding="utf-8"))
    return {_plain(text): code for code, texts in said.items() for text in texts}


def _plain(text: str) -> str:
    return " ".join(words(unicodedata.normalize("NFC", text).lower()))


def _likeliest(text: str) -> tuple[str, float]:
    language, chance = _identifier().classify(text)
    return str(language), float(chance)


@cache
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([ENGLISH, *(c for c in languages() if c in set(identifier.nb_classes))])
    return identifier
