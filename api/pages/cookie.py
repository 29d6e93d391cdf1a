"""The cookie that holds the conversation's id, so that neither scripts nor addresses show it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

NAME = "conversation"


def conversation_of(request: Request) -> str | None:
    """The id of this browser's conversation, if it has one."""
    return request.cookies.get(NAME)


def keep_conversation(request: Request, response: Response, conversation_id: str) -> None:
    """Keeps the id until the browser is closed: the page is used on shared computers too."""
    secure = request.url.scheme == "https"
    response.set_cookie(NAME, conversation_id, httponly=True, samesite="lax", secure=secure, path="/")


def forget_conversation(response: Response) -> None:
    """Has the browser forget the conversation."""
    response.delete_cookie(NAME, httponly=True, samesite="lax", path="/")
