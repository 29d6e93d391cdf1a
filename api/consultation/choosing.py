"""Which responses an officer asks for, from the words of the command line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from actions.feedback_subjects import Subjects
from api.consultation.errors import ConsultationError
from corpus.model import Plan
from records.feedback_values import Position, ResponseFilter


@dataclass(frozen=True, slots=True)
class Choice:
    """What may be asked for; `since` and `until` are the first and last day, in UTC.

    `ambition` and `priority` are numbers as people write them: "3" and "3.2".
    """

    since: date | None = None
    until: date | None = None
    ambition: str = ""
    priority: str = ""
    positions: Sequence[Position] = ()
    made_up: bool = False

    def filter(self, plan: Plan) -> ResponseFilter:
        """The same for the records; ConsultationError when the plan has no such part."""
        return ResponseFilter(
            since=_midnight(self.since),
            until=_midnight(self.until + timedelta(days=1)) if self.until else None,
            about=self._about(plan),
            positions=frozenset(self.positions) or None,
            made_up=self.made_up,
        )

    def told(self) -> tuple[str, ...]:
        """The conditions in words; nothing when all responses are asked for."""
        said = [
            f"from {self.since:%-d %B %Y}" if self.since else "",
            f"up to {self.until:%-d %B %Y}" if self.until else "",
            f"about ambition {self.ambition}" if self.ambition else "",
            f"about priority {self.priority}" if self.priority else "",
            f"position: {', '.join(self.positions)}" if self.positions else "",
        ]
        return tuple(each for each in said if each)

    def _about(self, plan: Plan) -> frozenset[str] | None:
        if not (self.ambition or self.priority):
            return None
        subjects, ids = Subjects(plan), [passage.id for passage in plan.passages]
        for wanted in (
            f"ambition {self.ambition}" * bool(self.ambition),
            f"priority {self.priority}" * bool(self.priority),
        ):
            if wanted and wanted not in ids:
                raise ConsultationError(f"the plan has no {wanted}")
        return frozenset(
            each
            for each in ids
            if (not self.ambition or subjects.ambition_of(each) == f"ambition {self.ambition}")
            and (not self.priority or subjects.priority_of(each) == f"priority {self.priority}")
        )


def _midnight(day: date | None) -> datetime | None:
    return datetime.combine(day, time(), UTC) if day else None
