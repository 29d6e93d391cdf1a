"""The plan as typed values: what the reader gives and everything else stands on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a passage is in the plan."""

    STATEMENT = "statement"
    OUTCOME = "outcome"
    AMBITION = "ambition"
    PRIORITY = "priority"
    COMMITMENT = "commitment"
    MEASURE = "measure"
    THEME = "theme"
    THEME_PRIORITY = "theme priority"
    VALUE = "value"
    FIGURE = "figure"
    ACHIEVEMENT = "achievement"
    DOCUMENT = "document"
    ACCOUNTABILITY = "accountability"
    PORTFOLIO = "portfolio"
    COMMITTEE = "committee"


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of the plan that can be quoted.

    `text` is the words as shown (mark-up aside, at most 90 words) and
    `plan.text[start:end]` with its mark-up taken away is exactly `text`.
    `heading` is the path of headings above it; `line` counts from 1 in plan.md.
    """

    id: str
    kind: Kind
    text: str
    heading: tuple[str, ...]
    start: int
    end: int
    line: int

    @property
    def anchor(self) -> str:
        """The fragment of the passage on the plan's page, e.g. `commitment-3.2.7`."""
        return self.id.replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Commitment:
    """One "We will ..." of a priority; `parts` are its sub-items, in order (usually none)."""

    number: str
    passage: Passage
    parts: tuple[Commitment, ...] = ()


@dataclass(frozen=True, slots=True)
class Priority:
    """A key priority; `title` is its heading without the number."""

    number: str
    title: str
    passage: Passage
    commitments: tuple[Commitment, ...]


@dataclass(frozen=True, slots=True)
class Measure:
    """How an ambition's impact is measured."""

    number: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Document:
    """A strategy or plan in the family of plans; `number` is e.g. `3.2`, `0.1` for those above all."""

    number: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Accountability:
    """A row of the accountability table, shared cells resolved.

    `ambition` is the number of the ambition, or None for a row that is none of them.
    """

    title: Passage
    ambition: int | None
    portfolios: tuple[Passage, ...]
    committees: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Ambition:
    """A shared outcome with everything the plan puts under it.

    `name` is the heading's own words without its lead-in ("Our ambition is for...").
    """

    number: int
    name: str
    passage: Passage
    statements: tuple[Passage, ...]
    priorities: tuple[Priority, ...]
    measures: tuple[Measure, ...]
    documents: tuple[Document, ...]
    accountability: Accountability


@dataclass(frozen=True, slots=True)
class ThemePriority:
    """What a theme promises for the next 12 months."""

    number: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Theme:
    """A "We are a council that ..." with its own priorities."""

    number: int
    passage: Passage
    statements: tuple[Passage, ...]
    priorities: tuple[ThemePriority, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole plan: `text` is plan.md, `passages` is every quotable piece in reading order."""

    title: str
    text: str
    ambitions: tuple[Ambition, ...]
    themes: tuple[Theme, ...]
    outcomes: tuple[Passage, ...]
    values: tuple[Passage, ...]
    figures: tuple[Passage, ...]
    achievements: tuple[Passage, ...]
    documents_above: tuple[Document, ...]
    accountabilities: tuple[Accountability, ...]
    passages: tuple[Passage, ...]

    def passage(self, passage_id: str) -> Passage | None:
        """The passage with this id, or None."""
        return next((p for p in self.passages if p.id == passage_id), None)

    def ambition_of(self, passage_id: str) -> Ambition | None:
        """The ambition a passage stands under, or None (themes, figures, introduction ...)."""
        return next((a for a in self.ambitions if passage_id in a_ids(a)), None)


def a_ids(ambition: Ambition) -> frozenset[str]:
    """The ids of every passage that stands under an ambition, its own included."""
    commitments = [c for p in ambition.priorities for c in p.commitments]
    passages = [
        ambition.passage,
        *ambition.statements,
        *(p.passage for p in ambition.priorities),
        *(c.passage for c in commitments),
        *(part.passage for c in commitments for part in c.parts),
        *(m.passage for m in ambition.measures),
        *(d.passage for d in ambition.documents),
    ]
    return frozenset(p.id for p in passages)
