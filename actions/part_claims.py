"""What somebody says that a part says, beside its words: "why does priority 3.2 say cars will be banned"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.asked import Asked
from actions.draft import Draft
from actions.holders import Holders
from actions.literal import stems_of
from actions.reply import Status
from actions.tree import Tree
from actions.wording import Wording
from corpus.model import Kind
from index.evidence import SearchResult

_PARTS = (Kind.AMBITION, Kind.PRIORITY, Kind.COMMITMENT, Kind.MEASURE, Kind.THEME, Kind.VALUE)
_SAYS = re.compile(
    r"\b(?:why|does|did|do|because|since|that|where|when|how come)\b.{0,60}?"
    r"\b(?:say|says|said|state|states|promise|promises|claim|claims|commit to|commits to)\s+(?:that\s+)?"
    r"(?!(?:about|on|of|what|how|when|any|anything|something|nothing|so|it|this)\b)(?P<claim>\w[^?.!;]*)",
    re.IGNORECASE,
)


class PartClaimCheck:
    """Looks at a draft once more where a part is said to say something."""

    def __init__(self, tree: Tree, holders: Holders, wording: Wording) -> None:
        self._tree = tree
        self._holders = holders
        self._wording = wording

    def __call__(self, asked: Asked, evidence: SearchResult, draft: Draft) -> Draft:
        """The draft; where no word of what is said stands in the part, that comes first."""
        named = asked.parts.of(*_PARTS)
        claim = _SAYS.search(asked.text)
        if draft.status is not Status.ANSWERED or len(named) != 1 or len(asked.parts.ids) != 1 or not claim:
            return draft
        whole = self._holders.whole(self._tree.passages[named[0]])
        claimed = stems_of(claim["claim"])
        if not claimed or claimed & stems_of(" ".join(passage.text for passage in whole)):
            return draft
        said = self._wording.say("claims", "not_in_part", part=named[0])
        return replace(draft, lead=f"{said} {draft.lead}")
