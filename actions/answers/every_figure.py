"""Every date, percentage or sum of money of the plan, where all of them are asked for."""

from __future__ import annotations

import re

from actions.answers.selections import IN_THEM
from actions.asked import Asked
from actions.draft import Draft
from actions.holders import Holders
from actions.reply import Status
from actions.tree import Tree
from actions.tree_asked import nouns_asked, says, subject_of
from actions.wants import Want
from actions.wording import Wording, count, join
from corpus.model import Kind
from index.evidence import SearchResult

# So many are quoted; the rest is named.
QUOTED = 12
_NAMED = {
    "date": re.compile(r"\b(?:dates|deadlines|timescales)\b", re.IGNORECASE),
    "percentage": re.compile(r"\b(?:percentages|per ?cents)\b", re.IGNORECASE),
    "money": re.compile(r"\b(?:sums|amounts) of money\b|\b(?:money )?(?:sums|amounts)\b", re.IGNORECASE),
}
_SAID = {"date": "a date", "percentage": "a percentage", "money": "a sum of money"}
# Headings of the plan's own numbering tell nothing of this.
_LEFT_OUT = frozenset({Kind.PRIORITY, Kind.AMBITION, Kind.ACCOUNTABILITY})


class EveryFigure:
    """Answers with all passages that hold such a thing, in the plan's order."""

    def __init__(self, tree: Tree, holders: Holders, wording: Wording) -> None:
        self._plan = tree.plan
        self._wording = wording
        self._holders = holders

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The passages, or None where something else is asked."""
        kind = next((kind for kind, named in _NAMED.items() if named.search(asked.text)), None)
        if kind is None or not asked.want(Want.LIST) or asked.parts.ids or subject_of(asked):
            return None
        if says("of_updates", asked.text) or says("negates", asked.text) or says("beside", asked.text):
            return None
        nouns = nouns_asked(asked.text)
        looked_at = self._holders.items(nouns[0]) if nouns else self._plan.passages
        found = tuple(p for p in looked_at if p.kind not in _LEFT_OUT and IN_THEM[kind](p.text))
        if not found:
            return None
        number = count(len(found), "part")
        rest = join([passage.id.replace("-", " ") for passage in found[QUOTED:]])
        return Draft(
            Status.ANSWERED,
            self._wording.say("extremes", "every", what=_SAID[kind], count=number),
            found,
            notes=(self._wording.say("selections", "rest", names=rest),) if rest else (),
        )
