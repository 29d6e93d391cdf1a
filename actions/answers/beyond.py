"""What is asked for and cannot be done: choosing by what is left out, and working out figures."""

from __future__ import annotations

from dataclasses import replace

from actions.asked import Asked
from actions.draft import Draft
from actions.figures import figures_in
from actions.reply import Status
from actions.tree_asked import nouns_in, says
from actions.wording import Wording
from index.evidence import SearchResult

_OF_THE_PLAN = frozenset({Status.ANSWERED, Status.NOT_IN_PLAN, Status.NO_STATUS})


class LeftOut:
    """Says that nothing is chosen by what it is not, where no other answerer could."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The question back, or None where nothing is to be left out."""
        chosen_from = nouns_in(asked.text) and says("chooses", asked.text) and says("negates", asked.text)
        if not (chosen_from or says("left_out", asked.text)) or says("of_updates", asked.text):
            return None
        suggestions = self._wording.several("suggestions", "start")
        return Draft(Status.CLARIFY, self._wording.say("beyond", "left_out"), suggestions=suggestions)


class ArithmeticCheck:
    """Looks at a draft once more where a figure would have to be worked out."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def __call__(self, asked: Asked, evidence: SearchResult, draft: Draft) -> Draft:
        """The draft; for such a question it opens with what is not done."""
        if draft.status not in _OF_THE_PLAN or not says("arithmetic", asked.text):
            return draft
        if any(figures_in(passage.text) for passage in draft.passages):
            return replace(draft, lead=self._wording.say("beyond", "arithmetic"))
        if draft.status is Status.NOT_IN_PLAN:
            lead = self._wording.say("beyond", "arithmetic_none")
            return replace(draft, lead=lead, passages=())
        return draft
