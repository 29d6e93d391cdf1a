"""A text without the personal data in it, and what was found. The values that everything else speaks in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Found:
    """One piece of personal data: `original[start:end]` is `text`; `kind` is e.g. `phone` or `name`."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Redaction:
    """`text` is the original with each piece of personal data replaced by its kind, e.g. `[phone number]`."""

    text: str
    found: tuple[Found, ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds found, each once, in the order of the text."""
        return tuple(dict.fromkeys(found.kind for found in self.found))


class Redactor(Protocol):
    """Whatever finds personal data: `privacy.redact.Redactor`, or a fake of it."""

    def redact(self, text: str) -> Redaction:
        """The text without personal data. Synchronous, safe to call from several threads."""
        ...
