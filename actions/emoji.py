"""Messages of nothing but emoji, in the words that people say for them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("emoji.yml")


def emoji_in_words(text: str) -> str:
    """The words for the first sign that is known, where a text has no letter and no digit; else the text."""
    if any(map(str.isalnum, text)):
        return text
    return next((_meanings()[sign] for sign in text if sign in _meanings()), text)


@lru_cache(maxsize=1)
def _meanings() -> dict[str, str]:
    said = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {sign: words for words, signs in said.items() for sign in signs.split()}
