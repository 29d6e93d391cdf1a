"""Messages that are turned down: of which sort one is, and what to say to it."""

from __future__ import annotations

from pathlib import Path

import yaml

from actions.likeness import Likeness
from actions.wording import Wording
from index.encoder import Encoder, Vectors

FILE = Path(__file__).with_name("refusals.yml")
# A message less like every sort than this gets the general reply.
LIKE_ENOUGH = 0.15


class Refusals:
    """What to say to a message that is turned down."""

    def __init__(self, encoder: Encoder, wording: Wording, path: Path = FILE) -> None:
        sorts = yaml.safe_load(path.read_text(encoding="utf-8"))["sorts"]
        said = Wording({"sorts": {name: sort["say"] for name, sort in sorts.items()}}, wording.names)
        self._said = [said.say("sorts", name) for name in sorts]
        self._otherwise = wording.say("replies", "refuse")
        self._likeness = Likeness(encoder, [sort["examples"] for sort in sorts.values()])

    def reply(self, vector: Vectors) -> str:
        """The sentences for a message's unit vector."""
        sort, like = self._likeness.ranked(vector)[0]
        return self._said[sort] if like >= LIKE_ENOUGH else self._otherwise


def refused_examples(path: Path = FILE) -> list[str]:
    """Messages that are turned down, of every sort."""
    sorts = yaml.safe_load(path.read_text(encoding="utf-8"))["sorts"].values()
    return [text for sort in sorts for text in sort["examples"]]
