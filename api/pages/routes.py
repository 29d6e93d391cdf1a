"""The addresses of the pages for people."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from api.errors import NotReady
from api.pages import chat
from api.pages.cookie import forget_conversation
from api.pages.origin import check_origin
from api.pages.plan_page import plan_page
from api.pages.site import read_site
from api.pages.templating import render
from api.parts import Parts, parts_of

router = APIRouter(include_in_schema=False)
PartsOf = Annotated[Parts, Depends(parts_of)]
STARTING_RETRY = 5


@router.get("/")
async def start(request: Request, parts: PartsOf) -> Response:
    """The chat page."""
    return await chat.chat_page(request, parts)


@router.post("/chat")
async def ask(request: Request, parts: PartsOf) -> Response:
    """Takes a message."""
    return await chat.take_message(request, parts)


@router.get("/chat")
async def back_to_start() -> Response:
    """Where a reload of a refused message lands."""
    return RedirectResponse("/", 303)


@router.post("/chat/new")
async def start_again(request: Request) -> Response:
    """An empty page: this browser forgets its conversation."""
    check_origin(request.headers)
    response = RedirectResponse("/", 303)
    forget_conversation(response)
    return response


@router.get("/plan")
async def plan(request: Request, parts: PartsOf) -> Response:
    """The whole plan; NotReady until it is loaded."""
    assistant = parts.assistant_or_none()
    if assistant is None:
        raise NotReady("The plan is being loaded. Please try again in a moment.", STARTING_RETRY)
    page = await run_in_threadpool(plan_page, assistant.plan)
    return render(request, "plan.html", page=page)


@router.get("/about")
async def about(request: Request, parts: PartsOf) -> Response:
    """What the assistant is, and what it is not."""
    emergency = read_site(parts.settings.corpus_dir).emergency
    return render(request, "about.html", days=parts.settings.conversation_days, emergency=emergency)
