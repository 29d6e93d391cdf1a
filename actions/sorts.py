"""Messages of one kind of turn that are not all answered alike: of which sort one is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from actions.likeness import Likeness
from actions.wording import Wording
from index.encoder import Encoder, Vectors


@dataclass(frozen=True, slots=True)
class Sort:
    """A sort of message: what is said to it, and what people write."""

    name: str
    said: str
    examples: tuple[str, ...]


class Sorts:
    """Tells of which sort a message is."""

    def __init__(
        self, encoder: Encoder, sorts: Sequence[Sort], like_enough: float, others: Sequence[str] = ()
    ) -> None:
        """`others` are messages of no sort, as is one less like every sort than `like_enough`."""
        self._sorts, self._like_enough = sorts, like_enough
        self._likeness = Likeness(
            encoder, [*(sort.examples for sort in sorts), *([others] if others else [])]
        )

    def of(self, vector: Vectors) -> Sort | None:
        """The sort of a message's unit vector, or None for a message of none."""
        place, like = self._likeness.ranked(vector)[0]
        return self._sorts[place] if like >= self._like_enough and place < len(self._sorts) else None


def read_sorts(data: Mapping[str, Mapping[str, object]], wording: Wording) -> tuple[Sort, ...]:
    """The sorts of a file's part, name -> say and examples, with the council's names filled in."""
    filled = Wording({"sorts": {name: sort["say"] for name, sort in data.items()}}, wording.names)
    return tuple(
        Sort(name, filled.say("sorts", name), _texts(sort["examples"])) for name, sort in data.items()
    )


def _texts(examples: object) -> tuple[str, ...]:
    return tuple(map(str, examples)) if isinstance(examples, list) else ()
