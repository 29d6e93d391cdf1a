"""References to parts that the plan has not got: "priority 5.1", "ambition seven"."""

from __future__ import annotations

from actions.asked import Asked
from actions.draft import Draft
from actions.holders import Holders, Items
from actions.reply import Status
from actions.tree import Tree
from actions.tree_asked import Noun
from actions.wording import Wording, count
from corpus.model import Passage

# What a part of each kind stands under, where that is no ambition.
_ABOVE = {Noun.COMMITMENTS: "priority", Noun.THEME_PRIORITIES: "theme"}
# A sub-item of a commitment has so many numbers.
_WITH_PARTS = 4


class MissingParts:
    """Says that a part does not exist, and what does."""

    def __init__(self, tree: Tree, wording: Wording, holders: Holders) -> None:
        self._tree = tree
        self._wording = wording
        self._holders = holders

    def __call__(self, asked: Asked, evidence: object) -> Draft | None:
        """That the plan has no such part, or None when every part named is there."""
        if not asked.parts.missing or asked.parts.ids:
            return None
        missing = asked.parts.missing[0]
        if "one" in missing.split():
            return self._beyond_what_was_shown(missing)
        if near := self._near(missing):
            return near
        number = count(len(self._tree.plan.ambitions), "ambition")
        lead = self._wording.say("not_in_plan", "part", part=missing, count=number)
        also = tuple(a.passage for a in self._tree.plan.ambitions)
        return self._draft(lead, also)

    def _near(self, missing: str) -> Draft | None:
        """How many parts of the kind there are, in the part above that is there or in the whole plan."""
        kind, _, number = missing.partition(" ")
        noun, numbers = _noun(kind), number.split(".")
        if len(numbers) == 1 and noun is not Noun.AMBITIONS:
            items = self._holders.items(noun)
            lead = self._wording.say(
                "not_in_plan", "part_of_plan", part=missing, count=count(len(items), noun.one, noun.value)
            )
            return self._draft(lead, items)
        above = f"{_ABOVE.get(noun, 'ambition')} {'.'.join(numbers[:-1])}"
        noun = Noun.PRIORITIES if noun is Noun.THEME_PRIORITIES else noun
        if noun is Noun.COMMITMENTS and len(numbers) == _WITH_PARTS:
            return self._below(missing, f"commitment {'.'.join(numbers[:-1])}")
        holders = (h for found in self._holders.all.values() for h in found)
        holder = next((h for h in holders if h.passage.id == above and noun in h.under), None)
        if holder is None:
            return None
        return self._part_of(missing, holder.passage, count(len(holder.under[noun]), noun.one, noun.value))

    def _below(self, missing: str, above: str) -> Draft | None:
        """How many sub-items a commitment has."""
        commitment = self._tree.commitments.get(above)
        if commitment is None:
            return None
        return self._part_of(missing, commitment.passage, count(len(commitment.parts), "part"))

    def _part_of(self, missing: str, above: Passage, own: str) -> Draft:
        """That a part is missing, and how many there are where it would stand."""
        lead = self._wording.say(
            "not_in_plan",
            "part_of",
            part=missing.replace("-", " "),
            above=above.id[:1].upper() + above.id[1:],
            count=own,
        )
        return self._draft(lead, (above,))

    def _draft(self, lead: str, also: Items) -> Draft:
        return Draft(
            Status.NOT_IN_PLAN, lead, also=also, suggestions=self._wording.several("suggestions", "start")
        )

    def _beyond_what_was_shown(self, missing: str) -> Draft:
        lead = self._wording.say("not_in_plan", "beyond", part=missing)
        return Draft(Status.NOT_IN_PLAN, lead, suggestions=self._wording.several("suggestions", "start"))


def _noun(kind: str) -> Noun:
    name = kind.replace("-", " ")
    return Noun(f"{name[:-1]}ies" if name.endswith("y") else f"{name}s")
