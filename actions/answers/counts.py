"""How many, which has the most, and what all ambitions share: counted on the tree."""

from __future__ import annotations

import re
from collections.abc import Callable

from actions.asked import Asked
from actions.draft import Draft
from actions.reply import Status
from actions.tree import Tree, every
from actions.wants import Want
from actions.wording import Wording, count, join
from corpus.model import Ambition, Kind, Passage
from index.evidence import SearchResult

_COUNTED = re.compile(
    r"\b(?:how m[a]?ny|number of|count of|total)\s+(?:of\s+)?(?:\w+\s+){0,3}?"
    r"(?P<what>ambitions?|priorit(?:y|ies)|commitments?|measures?|themes?|values?|outcomes?|portfolios?|committees?"
    r"|documents?|strateg(?:y|ies)|achievements?)\b",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"\bwhich (?:of the )?(?:\w+ ){0,2}(?:ambition|aim|outcome|one)s?\b"
    r".*\b(?:most|more|largest|biggest|least|fewest|fewer)\b",
    re.IGNORECASE,
)
_NOUNS = {"priority": "priorities", "strategy": "documents", "strategies": "documents"}

Parts = Callable[[Ambition], tuple[Passage, ...]]
_OF_AMBITION: dict[str, Parts] = {
    "priorities": lambda a: tuple(p.passage for p in a.priorities),
    "commitments": lambda a: tuple(c.passage for p in a.priorities for c in p.commitments),
    "measures": lambda a: tuple(m.passage for m in a.measures),
    "documents": lambda a: tuple(d.passage for d in a.documents),
}
_ONE = {"priorities": "priority", "commitments": "commitment", "measures": "measure", "documents": "document"}
_OF_PLAN = {
    "ambitions": Kind.AMBITION,
    "themes": Kind.THEME,
    "values": Kind.VALUE,
    "outcomes": Kind.OUTCOME,
    "portfolios": Kind.PORTFOLIO,
    "committees": Kind.COMMITTEE,
    "achievements": Kind.ACHIEVEMENT,
}


class CountAnswers:
    """Answers with a number of parts, a comparison of ambitions, or what they have in common."""

    def __init__(self, tree: Tree, wording: Wording) -> None:
        self._tree = tree
        self._wording = wording

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The count or comparison that is asked for, or None."""
        return self._compared(asked) or self._counted(asked) or self._common(asked)

    def _counted(self, asked: Asked) -> Draft | None:
        match = _COUNTED.search(asked.text)
        if not match or len(asked.topic.split()) > 1:
            return None
        noun = _plural(match["what"])
        if asked.parts.of(Kind.THEME):
            return None  # a theme's own list says how many there are
        priorities = asked.parts.of(Kind.PRIORITY)
        if noun == "commitments" and priorities:
            return self._in_priority(priorities[0])
        if noun in _OF_PLAN:
            passages = every(self._tree.plan, _OF_PLAN[noun])
            lead = self._wording.say("counts", "measures", count=count(len(passages), noun[:-1]))
            return Draft(Status.ANSWERED, lead, passages, wanted=noun)
        ambitions = self._tree.ambitions_in(asked.parts.ids)
        return self._in_ambition(noun, ambitions[0]) if ambitions else self._in_all(noun)

    def _in_priority(self, part: str) -> Draft:
        priority = self._tree.priorities[part]
        number = count(len(priority.commitments), "commitment")
        lead = self._wording.say(
            "leads", "commitments", number=priority.number, title=priority.title, count=number
        )
        return Draft(
            Status.ANSWERED, lead, self._tree.commitments_of(part), subject=part, wanted=Want.COMMITMENTS
        )

    def _in_ambition(self, noun: str, ambition: Ambition) -> Draft:
        passages = _OF_AMBITION[noun](ambition)
        number = count(len(passages), _ONE[noun], noun)
        lead = self._wording.say("counts", "under", count=number, name=ambition.name)
        if noun == "commitments":
            heads = tuple(p.passage for p in ambition.priorities)
            return Draft(
                Status.ANSWERED,
                lead,
                also=(ambition.passage, *heads),
                subject=ambition.passage.id,
                wanted=noun,
            )
        return Draft(Status.ANSWERED, lead, passages, subject=ambition.passage.id, wanted=noun)

    def _in_all(self, noun: str) -> Draft:
        ambitions = self._tree.plan.ambitions
        total = sum(len(_OF_AMBITION[noun](a)) for a in ambitions)
        lead = self._wording.say("counts", "measures", count=count(total, _ONE[noun], noun))
        return Draft(
            Status.ANSWERED,
            lead,
            also=tuple(a.passage for a in ambitions),
            notes=self._each(noun),
            wanted=noun,
        )

    def _each(self, noun: str) -> tuple[str, ...]:
        return tuple(
            self._wording.say(
                "counts", "under", count=count(len(_OF_AMBITION[noun](a)), _ONE[noun], noun), name=a.name
            )
            for a in self._tree.plan.ambitions
        )

    def _compared(self, asked: Asked) -> Draft | None:
        """Which ambition has the most or fewest of something."""
        if not asked.want(Want.MOST, Want.LEAST) or not _WHICH.search(asked.text):
            return None
        noun = next((n for n in _OF_AMBITION if re.search(rf"\b{_ONE[n][:-1]}", asked.text, re.I)), None)
        if noun is None:
            return None
        pick = min if asked.want(Want.LEAST) and not asked.want(Want.MOST) else max
        sizes = {a.number: len(_OF_AMBITION[noun](a)) for a in self._tree.plan.ambitions}
        tied = [a for a in self._tree.plan.ambitions if sizes[a.number] == pick(sizes.values())]
        best, number = tied[0], count(pick(sizes.values()), _ONE[noun], noun)
        lead = self._leading(join([f"“{a.name}”" for a in tied]), number, pick is max, len(tied) > 1)
        also = tuple(p for a in tied for p in (a.passage, *(() if len(tied) > 1 else _OF_AMBITION[noun](a))))
        return Draft(
            Status.ANSWERED, lead, also=also, notes=self._each(noun), subject=best.passage.id, wanted=noun
        )

    def _leading(self, names: str, number: str, most: bool, tied: bool) -> str:
        """Which ambitions have the most or fewest, and how many."""
        if most and tied:
            return self._wording.say("counts", "most_tied", name=names, count=number)
        if tied:
            return self._wording.say("counts", "least_tied", name=names, count=number)
        if most:
            return self._wording.say("counts", "most", name=names, count=number)
        return self._wording.say("counts", "least", name=names, count=number)

    def _common(self, asked: Asked) -> Draft | None:
        """The priority that stands under every ambition."""
        if not (asked.want(Want.SHARED) and asked.want(Want.PRIORITIES)):
            return None
        first, *others = self._tree.plan.ambitions
        titles = [{_plain(p.title) for p in a.priorities} for a in others]
        for priority in first.priorities:
            if all(_plain(priority.title) in found for found in titles):
                same = _plain(priority.title)
                passages = tuple(
                    p.passage
                    for a in self._tree.plan.ambitions
                    for p in a.priorities
                    if _plain(p.title) == same
                )
                lead = self._wording.say("leads", "shared_priority", title=priority.title)
                return Draft(
                    Status.ANSWERED, lead, passages, subject=priority.passage.id, wanted=Want.PRIORITIES
                )
        return None


def _plural(word: str) -> str:
    low = word.lower()
    return _NOUNS.get(low, low if low.endswith("s") else low + "s")


def _plain(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", title.lower()).strip()
