"""The plan as `/openapi.json` describes it."""

from __future__ import annotations

from pydantic import BaseModel, Field

from api.schemas import CitationBody
from corpus.model import Kind


class Node(BaseModel):
    """One piece of the plan."""

    id: str = Field(examples=["commitment 3.2.7"])
    kind: Kind
    text: str = Field(description="The plan's own words.")
    citation: CitationBody


class NumberedNode(Node):
    """A piece that has a number."""

    number: str = Field(examples=["3.2.7"])


class CommitmentNode(NumberedNode):
    """A commitment with its sub-items (usually none)."""

    parts: list[CommitmentNode]


class PriorityNode(NumberedNode):
    """A key priority with its commitments."""

    title: str
    commitments: list[CommitmentNode]


class AmbitionNode(NumberedNode):
    """An ambition with everything the plan puts under it."""

    name: str
    statements: list[Node]
    priorities: list[PriorityNode]
    measures: list[NumberedNode]
    documents: list[NumberedNode]
    portfolios: list[Node]
    committees: list[Node]


class ThemeNode(NumberedNode):
    """A theme with its own priorities."""

    statements: list[Node]
    priorities: list[NumberedNode]


class AccountabilityNode(Node):
    """A row of the accountability table; `ambition` is the ambition's id, if it is one's row."""

    ambition: str | None
    portfolios: list[Node]
    committees: list[Node]


class PlanBody(BaseModel):
    """The whole plan as a tree."""

    title: str
    ambitions: list[AmbitionNode]
    themes: list[ThemeNode]
    outcomes: list[Node]
    values: list[Node]
    figures: list[Node]
    achievements: list[Node]
    documents_above: list[NumberedNode] = Field(description="The plans that stand above all ambitions.")
    accountabilities: list[AccountabilityNode]


class Neighbour(BaseModel):
    """A passage next to another one."""

    id: str
    text: str


class PassageBody(Node):
    """A passage with its context. Portfolios and committees are those of its ambition: the plan
    names none for a single commitment or measure.
    """

    before: list[Neighbour] = Field(description="Up to two passages before it, nearest last.")
    after: list[Neighbour] = Field(description="Up to two passages after it, nearest first.")
    ambition: Neighbour | None
    priority: Neighbour | None
    portfolios: list[Neighbour]
    committees: list[Neighbour]
