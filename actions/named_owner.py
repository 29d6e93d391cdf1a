"""A portfolio or committee called by a name that the plan has not got: "the Sports and Leisure portfolio"."""

from __future__ import annotations

import re

from actions.asked import Asked
from corpus.model import Kind

_OWNERS = (Kind.PORTFOLIO, Kind.COMMITTEE)
_NAMED = re.compile(
    r"\b(?:the|your|our|a|an)\s+(?P<name>(?:[\w'’&,-]+\s+){1,6}?)(?:scrutiny\s+)?(?P<kind>portfolio|committee)\b",
    re.IGNORECASE,
)
# Words that describe an owner and are no name of it.
_NO_NAME = frozenset(
    {"right", "relevant", "correct", "responsible", "new", "old", "other", "council", "cabinet"}
)


def unknown_owner(asked: Asked) -> str:
    """ "portfolio" or "committee" where one is called by a name that is none of the plan's; else nothing."""
    match = _NAMED.search(asked.text)
    if not match or asked.parts.of(*_OWNERS):
        return ""
    name = set(re.findall(r"[\w'&-]+", match["name"].lower().replace("’", "'")))
    topic = set(asked.topic.split())
    return match["kind"].lower() if topic and topic <= name and not topic & _NO_NAME else ""
