"""`GET /progress`: what has been published about the plan, in pictures and tables."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from api.lookup.running import assistant_of, today
from api.pages.progress_view import progress_view
from api.pages.templating import render
from api.parts import Parts, parts_of

router = APIRouter(include_in_schema=False)


@router.get("/progress")
async def progress(request: Request, parts: Annotated[Parts, Depends(parts_of)]) -> Response:
    """The page as of today; DatabaseUnavailable without the records, never an empty page instead."""
    plan = assistant_of(parts).plan
    updates = await run_in_threadpool(parts.statuses.by_subject)
    return render(request, "progress.html", progress=progress_view(plan, updates, today()))
