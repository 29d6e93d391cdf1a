"""The years that the plan itself is said to be for, beside those of its title."""

from __future__ import annotations

from dataclasses import replace

from actions.asked import Asked
from actions.date_claims import ranges
from actions.draft import Draft
from actions.reply import Status
from actions.tree_asked import Noun, nouns_asked, says, subject_of
from actions.wording import Wording
from corpus.model import Plan
from index.evidence import SearchResult


class PlanSpanCheck:
    """Looks at a draft once more where the plan is said to be for a span of years."""

    def __init__(self, plan: Plan, wording: Wording) -> None:
        self._own = ranges(plan.title)
        self._wording = wording

    def __call__(self, asked: Asked, evidence: SearchResult, draft: Draft) -> Draft:
        """The draft; where the plan's title has another span, that comes first."""
        theirs = ranges(asked.text)
        if not (says("this_plan", asked.text) and len(theirs) == len(self._own) == 1):
            return draft
        of_another = asked.parts.ids or Noun.DOCUMENTS in nouns_asked(asked.text) or subject_of(asked)
        if of_another or theirs.keys() == self._own.keys():
            return draft
        own, said = (next(iter(each.values())) for each in (self._own, theirs))
        lead = self._wording.say("claims", "other_span", own=own, theirs=said)
        return replace(draft, status=Status.ANSWERED, lead=lead, notes=())
