"""The assistant's own words, filled in with the council's names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from corpus.council import Council

FILE = Path(__file__).with_name("wording.yml")

_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True)
class Wording:
    """Every fixed text by section and name."""

    texts: Mapping[str, Mapping[str, Any]]
    names: Mapping[str, str]

    def say(self, section: str, text: str, /, **values: str) -> str:
        """The text with its blanks filled; KeyError for an unknown text or a blank without a value."""
        said = str(self.texts[section][text]).format_map({**self.names, **values})
        return said[:1].upper() + said[1:]

    def several(self, section: str, name: str) -> tuple[str, ...]:
        """The texts of a list."""
        return tuple(str(text).format_map(self.names) for text in self.texts[section][name])


def read_wording(council: Council, path: Path = FILE) -> Wording:
    """The wording for a council."""
    names = {
        "council": council.name,
        "plan": council.plan_name,
        "plan_title": council.plan_title,
        "year": council.plan_year,
        "status_line": council.status_line,
        "area": council.area,
        "website": council.links.website,
        "plan_page": council.links.plan,
        "consultation": council.links.consultation,
        "performance": council.links.performance,
    }
    return Wording(yaml.safe_load(path.read_text(encoding="utf-8")), names)


def count(number: int, one: str, many: str = "") -> str:
    """ "one measure", "six measures", "14 figures"."""
    return f"{in_words(number)} {one if number == 1 else many or one + 's'}"


def in_words(number: int) -> str:
    """ "no", "one" ... "ten", "11"."""
    return _WORDS[number] if number < len(_WORDS) else str(number)


def join(items: tuple[str, ...] | list[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"
