"""Danger: whether a message tells of it, and the help to offer. Recall comes before precision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import yaml

from actions.errors import AnswerError
from corpus.signposts import Signpost
from index.encoder import Encoder, Vectors

NEARLY = 0.1
FILE = Path(__file__).with_name("safety.yml")


@dataclass(frozen=True, slots=True)
class Danger:
    """A kind of danger: what to say, and whom to send people to."""

    name: str
    say: str
    contacts: tuple[Signpost, ...]


class DangerFinder:
    """Tells which kind of danger a message is about."""

    def __init__(self, encoder: Encoder, signposts: Sequence[Signpost], path: Path = FILE) -> None:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        first = _contacts(data["always"], signposts)
        self._dangers = [
            Danger(name, kind["say"], (*first, *_contacts(kind["topics"], signposts)))
            for name, kind in data["kinds"].items()
        ]
        examples = [kind["examples"] for kind in data["kinds"].values()]
        self._owners = np.array([number for number, said in enumerate(examples) for _ in said])
        self._vectors = encoder.encode([text for said in examples for text in said])

    def nearest(self, vector: Vectors) -> Danger:
        """The kind of danger whose examples are nearest to the message's unit vector.

        Where another kind is nearly as near, its contacts follow: better a number too many.
        """
        near = self._vectors @ vector
        best = [float(near[self._owners == kind].max()) for kind in range(len(self._dangers))]
        order = np.argsort(-np.array(best), kind="stable")
        first, second = (self._dangers[int(kind)] for kind in order[:2])
        if best[order[0]] - best[order[1]] > NEARLY:
            return first
        both = dict.fromkeys((*first.contacts, *second.contacts))
        return Danger(first.name, first.say, tuple(both))


def contact_line(signpost: Signpost) -> str:
    """One contact as a line of plain text."""
    return ": ".join(filter(None, (signpost.name, signpost.phone or signpost.url)))


def _contacts(topics: Sequence[str], signposts: Sequence[Signpost]) -> tuple[Signpost, ...]:
    """The first contact of each topic that is confirmed; AnswerError when there is none at all."""
    found = [next((s for s in signposts if s.topic == topic and s.confirmed), None) for topic in topics]
    kept = tuple(contact for contact in found if contact)
    if not kept:
        raise AnswerError(f"signposts.csv has no confirmed contact for any of {list(topics)}")
    return kept
