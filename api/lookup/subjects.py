"""What can be looked up: every commitment and measure with its place in the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from api.lookup.targets import has_target
from corpus.model import Ambition, Commitment, Kind, Passage, Plan, Priority


@dataclass(frozen=True, slots=True)
class Subject:
    """A commitment (or one of its parts) or a measure: what a status update can be about.

    `priority` is None for a measure; `lead` is the commitment that a part belongs to. The plan gives
    portfolios and committees to the ambition, none to a commitment or measure alone.
    """

    number: str
    passage: Passage
    ambition: Ambition
    priority: Priority | None = None
    lead: Passage | None = None

    @property
    def id(self) -> str:
        """The passage's id."""
        return self.passage.id

    @property
    def portfolios(self) -> tuple[Passage, ...]:
        """Those of its ambition."""
        return self.ambition.accountability.portfolios

    @property
    def committees(self) -> tuple[Passage, ...]:
        """Those of its ambition."""
        return self.ambition.accountability.committees

    @property
    def has_target(self) -> bool:
        """Whether the plan's words set a target."""
        return has_target(self.passage.text)


def subjects_of(plan: Plan) -> tuple[Subject, ...]:
    """Every subject in the plan's order: an ambition's commitments, then its measures."""
    return tuple(subject for ambition in plan.ambitions for subject in _of_ambition(ambition))


def of_kind(subjects: tuple[Subject, ...], kind: Kind) -> tuple[Subject, ...]:
    """Those of one kind."""
    return tuple(subject for subject in subjects if subject.passage.kind is kind)


def find_subject(plan: Plan, name: str) -> Subject | None:
    """The subject of this id, or of this anchor (the id with hyphens)."""
    return next((s for s in subjects_of(plan) if name in (s.id, s.passage.anchor)), None)


def _of_ambition(ambition: Ambition) -> Iterator[Subject]:
    for priority in ambition.priorities:
        for commitment in priority.commitments:
            yield from _of_commitment(commitment, ambition, priority, None)
    for measure in ambition.measures:
        yield Subject(measure.number, measure.passage, ambition)


def _of_commitment(
    commitment: Commitment, ambition: Ambition, priority: Priority, lead: Passage | None
) -> Iterator[Subject]:
    yield Subject(commitment.number, commitment.passage, ambition, priority, lead)
    for part in commitment.parts:
        yield from _of_commitment(part, ambition, priority, commitment.passage)
