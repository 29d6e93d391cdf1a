"""Messages that are turned down: of which sort one is, and what to say to it."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

from actions.sorts import Sorts, read_sorts
from actions.wording import Wording
from index.encoder import Encoder, Vectors

FILE = Path(__file__).with_name("refusals.yml")
# The sort that may be passed over where a question comes with it.
ABUSE = "abuse"
# A message less like every sort than this gets the general reply.
LIKE_ENOUGH = 0.15


class Refusals:
    """What to say to a message that is turned down."""

    def __init__(self, encoder: Encoder, wording: Wording, path: Path = FILE) -> None:
        sorts = yaml.safe_load(path.read_text(encoding="utf-8"))["sorts"]
        self._words = {
            name: re.compile(rf"\b(?:{'|'.join(sort['words'])})", re.IGNORECASE)
            for name, sort in sorts.items()
            if "words" in sort
        }
        self._otherwise = wording.say("replies", "refuse")
        self._sorts = Sorts(encoder, read_sorts(sorts, wording), LIKE_ENOUGH)

    def reply(self, text: str, vector: Vectors) -> str:
        """The sentences for a message and its unit vector; of some sorts a message must have the words."""
        sort = self._sorts.of(vector)
        words = self._words.get(sort.name) if sort else None
        fits = sort and (words is None or words.search(text))
        return sort.said if sort and fits else self._otherwise

    def is_abuse(self, vector: Vectors) -> bool:
        """Whether a message that is turned down does no more than abuse."""
        sort = self._sorts.of(vector)
        return sort is not None and sort.name == ABUSE


def refused_examples(path: Path = FILE) -> list[str]:
    """Messages that are turned down, of every sort."""
    sorts = yaml.safe_load(path.read_text(encoding="utf-8"))["sorts"].values()
    return [text for sort in sorts for text in sort["examples"]]
