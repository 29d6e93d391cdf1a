"""What a part stands under: "which ambition does priority 2.3 belong to"."""

from __future__ import annotations

from actions.asked import Asked
from actions.draft import Draft
from actions.reply import Status
from actions.tree import Tree
from actions.tree_asked import Noun, nouns_asked, says, subject_of
from actions.wording import Wording, join
from corpus.model import Kind, Passage
from index.evidence import SearchResult

_BELOW = (Kind.PRIORITY, Kind.COMMITMENT, Kind.MEASURE, Kind.THEME_PRIORITY)
_ABOVE = (Kind.AMBITION, Kind.PRIORITY, Kind.THEME)
_NOUNS = frozenset({Noun.AMBITIONS, Noun.PRIORITIES, Noun.THEMES})


class StandsUnder:
    """Answers with what a part that is named stands under."""

    def __init__(self, tree: Tree, wording: Wording) -> None:
        self._tree = tree
        self._wording = wording

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The part with what is above it, or None where that is not asked."""
        part = self._part(asked)
        if part is None or not says("stands_under", asked.text) or subject_of(asked):
            return None
        above = self._above(part)
        if not above:
            return None
        name = part.replace("-", " ")
        where = join([self._called(passage) for passage in above])
        lead = self._wording.say("leads", "stands_under", part=name[:1].upper() + name[1:], where=where)
        return Draft(Status.ANSWERED, lead, (self._tree.passages[part],), also=above, subject=part)

    def _part(self, asked: Asked) -> str | None:
        """The part that is asked about: alone beside a kind of part above it, or beside one that is named."""
        ids = list(asked.parts.ids)
        below = [i for i in ids if i in asked.parts.of(*_BELOW)]
        if not ids and asked.follows:
            ids = below = _talked_about(asked)
        if len(ids) == 1 and below and _NOUNS.intersection(nouns_asked(asked.text)):
            return below[0]
        if len(ids) == 2 and below and asked.parts.of(*_ABOVE) and says("whether", asked.text):
            return max(below, key=lambda part: part.count("."))
        return None

    def _above(self, part: str) -> tuple[Passage, ...]:
        """What a part stands under, the nearest first."""
        kind, _, number = part.partition(" ")
        if kind == "theme-priority":
            return tuple(
                t.passage for t in self._tree.plan.themes if part in {p.passage.id for p in t.priorities}
            )
        ambition = self._tree.ambition_of(part)
        priority = self._tree.priorities.get(f"priority {'.'.join(number.split('.')[:2])}")
        nearest = (priority.passage,) if priority and kind == "commitment" else ()
        return (*nearest, ambition.passage) if ambition else nearest

    def _called(self, passage: Passage) -> str:
        ambition = self._tree.ambitions.get(passage.id)
        if ambition:
            return f"{passage.id}, “{ambition.name}”"
        priority = self._tree.priorities.get(passage.id)
        return f"{passage.id}, “{priority.title}”" if priority else f"{passage.id}, “{passage.text}”"


def _talked_about(asked: Asked) -> list[str]:
    """The part that the conversation is about, where it stands under another."""
    subject = asked.focus.subject
    starts = tuple(f"{kind.value.replace(' ', '-')} " for kind in _BELOW)
    return [subject] if subject.startswith(starts) else []
