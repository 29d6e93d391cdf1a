"""A theme, and how all responses are sorted into themes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Theme:
    """Responses that say much the same. `key` never changes; `name` is whatever a person calls it.

    `words` are those that mark it; `responses` are ids.
    """

    key: str
    name: str
    words: tuple[str, ...]
    responses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sorting:
    """Every response in one place: a theme, `unsorted`, or `left_out` (by a person, for good).

    `up_to` is when the latest of the responses was written; None when there are none.
    """

    themes: tuple[Theme, ...] = ()
    unsorted: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    up_to: datetime | None = None

    def theme_of(self) -> Mapping[str, Theme]:
        """The theme of each response that has one, by its id."""
        return {response: theme for theme in self.themes for response in theme.responses}


NOTHING_SORTED = Sorting()
