"""A second look at the draft of an answer."""

from __future__ import annotations

from collections.abc import Callable

from actions.asked import Asked
from actions.draft import Draft
from index.evidence import SearchResult

Check = Callable[[Asked, SearchResult, Draft], Draft]


def as_it_is(asked: Asked, evidence: SearchResult, draft: Draft) -> Draft:
    """The draft without a second look."""
    return draft


def in_turn(*checks: Check) -> Check:
    """All of these checks, one after another."""

    def looked_at(asked: Asked, evidence: SearchResult, draft: Draft) -> Draft:
        for check in checks:
            draft = check(asked, evidence, draft)
        return draft

    return looked_at
