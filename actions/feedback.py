"""A view on the plan that somebody wants kept, and the place that keeps it."""

from __future__ import annotations

from typing import Protocol


class FeedbackStore(Protocol):
    """Keeps feedback responses for which consent was given."""

    def save(self, conversation_id: str, submission_id: str, comment: str, about: str) -> str:
        """Keeps the response and gives its receipt code.

        `about` is the id of the part of the plan it is about, or empty. Idempotent: the same
        `submission_id` is kept once and always gives the same code.
        """
        ...
