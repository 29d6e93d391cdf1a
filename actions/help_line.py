"""Whom to turn to, beside an answer: for words that may be a question of the plan or a cry for help."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from actions.danger import FILE, DangerFinder, contact_line
from actions.turns import Turn

# The most contacts of a kind that stand beside an answer.
MOST = 2


@dataclass(frozen=True, slots=True)
class Named:
    """Words for kinds of danger, in a message of so many words at the most."""

    words: re.Pattern[str]
    most: int
    kinds: tuple[str, ...]


class HelpLine:
    """Names help beside what a message is answered with."""

    def __init__(self, dangers: DangerFinder, path: Path = FILE) -> None:
        data = yaml.safe_load(path.read_text(encoding="utf-8")).get("beside") or {"say": "", "named": []}
        self._dangers, self._say = dangers, data["say"]
        self._named = [_named(**one) for one in data["named"]]

    def of(self, text: str, turn: Turn) -> str:
        """The lines for a short message that names a danger; none where the reply is help already."""
        if turn is Turn.SAFETY:
            return ""
        length = len(text.split())
        meant = (one for one in self._named if length <= one.most and one.words.search(text))
        return next((self._lines(one) for one in meant), "")

    def _lines(self, named: Named) -> str:
        found = [contact for kind in named.kinds for contact in self._dangers.named(kind).contacts[:MOST]]
        return "\n".join((self._say, *(f"- {contact_line(contact)}" for contact in dict.fromkeys(found))))


def _named(words: list[str], most: int, kinds: list[str]) -> Named:
    return Named(re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE), most, tuple(kinds))
