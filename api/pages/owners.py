"""Portfolios and scrutiny committees of a reply as a small summary list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from actions.reply import Citation

KINDS = {
    "portfolio": ("Portfolio", "Portfolios"),
    "committee": ("Scrutiny committee", "Scrutiny committees"),
}


@dataclass(frozen=True, slots=True)
class Owner:
    """One portfolio or committee, and where the plan names it."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class OwnerRow:
    """All the portfolios, or all the committees, of a reply."""

    label: str
    owners: tuple[Owner, ...]


def is_owner(citation: Citation) -> bool:
    """Whether the citation is a portfolio or a committee."""
    return _kind(citation) in KINDS


def owner_rows(citations: Sequence[Citation]) -> tuple[OwnerRow, ...]:
    """A row for each kind that is cited, in the order of the citations."""
    kinds = dict.fromkeys(_kind(c) for c in citations if is_owner(c))
    return tuple(_row(kind, [c for c in citations if _kind(c) == kind]) for kind in kinds)


def _row(kind: str, citations: Sequence[Citation]) -> OwnerRow:
    one, several = KINDS[kind]
    label = one if len(citations) == 1 else several
    return OwnerRow(label, tuple(Owner(c.quote, c.url) for c in citations))


def _kind(citation: Citation) -> str:
    return citation.passage_id.partition(" ")[0]
