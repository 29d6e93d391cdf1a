"""The words by which the feedback form understands short replies, read from feedback_words.yml."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TypeVar

import yaml

from records.feedback_values import Position, Who

FILE = Path(__file__).with_name("feedback_words.yml")

E = TypeVar("E", bound=StrEnum)
V = TypeVar("V")
Phrases = frozenset[str]


@dataclass(frozen=True, slots=True)
class Words:
    """Every list of the file; what each is for stands there."""

    steering: Phrases
    frame: Phrases
    leads: Phrases
    openers: Phrases
    openers_before: Phrases
    subjects: Phrases
    greetings: Phrases
    wishes: Mapping[str, Phrases]
    phrases: Mapping[str, Phrases]
    answers: Mapping[str, Phrases]
    positions: Mapping[Position, Phrases]
    position_signs: Mapping[Position, re.Pattern[str]]
    emoji: Mapping[Position, Phrases]
    who: Mapping[Who, Phrases]
    who_signs: Mapping[Who, re.Pattern[str]]

    @property
    def every_phrase(self) -> Phrases:
        """Whole messages that are the form's own."""
        lists = (self.phrases, self.wishes, self.positions, self.who)
        return frozenset().union(*(phrases for each in lists for phrases in each.values()))


@cache
def feedback_words() -> Words:
    """The words of the file."""
    data = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    steering = words(data["steering"])
    return Words(
        steering=steering,
        frame=steering | words(data["frame"]),
        leads=words(data["leads"]),
        openers=words(data["openers"]),
        openers_before=words(data["openers_before"]),
        subjects=words(data["subjects"]),
        greetings=words(data["greetings"]),
        wishes={name: _phrases(text) for name, text in data["wishes"].items()},
        phrases={name: _phrases(text) for name, text in data["phrases"].items()},
        answers={name: words(text) for name, text in data["answers"].items()},
        positions=_by(Position, data["positions"], _phrases),
        position_signs=_by(Position, data["position_signs"], re.compile),
        emoji=_by(Position, data["emoji"], words),
        who=_by(Who, data["who"], _phrases),
        who_signs=_by(Who, data["who_signs"], re.compile),
    )


def _by(kind: type[E], data: Mapping[str, str], read: Callable[[str], V]) -> dict[E, V]:
    return {kind(name): read(text) for name, text in data.items()}


def _phrases(text: str) -> Phrases:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


def words(text: str) -> Phrases:
    """The words of a text."""
    return frozenset(text.split())
