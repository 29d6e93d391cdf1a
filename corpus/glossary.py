"""Abbreviations and everyday words, and what the plan calls the same thing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from pydantic import ConfigDict

from corpus.errors import DataError
from corpus.outline import STRICT
from corpus.yaml_file import line_at, read_yaml

FILE = "glossary.yml"


@dataclass(frozen=True, slots=True)
class Entry:
    """What people say (in any case unless `exact`), and the plan's words for it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    say: tuple[str, ...]
    means: str
    exact: bool = False

    def __post_init__(self) -> None:
        """Refuse an entry that says or means nothing."""
        if not self.say or not all(words.strip() for words in self.say) or not self.means.strip():
            raise ValueError("an entry needs words that people say, and what they mean")

    def said_in(self, text: str) -> bool:
        """Whether one of the sayings stands in the text as whole words."""
        words = "|".join(re.escape(saying) for saying in self.say)
        return re.search(rf"(?<!\w)(?:{words})(?!\w)", text, 0 if self.exact else re.IGNORECASE) is not None


@dataclass(frozen=True, slots=True)
class Glossary:
    """The entries in the file's order."""

    entries: tuple[Entry, ...]

    def meanings(self, text: str) -> tuple[str, ...]:
        """The plan's words for everything that the text says in other words, in the glossary's order."""
        return tuple(dict.fromkeys(entry.means for entry in self.entries if entry.said_in(text)))


def read_glossary(corpus_dir: Path) -> Glossary:
    """The glossary of `glossary.yml`; raises DataError naming the line, also for words that stand twice."""
    path = corpus_dir / FILE
    entries = read_yaml(path, tuple[Entry, ...])
    said: set[str] = set()
    for nth, entry in enumerate(entries):
        for at, words in enumerate(entry.say):
            key = words if entry.exact else words.lower()
            if key in said:
                raise DataError(FILE, line_at(path, (nth, "say", at)), f"{words!r} stands twice")
            said.add(key)
    return Glossary(entries)
