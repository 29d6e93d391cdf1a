"""The kind of thing a question seeks (a sum, a date, a person ...), and whether a text holds such a thing."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("sought.yml")


class Sought(StrEnum):
    """Kinds of thing that a plan gives seldom and people ask for often."""

    SUM = "sum"
    DATE = "date"
    COUNT = "count"
    PERSON = "person"
    PLACE = "place"
    CONTACT = "contact"
    REASON = "reason"
    APPLYING = "applying"
    SINCE = "since"


@lru_cache(maxsize=2)
def _patterns(part: str) -> dict[Sought, re.Pattern[str]]:
    """The patterns of one part of the file, `asks` or `holds`."""
    said = yaml.safe_load(FILE.read_text(encoding="utf-8"))[part]
    return {kind: re.compile("|".join(said[kind.value]), re.IGNORECASE) for kind in Sought}


def sought(question: str) -> frozenset[Sought]:
    """The kinds of thing that a question's words ask for."""
    return frozenset(kind for kind, pattern in _patterns("asks").items() if pattern.search(question))


def holds(text: str, kind: Sought) -> bool:
    """Whether a text holds something of this kind."""
    return _patterns("holds")[kind].search(text) is not None
