"""`GET /plan`: the whole plan, with what is known about each of its parts, and a search within it.

It is one page that works without scripts: the search (`?q=`) and the reading view (`?view=reading`) are
addresses of their own.
"""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Depends, Query, Request
from pydantic import BaseModel, Field
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from api.answering import Answering
from api.lookup.asked import WORDS_LIMIT
from api.lookup.look_up import Updates
from api.lookup.running import assistant_of, today
from api.pages.plan_find import Finds, find, marked, words_pattern
from api.pages.plan_page import Piece, plan_page
from api.pages.plan_parts import parts_of_plan
from api.pages.templating import render
from api.parts import Parts, parts_of
from records.errors import DatabaseUnavailable

router = APIRouter(include_in_schema=False)
FRESH = {"Cache-Control": "no-cache"}


class Wanted(BaseModel):
    """What the page's address asks for."""

    q: str = Field("", max_length=WORDS_LIMIT)
    view: Literal["reading", ""] = ""


@router.get("/plan")
async def plan(
    request: Request, parts: Annotated[Parts, Depends(parts_of)], wanted: Annotated[Wanted, Query()]
) -> Response:
    """The page; NotReady until the plan is loaded."""
    assistant = assistant_of(parts)
    asked = " ".join(wanted.q.split())
    page = await run_in_threadpool(plan_page, assistant.plan)
    updates = await _updates(parts)
    return render(
        request,
        "plan.html",
        headers=FRESH,
        cover=page.cover,
        contents=page.contents,
        pieces=_marked(page.pieces, asked),
        parts=parts_of_plan(assistant.plan, updates or {}, today()),
        finds=await _finds(parts, assistant, asked),
        asked=asked,
        reading=wanted.view == "reading",
        updates_known=updates is not None,
        words_limit=WORDS_LIMIT,
    )


async def _finds(parts: Parts, assistant: Answering, asked: str) -> Finds | None:
    if not asked:
        return None
    with parts.searches.place():
        return await run_in_threadpool(find, assistant.plan, assistant.search, asked)


async def _updates(parts: Parts) -> Updates | None:
    """What was reported; None when the records are away: the plan can still be read."""
    try:
        return await run_in_threadpool(parts.statuses.by_subject)
    except DatabaseUnavailable:
        return None


def _marked(pieces: tuple[Piece, ...], asked: str) -> tuple[Piece, ...]:
    pattern = words_pattern(asked)
    return tuple(Piece(marked(piece.html, pattern), piece.part) for piece in pieces) if pattern else pieces
