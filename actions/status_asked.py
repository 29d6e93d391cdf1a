"""What is asked of the published updates: one part's latest, its history, or a list of parts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from actions.asked import Asked
from actions.dates import years_in
from actions.figures import figures_in
from actions.turns import Turn
from actions.wants import Want
from corpus.model import Kind
from index.sought import Sought, sought

FILE = Path(__file__).with_name("status_words.yml")
KINDS = frozenset({Kind.MEASURE, Kind.COMMITMENT})
_OF_TIME = frozenset({Sought.DATE, Sought.SINCE})
# Wants that compare what the plan gives.
_COMPARES = (Want.MOST, Want.LEAST)
_SCOPES = (Kind.AMBITION, Kind.PRIORITY, Kind.THEME)


class Sort(StrEnum):
    """The kinds of list."""

    RATED = "rated"
    WITHOUT = "without"
    WITH = "with"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class ListAsked:
    """A list that is asked for: of which `kinds` of parts, with which `colour`, `figures` or any update."""

    sort: Sort
    kinds: frozenset[Kind]
    colour: str = ""
    figures: bool = False


def list_asked(asked: Asked) -> ListAsked | None:
    """The list of parts by what is published of them, or None when one subject is meant."""
    text, sure = asked.text, is_status(asked)
    if not _names_no_subject(asked) or asks_history(text) or _says("of_reporting", text):
        return None
    kinds, figures = _kinds(asked), _says("figures", text)
    if colour := _pattern("colour").search(text):
        return ListAsked(Sort.RATED, kinds, colour[0].lower())
    if _says("none", text):
        return ListAsked(Sort.WITHOUT, kinds, figures=figures)
    if not asked.parts.ids and (_says("surely_new", text) or (sure and _says("new", text))):
        return ListAsked(Sort.NEW, kinds)
    found = _says("some" if sure else "surely_some", text)
    return ListAsked(Sort.WITH, kinds, figures=figures) if found else None


def asks_history(text: str) -> bool:
    """Whether all that was published is wanted, not only the latest."""
    return _says("history", text)


def looks_back(text: str) -> bool:
    """Whether the words ask what has become of something, not what will be done."""
    return _says("looks_back", _pattern("looks_ahead").sub(" ", text))


def asks_progress(asked: Asked) -> bool:
    """Whether the words ask how something is going, and not what the plan says or when it will be."""
    text = asked.text
    if goes_on(asked):
        return True
    if _says("of_the_plan", text) or not sought(text).isdisjoint(_OF_TIME):
        return False
    if asked.want(Want.STATUS) or looks_back(text):
        return _says("perfect", text) or not years_in(text)
    return not (_says("to_come", text) or figures_in(text) or asked.want(*_COMPARES))


def asks_number(asked: Asked) -> bool:
    """Whether a number is wanted."""
    return asked.want(Want.COUNT) or _says("number", asked.text)


def is_status(asked: Asked) -> bool:
    """Whether the question is one of the current status, by itself or because it goes on about one."""
    return asked.turn is Turn.STATUS or goes_on(asked)


def goes_on(asked: Asked) -> bool:
    """Whether it goes on about the status that was talked about: "the second one?", "and before that?"."""
    if asked.focus.wanted != Want.STATUS:
        return False
    if asks_history(asked.text) and _is_empty(asked.topic):
        return bool(asked.parts.ids or asked.focus.subject)
    return asked.follows and bool(asked.parts.ids) and not asked.topic and asked.wants <= {Want.STATUS}


def asks_a_list(text: str, topic: str) -> bool:
    """Whether words by themselves leave no doubt that they ask for a list by what is published.

    `topic` is the text without its asking words. For whoever judges the kind of a turn.
    """
    lists = ("colour", "none", "surely_new", "surely_some")
    return _is_empty(topic) and not _says("of_reporting", text) and any(_says(name, text) for name in lists)


def _names_no_subject(asked: Asked) -> bool:
    """Whether nothing is named but what the list is of: all, or the parts of an ambition or priority."""
    return set(asked.parts.ids) == set(asked.parts.of(*_SCOPES)) and _is_empty(asked.topic)


def _is_empty(topic: str) -> bool:
    """Whether a topic's words only speak of updates."""
    return _words("no_subject").issuperset(re.findall(r"\w+", topic))


def _kinds(asked: Asked) -> frozenset[Kind]:
    named = {Kind.MEASURE: Want.MEASURES, Kind.COMMITMENT: Want.COMMITMENTS}
    return frozenset(kind for kind, want in named.items() if asked.want(want)) or KINDS


def _says(name: str, text: str) -> bool:
    return bool(_pattern(name).search(text))


@lru_cache(maxsize=1)
def _read() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return read


@lru_cache
def _pattern(name: str) -> re.Pattern[str]:
    said = "|".join(_read()[name]).replace("{published}", _read()["published"])
    return re.compile(said, re.IGNORECASE)


@lru_cache
def _words(name: str) -> frozenset[str]:
    return frozenset(_read()[name].split())
