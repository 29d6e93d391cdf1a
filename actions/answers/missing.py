"""References to parts that the plan has not got: "priority 5.1", "ambition seven"."""

from __future__ import annotations

from actions.asked import Asked
from actions.draft import Draft
from actions.reply import Status
from actions.tree import Tree
from actions.wording import Wording, count


class MissingParts:
    """Says that a part does not exist, and what does."""

    def __init__(self, tree: Tree, wording: Wording) -> None:
        self._tree = tree
        self._wording = wording

    def __call__(self, asked: Asked, evidence: object) -> Draft | None:
        """That the plan has no such part, or None when every part named is there."""
        if not asked.parts.missing or asked.parts.ids:
            return None
        missing = asked.parts.missing[0]
        if "one" in missing.split():
            return self._beyond_what_was_shown(missing)
        number = count(len(self._tree.plan.ambitions), "ambition")
        lead = self._wording.say("not_in_plan", "part", part=missing, count=number)
        also = tuple(a.passage for a in self._tree.plan.ambitions)
        return Draft(
            Status.NOT_IN_PLAN, lead, also=also, suggestions=self._wording.several("suggestions", "start")
        )

    def _beyond_what_was_shown(self, missing: str) -> Draft:
        lead = self._wording.say("not_in_plan", "beyond", part=missing)
        return Draft(Status.NOT_IN_PLAN, lead, suggestions=self._wording.several("suggestions", "start"))
