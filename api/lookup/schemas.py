"""Look-ups as `/openapi.json` describes them."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import BaseModel, Field

from api.plan_schemas import Neighbour, NumberedNode


class StatusBody(BaseModel):
    """A published update: what a source said, as it was published. It is not the plan's own words."""

    period_kind: str = Field(examples=["date"])
    period: str = Field(examples=["2025-01-23"])
    value: str | None = Field(description="As published.", examples=["ended"])
    unit: str | None = Field(examples=["decision"])
    target: str | None = Field(description="As the source gives it; not worked out from the plan.")
    forecast: bool = Field(description="True for what is expected, false for what has happened.")
    rag: str | None = Field(description="As published, never worked out; null when none was published.")
    trend: str | None = Field(description="As published; null when none was published.")
    statement: str = Field(description="One sentence.")
    source_title: str
    source_url: str
    source_date: date
    stale: bool = Field(description="Published more than a year ago.")
    superseded: bool = Field(description="Corrected by a later update.")
    loaded_at: datetime
    loaded_from: str


class SubjectNode(NumberedNode):
    """A commitment or measure with its place, who answers for its ambition, and its latest update.

    Portfolios and committees are those of its ambition: the plan names none for one commitment or measure.
    """

    part_of: Neighbour | None = Field(description="The commitment it is a part of, if it is one.")
    ambition: Neighbour
    priority: Neighbour | None = Field(description="Null for a measure.")
    portfolios: list[Neighbour]
    committees: list[Neighbour]
    has_target: bool = Field(description="Its words hold a percentage, or a number with a date.")
    status: StatusBody | None = Field(description="The latest published update; null: none was reported.")
    page: str = Field(description="Its page on the look-up desk.", examples=["/desk/commitment-3.2.7"])


class SubjectDetail(SubjectNode):
    """A commitment or measure with everything that was reported about it."""

    history: list[StatusBody] = Field(description="Every update, newest first, corrected ones too.")


class SubjectList(BaseModel):
    """A stretch of what fits; without `q` in the plan's order, else best first."""

    total: int = Field(description="How many fit in all.")
    limit: int
    offset: int
    next: str | None = Field(description="Where the next stretch is; null at the end.")
    items: list[SubjectNode]
