"""What a question wants to be told, read from its everyday words."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import yaml

FILE = Path(__file__).with_name("wants.yml")


class Want(StrEnum):
    """A kind of thing that can be asked for."""

    PORTFOLIO = "portfolio"
    COMMITTEE = "committee"
    PERSON = "person"
    MEASURES = "measures"
    PRIORITIES = "priorities"
    COMMITMENTS = "commitments"
    AMBITIONS = "ambitions"
    OUTCOMES = "outcomes"
    THEMES = "themes"
    VALUES = "values"
    FIGURES = "figures"
    ACHIEVEMENTS = "achievements"
    DOCUMENTS = "documents"
    LIST = "list"
    COUNT = "count"
    MOST = "most"
    LEAST = "least"
    SHARED = "shared"
    UNWRITTEN = "unwritten"
    STATUS = "status"
    OPINION = "opinion"
    CLOSING = "closing"
    GATHERED = "gathered"
    INVENTION = "invention"
    POST = "post"


@lru_cache(maxsize=1)
def _patterns() -> dict[Want, re.Pattern[str]]:
    said = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return {want: re.compile("|".join(said[want.value]), re.IGNORECASE) for want in Want}


def wants(text: str) -> frozenset[Want]:
    """Every kind of thing that the words ask for."""
    return frozenset(want for want, pattern in _patterns().items() if pattern.search(text))
