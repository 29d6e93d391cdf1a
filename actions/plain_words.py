"""A message in whole words: short forms written out, slips of spelling put right, for judging danger."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from actions.spelling import AS_WRITTEN, Spelling
from index.encoder import Encoder, Vectors

FILE = Path(__file__).with_name("short_forms.yml")


class PlainWords:
    """Writes out what is short. What is whole words already stays as it is."""

    def __init__(self, encoder: Encoder, spelling: Spelling = AS_WRITTEN, path: Path = FILE) -> None:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        self._encoder, self._spelling = encoder, spelling
        self._always: dict[str, str] = data["always"]
        self._in_context = [(_whole(pattern), whole) for pattern, whole in data["in_context"]]
        self._short = _whole("|".join(map(re.escape, sorted(self._always, key=len, reverse=True))))

    def of(self, text: str) -> str:
        """The message in whole words."""
        for pattern, whole in self._in_context:
            text = pattern.sub(whole, text)
        written_out = self._short.sub(lambda short: self._always[short.group().lower()], text)
        return self._spelling.corrected(written_out)

    def with_vector(self, text: str, vector: Vectors) -> tuple[str, Vectors]:
        """The message in whole words with its unit vector; `vector` is that of the message as it stands."""
        plain = self.of(text)
        return plain, vector if plain == text else self._encoder.encode([plain])[0]


def short_forms(path: Path = FILE) -> list[str]:
    """What people write for whole words, wherever it stands: no slips of spelling."""
    return list(yaml.safe_load(path.read_text(encoding="utf-8"))["always"])


def _whole(pattern: str) -> re.Pattern[str]:
    """A pattern that is no part of a longer word."""
    return re.compile(rf"(?<![\w'’])(?:{pattern})(?![\w'’])", re.IGNORECASE)
