"""The themes file: what a run found, in a form that a person can put right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar

import yaml
from pydantic import ConfigDict

from api.consultation.private_file import write_private
from api.consultation.themes.model import Sorting, Theme
from corpus.yaml_file import read_yaml

WIDTH = 110
HELP = """\
# The themes of the feedback responses, as they were found. Change this file, then run the report again:
#
# - To rename a theme, change its `name`.
# - To merge themes, give them the same `name`. The first keeps its key.
# - To move a response, cut its id from one list and paste it into another.
# - To keep a response out of all themes, put its id under `left_out`.
# - To dissolve a theme, delete it: its responses are sorted anew.
#
# What you did stays. New responses are added to the theme they are most like; where enough of them say
# something new, a new theme is added at the end. `key` belongs to the program: replies are tied to it.
# `words` are written anew by each run. Ids are those of the report and the export, not receipt codes.
"""


@dataclass(frozen=True, slots=True)
class _Entry:
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    key: str
    name: str
    words: tuple[str, ...] = ()
    responses: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise ValueError(f"theme {self.key} has no name")


@dataclass(frozen=True, slots=True)
class _File:
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(extra="forbid")

    up_to: datetime | None = None
    themes: tuple[_Entry, ...] = ()
    unsorted: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _refuse_doubles("the key {} stands at two themes", (theme.key for theme in self.themes))
        lists = [*(theme.responses for theme in self.themes), self.unsorted, self.left_out]
        _refuse_doubles("the response {} stands in two places", (each for ids in lists for each in ids))


def read_themes(path: Path) -> Sorting:
    """The sorting in the file, themes of one name merged; raises DataError, naming the line."""
    file = read_yaml(path, _File)
    return Sorting(_merged(file.themes), file.unsorted, file.left_out, file.up_to)


def write_themes(path: Path, sorting: Sorting) -> None:
    """Writes the file, for its owner's eyes only; the same sorting gives the same file."""
    data: dict[str, Any] = {
        "up_to": sorting.up_to,
        "themes": [_entry(theme) for theme in sorting.themes],
        "unsorted": list(sorting.unsorted),
        "left_out": list(sorting.left_out),
    }
    text = yaml.safe_dump(data, sort_keys=False, allow_unicode=True, width=WIDTH, default_flow_style=None)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_private(path, (HELP + "\n" + text).encode())


def _entry(theme: Theme) -> Mapping[str, Any]:
    return {
        "key": theme.key,
        "name": theme.name,
        "words": list(theme.words),
        "responses": list(theme.responses),
    }


def _merged(entries: Iterable[_Entry]) -> tuple[Theme, ...]:
    themes: dict[str, Theme] = {}
    for entry in entries:
        name = " ".join(entry.name.split())
        first = themes.get(name.casefold())
        themes[name.casefold()] = (
            Theme(first.key, first.name, first.words, first.responses + entry.responses)
            if first
            else Theme(entry.key, name, entry.words, entry.responses)
        )
    return tuple(themes.values())


def _refuse_doubles(message: str, values: Iterable[str]) -> None:
    double = next((value for value, count in Counter(values).items() if count > 1), None)
    if double is not None:
        raise ValueError(message.format(double))
