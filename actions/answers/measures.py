"""How the plan will be measured: an ambition's measures, those of a subject, or all of them."""

from __future__ import annotations

import re

from actions.asked import Asked
from actions.draft import Draft
from actions.reply import Status
from actions.tree import Tree
from actions.wants import Want
from actions.wording import Wording, count, join
from corpus.model import Ambition, Kind, Passage
from index.evidence import SearchResult
from index.sought import Sought, sought

# Measures count as near the subject that score within this of the best of them.
NEARLY = 1.0
# Where measures are not asked for by name, one must score within this of the best evidence.
IN_REACH = 3.0
_ABOUT_IT = re.compile(
    r"\bwhich (?:of the )?(?:\w+ )?(?:measures?|indicators?|kpis?)\b"
    r"|\b(?:measures?|indicators?|kpis?) (?:about|on|for|to do with|of)\b"
    r"|\bis there an? (?:measure|indicator)\b",
    re.IGNORECASE,
)


class MeasureAnswers:
    """Answers with measures."""

    def __init__(self, tree: Tree, wording: Wording) -> None:
        self._tree = tree
        self._plan = tree.plan
        self._wording = wording

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The measures that are asked for, or None."""
        if asked.want(Want.PORTFOLIO, Want.COMMITTEE, Want.PERSON) or Sought.SUM in sought(asked.text):
            return None
        if not asked.want(Want.MEASURES) or asked.parts.of(Kind.MEASURE):
            return None
        ambitions = self._tree.ambitions_in(asked.parts.ids) or self._of_topic(asked, evidence)
        if ambitions:
            smaller = asked.parts.ids and not asked.parts.of(Kind.AMBITION, Kind.OUTCOME, Kind.ACCOUNTABILITY)
            near = _near(evidence) if smaller else ()
            if asked.parts.of(Kind.PRIORITY, Kind.COMMITMENT):
                own = {m.passage.id for a in ambitions for m in a.measures}
                near = tuple(measure for measure in near if measure.id in own)
            return self._of_ambitions(ambitions, near if near and _in_reach(evidence, near[0]) else ())
        return self._of_subject(asked, evidence) if asked.topic else self._overview()

    def _of_ambitions(self, ambitions: tuple[Ambition, ...], first: tuple[Passage, ...]) -> Draft:
        """All measures of these ambitions in the plan's order, after those nearest to the subject."""
        whole = [m.passage for a in ambitions for m in a.measures]
        nearest = list(first)
        names = join([f"“{a.name}”" for a in ambitions])
        number = count(len(whole), "way")
        lead = self._wording.say("leads", "measures", ambitions=names, count=number)
        if nearest:
            lead = f"{lead.removesuffix(':')}. {self._wording.say('leads', 'measures_nearest')}"
        passages = (*nearest, *(p for p in whole if p not in nearest))
        suggestions = (self._wording.say("suggestions", "priorities", number=str(ambitions[0].number)),)
        return self._draft(lead, passages, ambitions[0].passage.id, suggestions)

    def _of_subject(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The measures that speak of a subject."""
        near = _near(evidence)
        if not near or not (_ABOUT_IT.search(asked.text) or _in_reach(evidence, near[0])):
            return None
        ambition = self._tree.ambition_of(near[0].id)
        number = str(ambition.number) if ambition else ""
        suggestions = (self._wording.say("suggestions", "measures", number=number),)
        return self._draft(self._wording.say("leads", "one"), near, near[0].id, suggestions)

    def _of_topic(self, asked: Asked, evidence: SearchResult) -> tuple[Ambition, ...]:
        """Where every measure of a subject is asked for, the ambition that the best evidence stands under."""
        if not asked.topic or not asked.want(Want.LIST):
            return ()
        return self._tree.ambitions_in(hit.passage.id for hit in evidence.hits[:3])[:1]

    def _overview(self) -> Draft:
        total = sum(len(a.measures) for a in self._plan.ambitions)
        notes = tuple(
            self._wording.say("counts", "under", count=count(len(a.measures), "measure"), name=a.name)
            for a in self._plan.ambitions
        )
        return Draft(
            Status.ANSWERED,
            self._wording.say("counts", "measures", count=count(total, "measure")),
            also=tuple(a.passage for a in self._plan.ambitions),
            notes=notes,
            suggestions=tuple(
                self._wording.say("suggestions", "measures", number=str(a.number))
                for a in self._plan.ambitions[:3]
            ),
            wanted=Want.MEASURES,
        )

    @staticmethod
    def _draft(lead: str, passages: tuple[Passage, ...], subject: str, suggestions: tuple[str, ...]) -> Draft:
        return Draft(
            Status.ANSWERED, lead, passages, suggestions=suggestions, subject=subject, wanted=Want.MEASURES
        )


def _near(evidence: SearchResult) -> tuple[Passage, ...]:
    """The measures nearest to the subject, three at the most."""
    hits = [hit for hit in evidence.hits if hit.passage.kind is Kind.MEASURE]
    return tuple(hit.passage for hit in hits[:3] if hit.score > hits[0].score - NEARLY)


def _in_reach(evidence: SearchResult, measure: Passage) -> bool:
    score = next(hit.score for hit in evidence.hits if hit.passage == measure)
    return score > evidence.hits[0].score - IN_REACH
