"""Danger: which kind a message tells of, and the help to offer. Recall comes before precision."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

import yaml

from actions.alarm import as_written
from actions.clauses import clauses
from actions.errors import AnswerError
from actions.likeness import Likeness
from corpus.signposts import Signpost
from index.encoder import Encoder, Vectors

# By how much the likeliest kind leads before the next one is left out, and how like it a message is before
# that kind's own words are said. Set on 108 messages: above them, 43 of 45 and 67 of 85 were told rightly.
NEARLY = 0.15
SURE = 0.25
# How much a sign of a kind counts beside the likeness, and how much that a life may be at stake: of 59 such
# messages 3 are then taken for a kind that can wait, and 9 without it.
SIGN = 0.3
AT_STAKE = 0.1
MOST = 5
FILE = Path(__file__).with_name("safety.yml")
LOOKALIKES = Path(__file__).with_name("harmless.yml")


@dataclass(frozen=True, slots=True)
class Danger:
    """A kind of danger: what to say, and whom to send people to.

    `now` opens the reply where a life may be at stake this minute; it is empty for any other kind. A message
    with words of `unless` is of another kind, and `signs` speak for this one.
    """

    name: str
    say: str
    contacts: tuple[Signpost, ...]
    now: str = ""
    unless: re.Pattern[str] | None = None
    signs: re.Pattern[str] | None = None

    @property
    def at_stake(self) -> bool:
        """Whether a life may be at stake in all danger of this kind: the first words are to call, no "if"."""
        return bool(self.now) and " if " not in self.now


class DangerFinder:
    """Tells which kind of danger a message is about."""

    def __init__(
        self,
        encoder: Encoder,
        signposts: Sequence[Signpost],
        path: Path = FILE,
        lookalikes: Path = LOOKALIKES,
        everyday: Sequence[str] = (),
        plain: Callable[[str, Vectors], tuple[str, Vectors]] = as_written,
    ) -> None:
        """`everyday` are messages about anything else, harmless too; `plain` writes one in whole words."""
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
        kinds = data["kinds"]
        self.unsure: str = data["otherwise"]
        self.plain = plain
        self._dangers = [_danger(name, kind, signposts) for name, kind in kinds.items()]
        examples = [kind["examples"] for kind in kinds.values()]
        harmless = [*(text for text, _ in harmless_examples(lookalikes)), *everyday]
        # A clause is looked at by itself too, so what is harmless is learnt in clauses as well.
        parts = [clause for text, _ in harmless_examples(lookalikes) for clause in clauses(text)]
        self._likeness = Likeness(encoder, [*examples, [*dict.fromkeys([*harmless, *parts])]])

    def alarm(self, vector: Vectors) -> float:
        """How much more a unit vector is like danger of any kind than like what is harmless: -1 to 1."""
        *dangers, harmless = self._likeness.of(vector)
        return sum(dangers) - harmless

    @property
    def contacts(self) -> frozenset[Signpost]:
        """Everybody whom somebody in danger may be sent to."""
        return frozenset(contact for danger in self._dangers for contact in danger.contacts)

    def named(self, kind: str) -> Danger:
        """The danger of this kind."""
        return next(danger for danger in self._dangers if danger.name == kind)

    def nearest(self, text: str, *vectors: Vectors) -> Danger:
        """The kind of danger that a message is most like, by the unit vectors of it or of its parts together.

        Where another kind is nearly as like, the contacts of both are given in turn: better a number too
        many. Where it is like none, the words are those that fit any danger.
        """
        (first, likest), (second, next_likest) = self._ranked(text, vectors)[:2]
        danger = self._dangers[first]
        if likest < SURE:
            general = self.named(self.unsure)
            return replace(general, contacts=_in_turn(danger, general))
        if likest - next_likest > NEARLY:
            return danger
        return replace(danger, contacts=_in_turn(danger, self._dangers[second]))

    def _ranked(self, text: str, vectors: Sequence[Vectors]) -> list[tuple[int, float]]:
        """(number of the kind, how like it), the likeliest first; none is the kind of what is harmless."""
        like = [self._likeness.of(vector)[:-1] for vector in vectors]
        means = (sum(of_kind) / len(like) for of_kind in zip(*like, strict=True))
        told = ((n, mean + _spoken_for(self._dangers[n], text)) for n, mean in enumerate(means))
        return sorted(told, key=lambda each: -each[1])


def danger_examples(path: Path = FILE) -> list[str]:
    """What people in danger say, of every kind."""
    kinds = yaml.safe_load(path.read_text(encoding="utf-8"))["kinds"].values()
    return [text for kind in kinds for text in kind["examples"]]


def harmless_examples(path: Path = LOOKALIKES) -> list[tuple[str, str]]:
    """Messages that may look like danger and are none, with what they are learnt as; empty for nothing."""
    sorts = yaml.safe_load(path.read_text(encoding="utf-8")).values()
    return [(text, sort.get("turn", "")) for sort in sorts for text in sort["examples"]]


def contact_line(signpost: Signpost) -> str:
    """One contact as a line of plain text; the number is not repeated where the name says it."""
    number = signpost.phone or signpost.url
    return ": ".join(filter(None, (signpost.name, "" if number in signpost.name else number)))


def _spoken_for(danger: Danger, text: str) -> float:
    """How much the words of a message speak for a kind, or against it, beside how like it they are."""
    if danger.unless and danger.unless.search(text):
        return -1.0
    signs = SIGN if danger.signs and danger.signs.search(text) else 0.0
    return signs + (AT_STAKE if danger.at_stake else 0.0)


def _danger(name: str, kind: Mapping[str, Any], signposts: Sequence[Signpost]) -> Danger:
    """A kind as it stands in the file; AnswerError when a topic has no confirmed contact."""
    now = kind.get("now", "")
    found = [contact for topic in kind["topics"] for contact in _contacts(topic, signposts)]
    contacts = _listed(found, now)
    return Danger(name, kind["say"], contacts, now, _words(kind.get("unless")), _words(kind.get("signs")))


def _words(patterns: Sequence[str] | None) -> re.Pattern[str] | None:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE) if patterns else None


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
