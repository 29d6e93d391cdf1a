"""Danger told in another language than English: by the beginnings of words that people use for it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from actions.languages import languages

UNSURE = "unsure"
# Letters that stand for another without an accent that could be taken away.
_PLAIN = str.maketrans(
    {"ł": "l", "đ": "d", "\u0131": "i", "ø": "o", "ß": "ss", "\u2019": "'", "\u02bc": "'", "\u200c": " "}
)
# Accents, and the vowel signs and hamzas of Arabic script.
_MARKS = re.compile("[\u0300-\u036f\u064b-\u0655\u0670\u0640]")
# Beyond Latin, Greek and Cyrillic, little words are written together with the next one, or all words are.
_LAST_SPACED = "\u052f"


@dataclass(frozen=True, slots=True)
class Told:
    """Danger in another language, by its code, and the kind of danger: `UNSURE` where none is clear."""

    language: str
    kind: str


def told_in(text: str, language: str = "") -> Told | None:
    """The danger that a message tells of in this language, or in any where it is not known; else None.

    A language is easily taken for its neighbour: in another one only danger of a certain kind counts.
    """
    plain = _plain(text)
    for code in sorted(languages(), key=lambda code: code != language):
        kinds = {kind for kind, pattern in _patterns()[code].items() if pattern.search(plain)}
        if kinds and (code == language or not language or kinds != {UNSURE}):
            return Told(code, _one_of(kinds))
    return None


def _one_of(kinds: set[str]) -> str:
    """The one certain kind, or that there is none."""
    certain = kinds - {UNSURE}
    return certain.pop() if len(certain) == 1 else UNSURE


@cache
def _patterns() -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    return {
        code: {kind: _pattern(stems) for kind, stems in known.danger.items()}
        for code, known in languages().items()
    }


def _pattern(stems: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(_stem(_plain(stem)) for stem in stems))


def _stem(stem: str) -> str:
    """The pattern of a beginning: each word goes on as it likes."""
    if max(stem) > _LAST_SPACED:
        return re.escape(stem)
    return r"(?<!\w)" + r"\w*[\W]+".join(map(re.escape, stem.split()))


def _plain(text: str) -> str:
    """Small letters without accents, single spaces."""
    taken_apart = unicodedata.normalize("NFKD", text.casefold().translate(_PLAIN))
    return " ".join(_MARKS.sub("", taken_apart).split())
