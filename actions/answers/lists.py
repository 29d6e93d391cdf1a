"""Lists straight from the tree, complete and in order: commitments, priorities, measures, documents ..."""

from __future__ import annotations

import re

from actions.asked import Asked
from actions.dates import years_in
from actions.draft import Draft
from actions.reply import Status
from actions.tree import Tree
from actions.wants import Want
from actions.wording import Wording, count
from corpus.model import Ambition, Kind, Passage
from index.evidence import SearchResult
from index.sought import Sought, sought

MOST = 12
SURE = 0.5
_TOLD_BY_EVIDENCE = frozenset({Want.VALUES, Want.THEMES, Want.OUTCOMES})
_HEADING = re.compile(r"\b(?:headings?|titled?|called|named)\b|\bwhat(?:'?s| is) priority\b", re.IGNORECASE)
_YES_OR_NO = re.compile(
    r"^\W*(?:so\W+)?(?:was|were|is|are|did|do|does|has|have|will)\b|\b(?:right|correct|true)\W*$", re.I
)
_EACH = re.compile(r"\beach\b|\ball\b|\bwhat are\b|\blist\b", re.IGNORECASE)


class ListAnswers:
    """Answers that are a whole list of the tree."""

    def __init__(self, tree: Tree, wording: Wording) -> None:
        self._tree = tree
        self._plan = tree.plan
        self._wording = wording

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The list that is asked for, or None."""
        if asked.want(Want.PORTFOLIO, Want.COMMITTEE, Want.PERSON) or Sought.SUM in sought(asked.text):
            return None
        return (
            self._commitments(asked)
            or self._commitments_found(asked, evidence)
            or self._priorities(asked)
            or self._theme(asked, evidence)
            or self._whole(asked, evidence)
            or self._one_part(asked)
        )

    def _commitments(self, asked: Asked) -> Draft | None:
        ids = [i for i in asked.parts.of(Kind.PRIORITY) if i in self._tree.priorities]
        if not ids or (len(asked.topic.split()) > 3 and not asked.want(Want.LIST, Want.COMMITMENTS)):
            return None
        if len(ids) > 1:
            return self._several_priorities(ids)
        priority = self._tree.priorities[ids[0]]
        passages = self._tree.commitments_of(ids[0])
        if _HEADING.search(asked.text) and not asked.want(Want.LIST):
            passages = (priority.passage, *passages)
        lead = self._commitments_lead(ids[0])
        suggestions = (
            self._wording.say("suggestions", "responsible"),
            self._wording.say("suggestions", "measures", number=priority.number.split(".")[0]),
        )
        return self._draft(lead, passages, ids[0], Want.COMMITMENTS, suggestions)

    def _several_priorities(self, ids: list[str]) -> Draft:
        """Each priority's heading with its commitments after it, or the headings alone if too many."""
        headings = tuple(self._tree.passages[i] for i in ids)
        whole = tuple(p for i in ids for p in (self._tree.passages[i], *self._tree.commitments_of(i)))
        lead = " ".join(self._commitments_lead(i).removesuffix(":") + "." for i in ids)
        return self._draft(lead, whole if len(whole) <= MOST else headings, ids[0], Want.COMMITMENTS)

    def _several_ambitions(self, ids: tuple[str, ...]) -> Draft:
        """Each of these ambitions with the number of its priorities."""
        ambitions = [self._tree.ambitions[i] for i in ids]
        lead = " ".join(self._priorities_of(a).lead.removesuffix(":") + "." for a in ambitions)
        suggestions = tuple(
            self._wording.say("suggestions", "priorities", number=str(a.number)) for a in ambitions[:3]
        )
        return self._draft(lead, tuple(a.passage for a in ambitions), ids[0], Want.PRIORITIES, suggestions)

    def _commitments_found(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """All commitments of the priority that a subject belongs to, where all are asked for."""
        best = evidence.hits[0].passage
        if best.kind is not Kind.PRIORITY or asked.parts.ids or evidence.chance < SURE:
            return None
        if not asked.want(Want.LIST, Want.COMMITMENTS):
            return None
        same = self._tree.with_title_of(best.id)
        if asked.want(Want.PRIORITIES) and len(same) > 1:
            return self._several_priorities(same)
        lead = self._commitments_lead(best.id)
        return self._draft(lead, self._tree.commitments_of(best.id), best.id, Want.COMMITMENTS)

    def _commitments_lead(self, part: str) -> str:
        priority = self._tree.priorities[part]
        number = count(len(priority.commitments), "commitment")
        return self._say("commitments", number=priority.number, title=priority.title, count=number)

    def _priorities(self, asked: Asked) -> Draft | None:
        ambitions = self._ambitions(asked)
        if len(ambitions) != 1 or not asked.want(Want.PRIORITIES, Want.COMMITMENTS, Want.LIST):
            return None
        if asked.topic and not asked.want(Want.PRIORITIES) and not asked.parts.of(Kind.AMBITION):
            return None
        return self._priorities_of(ambitions[0])

    def _priorities_of(self, ambition: Ambition) -> Draft:
        lead = self._say(
            "priorities", name=ambition.name, count=count(len(ambition.priorities), "priority", "priorities")
        )
        first = ambition.priorities[0].number
        suggestions = (
            self._wording.say("suggestions", "commitments", number=first),
            self._wording.say("suggestions", "measures", number=str(ambition.number)),
        )
        passages = tuple(p.passage for p in ambition.priorities)
        return self._draft(lead, passages, ambition.passage.id, Want.PRIORITIES, suggestions)

    def _theme(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        named = asked.parts.of(Kind.THEME) or self._theme_found(asked, evidence)
        themes = [self._tree.themes[i] for i in named if i in self._tree.themes]
        if len(themes) != 1 or len(asked.topic.split()) > 3:
            return None
        lead = self._say(
            "theme",
            name=themes[0].passage.text,
            count=count(len(themes[0].priorities), "priority", "priorities"),
        )
        return self._draft(
            lead,
            (themes[0].passage, *(p.passage for p in themes[0].priorities)),
            themes[0].passage.id,
            Want.PRIORITIES,
        )

    def _theme_found(self, asked: Asked, evidence: SearchResult) -> tuple[str, ...]:
        """The theme that a question about what is done under a theme is about."""
        best = evidence.hits[0].passage
        spoken_of = asked.want(Want.THEMES) and asked.want(Want.COMMITMENTS, Want.PRIORITIES)
        spoken_of = spoken_of or (asked.want(Want.LIST) and asked.want(Want.PRIORITIES))
        return (best.id,) if spoken_of and best.kind is Kind.THEME else ()

    def _whole(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The lists of the whole plan, when nothing else is spoken of or the best evidence is in them."""
        if asked.parts.ids or _asks_a_date(asked.text):
            return None
        best = evidence.hits[0].passage
        plan = self._plan
        lists: list[tuple[Want, str, str, str, tuple[Passage, ...]]] = [
            (Want.VALUES, "values", "value", "", plan.values),
            (Want.THEMES, "themes", "theme", "", tuple(t.passage for t in plan.themes)),
            (Want.OUTCOMES, "outcomes", "outcome", "", plan.outcomes),
            (Want.AMBITIONS, "ambitions", "ambition", "", tuple(a.passage for a in plan.ambitions)),
            (Want.FIGURES, "figures", "figure", "", plan.figures),
            (Want.ACHIEVEMENTS, "achievements", "achievement", "", plan.achievements),
        ]
        for want, name, one, many, passages in lists:
            if not asked.want(want) or not passages:
                continue
            listed = want in _TOLD_BY_EVIDENCE and (
                best in passages or best.text.endswith(":") or _EACH.search(asked.text)
            )
            if not asked.topic or (asked.want(Want.LIST) and len(asked.topic.split()) <= 2) or listed:
                return self._draft(self._say(name, count=count(len(passages), one, many)), passages, "", want)
        if asked.want(Want.PRIORITIES) and not asked.topic:
            return self._priorities_overview()
        return None

    def _priorities_overview(self) -> Draft:
        total = sum(len(a.priorities) for a in self._plan.ambitions)
        number = count(total, "priority", "priorities")
        others = str(sum(len(theme.priorities) for theme in self._plan.themes))
        lead = self._wording.say("counts", "priorities", count=number, others=others)
        notes = tuple(
            self._wording.say(
                "counts", "under", count=count(len(a.priorities), "priority", "priorities"), name=a.name
            )
            for a in self._plan.ambitions
        )
        suggestions = tuple(
            self._wording.say("suggestions", "priorities", number=str(a.number))
            for a in self._plan.ambitions[:3]
        )
        also = tuple(a.passage for a in self._plan.ambitions)
        return Draft(
            Status.ANSWERED, lead, also=also, notes=notes, suggestions=suggestions, wanted=Want.PRIORITIES
        )

    def _one_part(self, asked: Asked) -> Draft | None:
        """A part named by its number and nothing else: its own words, and for an ambition its priorities."""
        if len(asked.topic.split()) > 1:
            return None
        ambitions = asked.parts.of(Kind.AMBITION)
        if len(ambitions) == 1:
            draft = self._priorities_of(self._tree.ambitions[ambitions[0]])
            ambition = self._tree.ambitions[ambitions[0]].passage
            return Draft(
                draft.status,
                draft.lead,
                (ambition, *draft.passages),
                suggestions=draft.suggestions,
                subject=draft.subject,
                wanted=draft.wanted,
            )
        if len(ambitions) > 1 and ambitions == asked.parts.ids:
            return self._several_ambitions(ambitions)
        ids = asked.parts.of(Kind.COMMITMENT, Kind.MEASURE, Kind.FIGURE, Kind.VALUE, Kind.THEME_PRIORITY)
        if not ids:
            return None
        passages = tuple(self._tree.passages[i] for i in ids)
        return self._draft(self._say("one"), passages, ids[0], Want.COMMITMENTS)

    def _ambitions(self, asked: Asked) -> tuple[Ambition, ...]:
        return self._tree.ambitions_in(
            asked.parts.of(Kind.AMBITION, Kind.OUTCOME, Kind.ACCOUNTABILITY, Kind.PRIORITY)
        )

    def _say(self, text: str, **values: str) -> str:
        return self._wording.say("leads", text, **values)

    def _draft(
        self,
        lead: str,
        passages: tuple[Passage, ...],
        subject: str,
        want: Want,
        suggestions: tuple[str, ...] = (),
    ) -> Draft:
        notes: tuple[str, ...] = ()
        if len(passages) > MOST:
            notes = (self._wording.say("notes", "first_of", shown=str(MOST), count=str(len(passages))),)
        return Draft(
            Status.ANSWERED,
            lead,
            passages,
            notes=notes,
            suggestions=suggestions,
            subject=subject,
            wanted=want,
        )


def _asks_a_date(text: str) -> bool:
    """Whether a date is asked for, or whether one is right, and not the list."""
    of_time = {Sought.DATE, Sought.SINCE}
    return not sought(text).isdisjoint(of_time) or bool(_YES_OR_NO.search(text) and years_in(text))
