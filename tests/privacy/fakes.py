"""A language that knows a few words and sees people where it is told to."""

from __future__ import annotations

from collections.abc import Iterable


class SmallLanguage:
    """Stands in for `privacy.language.LanguageModel`; every word in `english` is a word."""

    def __init__(self, english: str = "", people: Iterable[str] = ()) -> None:
        self._english = frozenset(english.split())
        self._people = tuple(people)

    def people(self, text: str) -> list[tuple[int, int]]:
        return [(text.index(name), text.index(name) + len(name)) for name in self._people if name in text]

    def is_english(self, word: str) -> bool:
        return word in self._english
