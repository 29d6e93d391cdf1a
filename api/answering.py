"""The assistant as the edge sees it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from actions.question import Outcome, Question
from corpus.model import Plan
from index.evidence import SearchResult


class Answering(Protocol):
    """Holds the plan and answers questions from it; `respond` may be called from any thread."""

    @property
    def plan(self) -> Plan:
        """The plan that the answers are from."""
        ...

    def respond(self, question: Question) -> Outcome:
        """The reply to a question, and what the conversation is about after it."""
        ...

    def search(self, text: str) -> SearchResult:
        """Every passage of the plan for these words, the best first."""
        ...


AssistantOrNone = Callable[[], Answering | None]
"""Gives the assistant, or None while it is still being loaded."""
