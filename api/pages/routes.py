"""The addresses of the pages for people."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from api.pages import chat, conversation
from api.pages.cookie import try_cookies
from api.pages.site import read_site
from api.pages.templating import render
from api.parts import Parts, parts_of

router = APIRouter(include_in_schema=False)
PartsOf = Annotated[Parts, Depends(parts_of)]


@router.get("/")
async def start(request: Request, parts: PartsOf) -> Response:
    """The chat page."""
    response = await chat.chat_page(request, parts)
    try_cookies(request, response)
    return response


@router.post("/chat")
async def ask(request: Request, parts: PartsOf) -> Response:
    """Takes a message."""
    return await chat.take_message(request, parts)


@router.get("/chat")
async def back_to_start() -> Response:
    """Where a reload of a refused message lands."""
    return RedirectResponse("/", 303)


@router.post("/chat/rating")
async def rate(request: Request, parts: PartsOf) -> Response:
    """Takes whether an answer was useful."""
    return await conversation.rate(request, parts)


@router.get("/chat/text")
async def save(request: Request, parts: PartsOf) -> Response:
    """The conversation as a text file."""
    return await conversation.save(request, parts)


@router.post("/chat/clear")
async def clear(request: Request, parts: PartsOf) -> Response:
    """Deletes the conversation."""
    return await conversation.clear(request, parts)


@router.get("/about")
async def about(request: Request, parts: PartsOf) -> Response:
    """What the assistant is, and what it is not."""
    emergency = read_site(parts.settings.corpus_dir).emergency
    return render(request, "about.html", days=parts.settings.conversation_days, emergency=emergency)
