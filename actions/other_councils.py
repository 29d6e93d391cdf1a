"""Questions about another council's plan, which nothing here answers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corpus.council import Council

_THEIRS = (
    r"(?:(?:city|borough|county|metropolitan|district|town)\s+)*"
    r"(?:council\b|corporate plan|council plan|plan\b)"
)


@dataclass(frozen=True, slots=True)
class OtherCouncils:
    """Recognises that another council is asked about: "Birmingham City Council's plan"."""

    pattern: re.Pattern[str] | None
    own: re.Pattern[str] | None

    def meant(self, text: str) -> bool:
        """Whether a text asks about another council, and does not name this one beside it."""
        theirs = self.pattern is not None and self.pattern.search(text) is not None
        return theirs and not (self.own is not None and self.own.search(text))


NOBODY_ELSE = OtherCouncils(None, None)


def other_councils(council: Council) -> OtherCouncils:
    """The other councils that corpus/council.yml names."""
    if not council.other_councils:
        return NOBODY_ELSE
    names = "|".join(re.escape(name) for name in council.other_councils)
    theirs = rf"(?<!greater )\b(?:{names})(?:['’]?s)?\s+{_THEIRS}"
    return OtherCouncils(
        re.compile(theirs, re.IGNORECASE), re.compile(rf"\b{re.escape(council.area)}\b", re.IGNORECASE)
    )
