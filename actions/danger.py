"""Danger: which kind a message tells of, and the help to offer. Recall comes before precision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

import yaml

from actions.errors import AnswerError
from actions.likeness import Likeness
from corpus.signposts import Signpost
from index.encoder import Encoder, Vectors

# By how much the likeliest kind leads before the next one is left out, and how like it a message is before
# that kind's own words are said. Set on 108 messages: above them, 43 of 45 and 67 of 85 were told rightly.
NEARLY = 0.15
SURE = 0.25
MOST = 5
FILE = Path(__file__).with_name("safety.yml")


@dataclass(frozen=True, slots=True)
class Danger:
    """A kind of danger: what to say, and whom to send people to.

    `now` opens the reply where a life may be at stake this minute; it is empty for any other kind.
    """

    name: str
    say: str
    contacts: tuple[Signpost, ...]
    now: str = ""


class DangerFinder:
    """Tells which kind of danger a message is about."""

    def __init__(self, encoder: Encoder, signposts: Sequence[Signpost], path: Path = FILE) -> None:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        kinds = data["kinds"]
        self._unsure = kinds[data["otherwise"]]["say"]
        self._dangers = [_danger(name, kind, signposts) for name, kind in kinds.items()]
        self._likeness = Likeness(encoder, [kind["examples"] for kind in kinds.values()])

    def nearest(self, vector: Vectors) -> Danger:
        """The kind of danger that the message's unit vector is most like.

        Where another kind is nearly as like, the contacts of both are given in turn: better a number too
        many. Where it is like none, nothing is said that fits one kind only.
        """
        (first, likest), (second, next_likest) = self._likeness.ranked(vector)[:2]
        danger = self._dangers[first]
        if likest < SURE:
            danger = replace(danger, say=self._unsure)
        elif likest - next_likest > NEARLY:
            return danger
        return replace(danger, contacts=_in_turn(danger, self._dangers[second]))


def danger_examples(path: Path = FILE) -> list[str]:
    """What people in danger say, of every kind."""
    kinds = yaml.safe_load(path.read_text(encoding="utf-8"))["kinds"].values()
    return [text for kind in kinds for text in kind["examples"]]


def contact_line(signpost: Signpost) -> str:
    """One contact as a line of plain text; the number is not repeated where the name says it."""
    number = signpost.phone or signpost.url
    return ": ".join(filter(None, (signpost.name, "" if number in signpost.name else number)))


def _danger(name: str, kind: Mapping[str, Any], signposts: Sequence[Signpost]) -> Danger:
    """A kind as it stands in the file; AnswerError when a topic has no confirmed contact."""
    now = kind.get("now", "")
    found = [contact for topic in kind["topics"] for contact in _contacts(topic, signposts)]
    return Danger(name, kind["say"], _listed(found, now), now)


def _contacts(topic: str, signposts: Sequence[Signpost]) -> list[Signpost]:
    """The confirmed contacts of a topic, also of those with an addition in brackets, in the file's order."""
    found = [s for s in signposts if s.confirmed and (s.topic == topic or s.topic.startswith(f"{topic} ("))]
    if not found:
        raise AnswerError(f"signposts.csv has no confirmed contact for {topic!r}")
    return found


def _in_turn(danger: Danger, other: Danger) -> tuple[Signpost, ...]:
    pairs = zip_longest(danger.contacts, other.contacts)
    return _listed((contact for pair in pairs for contact in pair if contact), danger.now)


def _listed(contacts: Iterable[Signpost], said: str) -> tuple[Signpost, ...]:
    """The first few contacts, no number twice, and none that the opening has said already."""
    by_number: dict[str, Signpost] = {}
    for contact in contacts:
        if contact.phone not in said.split():
            by_number.setdefault(contact.phone or contact.url, contact)
    return tuple(by_number.values())[:MOST]
