"""`GET /healthz` and `GET /readyz`: for whoever watches over the service."""

from __future__ import annotations

from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from api.parts import Parts, parts_of
from api.problems import Problem
from api.schemas import problem_responses

router = APIRouter(tags=["Health"])


class Alive(BaseModel):
    """The process lives."""

    status: str = "alive"


class Ready(BaseModel):
    """Every part is ready."""

    status: str = "ready"
    parts: dict[str, bool] = {"index": True, "database": True, "dialogue": True}


@router.get("/healthz")
async def healthz() -> Alive:
    """Answers as soon as the process lives, whatever else is ready."""
    return Alive()


@router.get("/readyz", response_model=Ready, responses=problem_responses(503))
async def readyz(parts: Annotated[Parts, Depends(parts_of)]) -> Any:
    """Answers 200 when a message would be answered in full; else 503 with the parts that are not ready."""
    ready = await parts.readiness.parts()
    waiting = [name for name, is_ready in ready.items() if not is_ready]
    if not waiting:
        return JSONResponse({"status": "ready", "parts": ready})
    detail = f"Not ready: {', '.join(waiting)}."
    status = HTTPStatus.SERVICE_UNAVAILABLE
    return Problem(status, "Not ready", detail, {"Retry-After": "5"}, {"parts": ready})
