"""How many parts there are, and what all ambitions share: counted on the tree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.asked import Asked
from actions.draft import Draft
from actions.holders import Holder, Holders, Items
from actions.reply import Status
from actions.tree import Tree, plain
from actions.tree_asked import Noun, counted_in, nouns_in, says, subject_of
from actions.wants import Want
from actions.wording import Wording, count, in_words
from corpus.model import Kind
from index.evidence import SearchResult

_IN_ALL = re.compile(r"\b(?:in all|in total|total|altogether)\b(?!.*\baverage\b)", re.IGNORECASE)
_ABOVE = re.compile(r"\babove\b", re.IGNORECASE)
# Parts that are counted in the plan as a whole; of the others each ambition has its own.
_OF_PLAN = frozenset(
    {
        Noun.AMBITIONS,
        Noun.THEMES,
        Noun.THEME_PRIORITIES,
        Noun.VALUES,
        Noun.OUTCOMES,
        Noun.PORTFOLIOS,
        Noun.COMMITTEES,
        Noun.ACHIEVEMENTS,
    }
)
_OWNER_NOUNS = frozenset({Noun.PORTFOLIOS, Noun.COMMITTEES})
_OWNERS = (Kind.PORTFOLIO, Kind.COMMITTEE)


class CountAnswers:
    """Answers with a number of parts, or with what the ambitions have in common."""

    def __init__(self, tree: Tree, wording: Wording, holders: Holders) -> None:
        self._tree = tree
        self._wording = wording
        self._holders = holders

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The count that is asked for, or None."""
        return self._counted(asked) or self._common(asked)

    def _counted(self, asked: Asked) -> Draft | None:
        """A count, where every word of the question is accounted for."""
        noun = counted_in(asked.text)
        if noun is None or subject_of(asked) or says("of_updates", asked.text) or says("negates", asked.text):
            return None
        if says("arithmetic", asked.text) and not _IN_ALL.search(asked.text):
            return None
        owners = [h for n in (Noun.PORTFOLIOS, Noun.COMMITTEES) for h in self._holders.all[n]]
        if noun is Noun.AMBITIONS and (named := _named(owners, asked.parts.of(*_OWNERS))):
            return self._in(noun, named)
        if asked.parts.of(Kind.THEME) or asked.parts.of(*_OWNERS):
            return None  # a theme's own list says how many there are
        priorities = asked.parts.of(Kind.PRIORITY)
        if noun is Noun.COMMITMENTS and priorities:
            return self._in_priority(priorities[0])
        ambitions = self._tree.ambitions_in(asked.parts.ids)
        if len(ambitions) > 1 and noun in _OWNER_NOUNS:
            return self._across(noun, [a.passage.id for a in ambitions])
        if ambitions and (named := _named(self._holders.all[Noun.AMBITIONS], [ambitions[0].passage.id])):
            return self._in(noun, named)
        if noun is Noun.DOCUMENTS and _ABOVE.search(asked.text):
            return self._above()
        if noun is Noun.PRIORITIES and Noun.THEMES in nouns_in(asked.text) and "includ" not in asked.text:
            return self._of_plan(Noun.THEME_PRIORITIES)
        return self._of_plan(noun) if noun in _OF_PLAN else self._in_all(noun)

    def _of_plan(self, noun: Noun) -> Draft:
        passages = self._holders.items(noun)
        lead = self._wording.say("counts", "measures", count=count(len(passages), noun.one, noun.value))
        if noun is Noun.THEME_PRIORITIES:
            themes = self._holders.all[Noun.THEMES]
            return self._total(lead, Noun.PRIORITIES, themes)
        return Draft(Status.ANSWERED, lead, passages, wanted=noun.value)

    def _above(self) -> Draft:
        """The documents that stand above those of the ambitions."""
        passages = tuple(document.passage for document in self._tree.plan.documents_above)
        lead = self._wording.say("counts", "above", count=count(len(passages), "document"))
        return Draft(Status.ANSWERED, lead, passages, wanted=Noun.DOCUMENTS.value)

    def _in_priority(self, part: str) -> Draft:
        priority = self._tree.priorities[part]
        number = count(len(priority.commitments), "commitment")
        lead = self._wording.say(
            "leads", "commitments", number=priority.number, title=priority.title, count=number
        )
        return Draft(
            Status.ANSWERED, lead, self._tree.commitments_of(part), subject=part, wanted=Want.COMMITMENTS
        )

    def _in(self, noun: Noun, holder: Holder) -> Draft | None:
        """The parts of a kind under one ambition, or the ambitions of one owner."""
        passages = holder.under.get(noun)
        if passages is None:
            return None
        part = holder.passage.id
        lead = self._wording.say(
            "counts", "under", count=count(len(passages), noun.one, noun.value), name=holder.name
        )
        if noun is Noun.COMMITMENTS:
            also: Items = (holder.passage, *holder.under[Noun.PRIORITIES])
            return Draft(Status.ANSWERED, lead, also=also, subject=part, wanted=noun.value)
        return Draft(Status.ANSWERED, lead, passages, also=(holder.passage,), subject=part, wanted=noun.value)

    def _across(self, noun: Noun, ambitions: Sequence[str]) -> Draft:
        """The owners of several ambitions together, each once, and of which they are."""
        holders = [h for h in self._holders.all[Noun.AMBITIONS] if h.passage.id in ambitions]
        owners = tuple({p.id: p for h in holders for p in h.under[noun]}.values())
        names = "” and “".join(h.name for h in holders)
        lead = self._wording.say(
            "counts", "under", count=count(len(owners), noun.one, noun.value), name=names
        )
        also = tuple(h.passage for h in holders)
        return Draft(Status.ANSWERED, lead, owners, also=also, subject=also[0].id, wanted=noun.value)

    def _in_all(self, noun: Noun) -> Draft | None:
        """How many there are under all ambitions, and under each; what stands elsewhere too is said."""
        holders = self._holders.all[Noun.AMBITIONS]
        if any(noun not in holder.under for holder in holders):
            return None
        number = count(len(self._holders.items(noun)), noun.one, noun.value)
        if noun is Noun.PRIORITIES:
            others = str(len(self._holders.items(Noun.THEME_PRIORITIES)))
            return self._total(
                self._wording.say("counts", "priorities", count=number, others=others), noun, holders
            )
        if noun is Noun.DOCUMENTS:
            above = len(self._tree.plan.documents_above)
            below = str(len(self._holders.items(noun)) - above)
            lead = self._wording.say("counts", "documents", count=number, above=in_words(above), below=below)
            return self._total(lead, noun, holders)
        return self._total(self._wording.say("counts", "measures", count=number), noun, holders)

    def _total(self, lead: str, noun: Noun, holders: tuple[Holder, ...]) -> Draft:
        """A number with that of each part."""
        notes = tuple(
            self._wording.say(
                "counts", "under", count=count(len(h.under[noun]), noun.one, noun.value), name=h.name
            )
            for h in holders
        )
        also = tuple(holder.passage for holder in holders)
        return Draft(Status.ANSWERED, lead, also=also, notes=notes, wanted=noun.value)

    def _common(self, asked: Asked) -> Draft | None:
        """The priority that stands under every ambition."""
        if asked.parts.ids or not (asked.want(Want.SHARED) and asked.want(Want.PRIORITIES)):
            return None
        first, *others = self._tree.plan.ambitions
        titles = [{plain(p.title) for p in a.priorities} for a in others]
        for priority in first.priorities:
            if all(plain(priority.title) in found for found in titles):
                same = plain(priority.title)
                passages = tuple(
                    p.passage
                    for a in self._tree.plan.ambitions
                    for p in a.priorities
                    if plain(p.title) == same
                )
                lead = self._wording.say("leads", "shared_priority", title=priority.title)
                return Draft(
                    Status.ANSWERED, lead, passages, subject=priority.passage.id, wanted=Want.PRIORITIES
                )
        return None


def _named(holders: tuple[Holder, ...] | list[Holder], parts: tuple[str, ...] | list[str]) -> Holder | None:
    """The first of these that is named."""
    return next((holder for holder in holders if holder.passage.id in parts), None)
