"""A part that is called by another's name: "so ambition 3 is the thriving economy?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.asked import Asked
from actions.draft import Draft
from actions.parts import fold
from actions.reply import Status
from actions.tree import Tree
from actions.wording import Wording
from corpus.model import Kind
from index.evidence import SearchResult

_KINDS = (Kind.AMBITION, Kind.PRIORITY, Kind.THEME)
# A number and a name with nothing else between them are said to be of the same part.
_BOTH = 2
_SAME = re.compile(
    r"\s*(?:,\s*)?(?:(?:is|was|=|called|named|about|all|on|for|the|our|that|of|s|ambition|it)\s*)*[:,'\"-]?\s*"
)


class NamedPartCheck:
    """Looks at a draft once more where one part's number is given to another's name."""

    def __init__(self, tree: Tree, wording: Wording) -> None:
        self._tree = tree
        self._wording = wording

    def __call__(self, asked: Asked, evidence: SearchResult, draft: Draft) -> Draft:
        """The draft; where it is another part, which one comes first."""
        ids = asked.parts.of(*_KINDS)
        apart = len(ids) == len(asked.parts.ids) == _BOTH and len(asked.parts.names) == 1
        if draft.status is not Status.ANSWERED or not apart or len({i.split()[0] for i in ids}) != 1:
            return draft
        theirs, own = ids
        if not _said_to_be(asked.text, theirs, asked.parts.names[0]):
            return draft
        said = self._wording.say("claims", "other_part", own=own, theirs=theirs)
        return replace(draft, lead=said, passages=(self._tree.passages[own],), subject=own)


def _said_to_be(text: str, part: str, name: str) -> bool:
    """Whether nothing but "is" or "is about" stands between a part's number and a name."""
    kind, number = part.split()
    before, found, _ = fold(text).partition(name)
    left = list(re.finditer(rf"\b{kind}\s+(?:number\s+)?(?:{re.escape(number)}|\w+)", before))
    return bool(found and left) and _SAME.fullmatch(before[left[-1].end() :]) is not None
