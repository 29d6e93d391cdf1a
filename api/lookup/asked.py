"""What a request looks for, read from its address."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import Query as Parameter
from pydantic import BaseModel, BeforeValidator, Field

from api.lookup.filters import Filters, part_id
from api.lookup.look_up import Query
from corpus.model import Kind, Plan

WORDS_LIMIT = 200
NAME_LIMIT = 200
LARGEST_OFFSET = 100_000
USUAL, MOST = 50, 500


def _empty_is_none(value: Any) -> Any:
    return None if value == "" else value


# A form sends every field, also those left empty.
YesNo = Annotated[bool | None, BeforeValidator(_empty_is_none)]


class Asked(BaseModel):
    """The parameters that every look-up takes; an empty one is as good as none."""

    q: str = Field("", max_length=WORDS_LIMIT, description="Words in any wording, or a number (`3.2.7`).")
    ambition: str = Field("", max_length=NAME_LIMIT, description="Number or id.", examples=["3"])
    priority: str = Field("", max_length=NAME_LIMIT, description="Number or id.", examples=["3.2"])
    portfolio: str = Field("", max_length=NAME_LIMIT, description="Name or id; of the ambition.")
    committee: str = Field("", max_length=NAME_LIMIT, description="Name or id; of the ambition.")
    has_target: YesNo = Field(
        None, alias="has-target", description="Whether the words hold a percentage, or a number with a date."
    )
    has_status: YesNo = Field(None, alias="has-status", description="Whether an update has been published.")
    offset: int = Field(0, ge=0, le=LARGEST_OFFSET, description="How many to leave out at the beginning.")

    def query(self, plan: Plan, limit: int) -> Query:
        """The query over this plan; UnknownFilter when a filter names what it has not got."""
        filters = Filters(
            ambition=part_id(plan, Kind.AMBITION, self.ambition),
            priority=part_id(plan, Kind.PRIORITY, self.priority),
            portfolio=part_id(plan, Kind.PORTFOLIO, self.portfolio),
            committee=part_id(plan, Kind.COMMITTEE, self.committee),
            has_target=self.has_target,
            has_status=self.has_status,
        )
        return Query(self.q.strip(), filters, limit, self.offset)


class AskedForList(Asked):
    """The same with the size of the stretch and the format."""

    limit: int | None = Field(
        None, ge=1, le=MOST, description=f"How many to give at most; {USUAL}, or {MOST} as CSV, unless told."
    )
    format: Literal["json", "csv", ""] = Field("", description="Goes before the Accept header.")


OfDesk = Annotated[Asked, Parameter()]
OfList = Annotated[AskedForList, Parameter()]


def wants_csv(chosen: str, accept: str) -> bool:
    """Whether CSV is wanted: by the format chosen, else by an Accept header that prefers it to JSON."""
    return chosen == "csv" if chosen else _weight(accept, "text/csv") > _weight(accept, "application/json")


def _weight(accept: str, media_type: str) -> float:
    """How much the header wants exactly this type; 0 when it does not name it."""
    for entry in accept.lower().split(","):
        name, *parameters = (piece.strip() for piece in entry.split(";"))
        if name == media_type:
            return next((_quality(p[2:]) for p in parameters if p.startswith("q=")), 1.0)
    return 0.0


def _quality(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 0.0
