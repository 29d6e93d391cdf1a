"""What role each heading of a council's plan plays: patterns that the reader goes by."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import ClassVar

from pydantic import ConfigDict

Pattern = re.Pattern[str]
STRICT = ConfigDict(extra="forbid")

_NEEDED = ("ambition", "priorities", "priority", "measures", "documents")
_OPTIONAL = ("theme", "theme_priorities", "outcomes", "values", "figures", "achievements")


@dataclass(frozen=True, slots=True)
class SectionId:
    """The name that statements under a heading carry in their ids, whatever the heading's wording."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    heading: Pattern
    id: str


@dataclass(frozen=True, slots=True)
class Expected:
    """How many of each the plan has; a number that is given must be met."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    ambitions: int | None = None
    priorities: tuple[int, ...] | None = None
    commitments: tuple[int, ...] | None = None
    measures: tuple[int, ...] | None = None
    documents: tuple[int, ...] | None = None
    documents_above: int | None = None
    theme_priorities: tuple[int, ...] | None = None
    outcomes: int | None = None
    values: int | None = None
    figures: int | None = None
    achievements: int | None = None
    accountabilities: int | None = None


@dataclass(frozen=True, slots=True)
class Outline:
    """Patterns of headings (searched, so anchor them); see `corpus/README.md` for each role.

    `ambition` holds a group `name`, `priority` the groups `title` and, if it is numbered, `number`.
    `commitment` is what every commitment's words must contain. `accountability` is the table's columns:
    ambition, portfolio, committee.
    """

    __pydantic_config__: ClassVar[ConfigDict] = STRICT

    ambition: Pattern
    priorities: Pattern
    priority: Pattern
    commitment: Pattern
    measures: Pattern
    documents: Pattern
    accountability: tuple[str, str, str]
    theme: Pattern | None = None
    theme_priorities: Pattern | None = None
    outcomes: Pattern | None = None
    values: Pattern | None = None
    figures: Pattern | None = None
    achievements: Pattern | None = None
    sections: tuple[SectionId, ...] = ()
    expect: Expected = Expected()

    def __post_init__(self) -> None:
        """Refuse patterns without the groups that the reader takes names from."""
        _need_group(self.ambition, "name")
        _need_group(self.priority, "title")

    def required(self) -> tuple[tuple[str, Pattern], ...]:
        """Every pattern that a heading of the plan must match, with its name in the outline."""
        roles = [(name, getattr(self, name)) for name in (*_NEEDED, *_OPTIONAL)]
        sections = [(f"sections ({section.id})", section.heading) for section in self.sections]
        return tuple((name, pattern) for name, pattern in (*roles, *sections) if pattern is not None)

    def section_id(self, heading: str) -> str | None:
        """The id given to the section with this heading, if any."""
        return next((s.id for s in self.sections if s.heading.search(heading)), None)


def _need_group(pattern: Pattern, group: str) -> None:
    if group not in pattern.groupindex:
        raise ValueError(f"the pattern {pattern.pattern!r} needs a group (?P<{group}>...)")
