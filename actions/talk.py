"""What is said to some sorts of small talk and requests, where the turn's own reply would not fit them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import yaml

from actions.sorts import Sorts, read_sorts
from actions.turns import Turn
from actions.wording import Wording
from index.encoder import Encoder, Vectors

FILE = Path(__file__).with_name("talk.yml")
# A message less like every sort of its turn than this gets the turn's own reply.
LIKE_ENOUGH = 0.3


class Talk:
    """Replies to the sorts of talk.yml."""

    def __init__(
        self, encoder: Encoder, wording: Wording, known: Mapping[str, Sequence[str]], path: Path = FILE
    ) -> None:
        """`known` are the examples of every intent; those of no sort tell what a turn is otherwise."""
        turns = yaml.safe_load(path.read_text(encoding="utf-8"))["turns"]
        sorted_ones = set(talk_examples(path))
        self._sorts = {
            Turn(name): Sorts(
                encoder,
                read_sorts(sorts, wording),
                LIKE_ENOUGH,
                [text for text in known.get(name, ()) if (text, name) not in sorted_ones],
            )
            for name, sorts in turns.items()
        }

    def said(self, turn: Turn, vector: Vectors) -> str | None:
        """What to say to a message of this turn, by its unit vector; None where the turn's reply fits."""
        sort = self._sorts[turn].of(vector) if turn in self._sorts else None
        return sort.said if sort else None


def talk_examples(path: Path = FILE) -> list[tuple[str, str]]:
    """(text, intent) of every sort."""
    turns = yaml.safe_load(path.read_text(encoding="utf-8"))["turns"]
    return [
        (text, name) for name, sorts in turns.items() for sort in sorts.values() for text in sort["examples"]
    ]
