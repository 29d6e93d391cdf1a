"""The consultation on the plan: when it is open, and what people are told and asked."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from pydantic import ConfigDict

from corpus.outline import STRICT
from corpus.yaml_file import read_yaml

FILE = "consultation.yml"
_ID = re.compile(r"[a-z][a-z0-9-]{0,30}")


class State(StrEnum):
    """Whether responses are taken."""

    BEFORE = "before"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Privacy:
    """What a respondent is told and agrees to; `version` changes with every word of it."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    version: str
    consent: str
    notice: str

    def __post_init__(self) -> None:
        """Refuse a consent to nothing."""
        if not (self.version.strip() and self.consent.strip() and self.notice.strip()):
            raise ValueError("version, consent and notice must say something")


@dataclass(frozen=True, slots=True)
class ExtraQuestion:
    """A question that may be skipped; without `options` it is answered in the respondent's own words."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    id: str
    question: str
    hint: str = ""
    options: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an id that could not name a column or a page."""
        if not _ID.fullmatch(self.id):
            raise ValueError(f"{self.id!r} is no id: small letters, digits and hyphens, a letter first")
        if not self.question.strip():
            raise ValueError(f"question {self.id!r} asks nothing")


@dataclass(frozen=True, slots=True)
class Consultation:
    """A consultation; `opens` and `closes` are the first and last day of it, None for no limit."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    title: str
    opens: date | None
    closes: date | None
    contact: str
    outcome: str
    privacy: Privacy
    questions: tuple[ExtraQuestion, ...] = ()

    def __post_init__(self) -> None:
        """Refuse what cannot be: an end before the beginning, two questions of one name."""
        if self.opens and self.closes and self.closes < self.opens:
            raise ValueError(f"closes ({self.closes}) is before opens ({self.opens})")
        if len({question.id for question in self.questions}) < len(self.questions):
            raise ValueError("two questions have the same id")

    def state(self, today: date) -> State:
        """Whether responses are taken on this day."""
        if self.opens and today < self.opens:
            return State.BEFORE
        return State.CLOSED if self.closes and today > self.closes else State.OPEN


def read_consultation(corpus_dir: Path) -> Consultation:
    """The consultation of `consultation.yml`; raises DataError naming the line."""
    return read_yaml(corpus_dir / FILE, Consultation)
