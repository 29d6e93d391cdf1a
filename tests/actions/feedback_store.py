"""A feedback store in memory."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Kept:
    """One response as it was handed over."""

    conversation_id: str
    submission_id: str
    comment: str
    about: str


@dataclass
class FakeFeedbackStore:
    """Keeps responses in a dict; fails while `broken`."""

    kept: dict[str, Kept] = field(default_factory=dict)
    asked: list[Kept] = field(default_factory=list)
    broken: bool = False

    def save(self, conversation_id: str, submission_id: str, comment: str, about: str) -> str:
        """A code that depends on nothing but how many were kept before."""
        response = Kept(conversation_id, submission_id, comment, about)
        self.asked.append(response)
        if self.broken:
            raise OSError("disk full")
        self.kept.setdefault(submission_id, response)
        return f"F-{list(self.kept).index(submission_id) + 1}"

    def of(self, conversation_id: str) -> list[Kept]:
        """What one conversation left."""
        return [response for response in self.kept.values() if response.conversation_id == conversation_id]
