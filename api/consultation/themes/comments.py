"""What the themes are found in: each response's words, and the part of the plan they are about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from records.feedback_values import StoredResponse

# What stands where personal data was.
TAKEN_OUT = re.compile(r"\[[^\[\]]*\]")


@dataclass(frozen=True, slots=True)
class Comment:
    """A response as the themes see it; `about` are the plan's words it is about, empty for the whole plan.

    `written` is when it was given or last amended.
    """

    id: str
    text: str
    about: str
    written: datetime


def comments_of(responses: Iterable[StoredResponse]) -> tuple[Comment, ...]:
    """The comments without personal data; responses that were never checked for it are left out."""
    return tuple(
        Comment(each.id, text, each.content.words, each.amended or each.created)
        for each in responses
        if (text := plain(each.content.redacted))
    )


def plain(text: str) -> str:
    """The text without the marks of what was taken out, white space folded."""
    return " ".join(TAKEN_OUT.sub(" ", text).split())
