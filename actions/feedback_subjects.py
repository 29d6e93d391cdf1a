"""What a response can be about: a passage, its priority, its ambition, the plan as a whole."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actions.tree import Tree
from corpus.model import Kind, Passage, Plan
from records.feedback_values import WHOLE_PLAN

WHOLE_LABEL = "The plan as a whole"
SHOWN_WORDS = 12
_OWN_HEADING = frozenset({Kind.AMBITION, Kind.PRIORITY})
_UNNUMBERED = frozenset({Kind.PORTFOLIO, Kind.COMMITTEE})
_LEADING_NUMBER = re.compile(r"^[\d.]+\s+")


@dataclass(frozen=True, slots=True)
class Subject:
    """What a response is about. `words` are the plan's own at this moment, empty for the whole plan.

    `label` names it in a few words and is unlike every other label: people choose by it.
    """

    id: str
    label: str
    words: str


class Subjects:
    """Everything in a plan that a response can be about."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._tree = Tree(plan)
        self._priority_of = {
            commitment.id: priority.passage.id
            for priority in self._tree.priorities.values()
            for commitment in self._tree.commitments_of(priority.passage.id)
        }

    @property
    def whole(self) -> Subject:
        """The plan as a whole."""
        return Subject(WHOLE_PLAN, WHOLE_LABEL, "")

    @property
    def example(self) -> str:
        """How somebody may name a part: the last ambition's first priority."""
        return self._plan.ambitions[-1].priorities[0].passage.id

    def of(self, subject_id: str) -> Subject | None:
        """The subject of this id: a passage's, or WHOLE_PLAN; None when the plan has no such part."""
        if subject_id == WHOLE_PLAN:
            return self.whole
        passage = self._tree.passages.get(subject_id)
        return None if passage is None else Subject(passage.id, self._label(passage), passage.text)

    def around(self, subject_id: str) -> tuple[Subject, ...]:
        """The subject itself, its priority, its ambition and the whole plan: each once, the nearest first.

        For an id that the plan has not got it is the whole plan alone.
        """
        ambition = self._tree.ambition_of(subject_id)
        ids = (subject_id, self._priority_of.get(subject_id, ""), ambition.passage.id if ambition else "")
        found = (self.of(each) for each in dict.fromkeys((*ids, WHOLE_PLAN)))
        return tuple(subject for subject in found if subject)

    def ambitions(self) -> tuple[Subject, ...]:
        """Every ambition of the plan."""
        found = (self.of(ambition.passage.id) for ambition in self._plan.ambitions)
        return tuple(subject for subject in found if subject)

    def priority_of(self, subject_id: str) -> str:
        """The id of the priority that a subject is or stands under; empty when there is none."""
        return subject_id if subject_id in self._tree.priorities else self._priority_of.get(subject_id, "")

    def ambition_of(self, subject_id: str) -> str:
        """The id of the ambition that a subject is or stands under; empty when there is none."""
        ambition = self._tree.ambition_of(subject_id)
        return ambition.passage.id if ambition else ""

    def _label(self, passage: Passage) -> str:
        if passage.kind in _OWN_HEADING:
            return f"{passage.id.capitalize()}: {self._heading(passage)}"
        if passage.kind in _UNNUMBERED:
            return f"{passage.kind.value.capitalize()}: {passage.text}"
        if passage.kind is Kind.STATEMENT:
            return f"“{_shortened(passage.text)}” ({passage.heading[-1]})"
        return f"{passage.id.replace('-', ' ').capitalize()}: {_shortened(passage.text)}"

    def _heading(self, passage: Passage) -> str:
        if passage.kind is Kind.PRIORITY:
            return self._tree.priorities[passage.id].title
        return self._tree.ambitions[passage.id].name


def _shortened(text: str) -> str:
    words = _LEADING_NUMBER.sub("", text).split()
    return " ".join(words) if len(words) <= SHOWN_WORDS else f"{' '.join(words[:SHOWN_WORDS])}…"
