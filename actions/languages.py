"""Which language a message is written in, where it is not English."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping
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


class LanguageFinder:
    """Tells the language of a message; `english` gives the share of English words in a text, 0 to 1."""

    def __init__(self, english: Callable[[str], float]) -> None:
        self._english = english

    def other(self, text: str) -> str:
        """The code (ISO 639-1) of the language that a message is in; empty for English or no language."""
        letters = [char for char in text if char.isalpha()]
        if not letters:
            return ""
        if sum(char.isascii() for char in letters) < len(letters) / 2:
            return _likeliest(text)[0]
        if greeting := greeting_language(text):
            return greeting
        if len(words(text)) < FEWEST_WORDS or self._english(text) > MOST_ENGLISH:
            return ""
        language, chance = _likeliest(text)
        return language if language != ENGLISH and chance >= LIKELY else ""


@cache
def sentences() -> Mapping[str, str]:
    """What to say in each language that can be told from others: code (ISO 639-1) -> two sentences."""
    return dict(yaml.safe_load(FILE.read_text(encoding="utf-8")))


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
    identifier.set_languages([ENGLISH, *sentences()])
    return identifier
