"""`GET /api/plan` and `GET /api/passages/{id}`: reading the plan."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from api.errors import NotFound, NotReady
from api.parts import Parts, parts_of
from api.passage_context import find_passage, passage_body
from api.plan_schemas import PassageBody, PlanBody
from api.plan_tree import plan_body
from api.schemas import problem_responses
from corpus.model import Plan

STARTING_RETRY = 5
router = APIRouter(tags=["The plan"])


def plan_of(parts: Annotated[Parts, Depends(parts_of)]) -> Plan:
    """The plan, or NotReady while it is still being read."""
    assistant = parts.assistant_or_none()
    if assistant is None:
        raise NotReady("The plan is still being read.", STARTING_RETRY)
    return assistant.plan


ThePlan = Annotated[Plan, Depends(plan_of)]
PassageId = Annotated[
    str,
    Path(max_length=200, description="A passage's id, or its anchor.", examples=["commitment 3.2.7"]),
]


@router.get("/api/plan", responses=problem_responses(503))
def read_plan(plan: ThePlan) -> PlanBody:
    """Gives the plan as a tree; every node has its id and its citation."""
    return plan_body(plan)


@router.get("/api/passages/{passage_id}", responses=problem_responses(404, 422, 503))
def read_passage(plan: ThePlan, passage_id: PassageId) -> PassageBody:
    """Gives one passage with its context."""
    passage = find_passage(plan, passage_id)
    if passage is None:
        raise NotFound("The plan has no passage of this id.")
    return passage_body(plan, passage)
