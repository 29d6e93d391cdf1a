"""The chat inside the widget: the same pages under `/embed`, which the sites of a setting may frame.

A request for `/embed/...` is routed as if the prefix were not there (ASGI's `root_path`). What differs reads
`is_embedded`: the layout, the cookie and the headers. Only the chat is there, so that no other page can
be framed.
"""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.security import EMBEDDED
from api.settings import Settings

# The pages of a conversation; each may have others below it.
CHAT = ("/", "/chat")


class Embedding:
    """Serves the chat under `/embed` when there are sites that may frame it."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._on = bool(settings.hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request."""
        if scope["type"] != "http" or not self._on:
            return await self._app(scope, receive, send)
        if scope["path"] == EMBEDDED:
            return await RedirectResponse(f"{EMBEDDED}/", 307)(scope, receive, send)
        if not is_chat(scope["path"].removeprefix(EMBEDDED)) or not scope["path"].startswith(EMBEDDED):
            return await self._app(scope, receive, send)
        scope["root_path"] = EMBEDDED
        await self._app(scope, receive, _staying_inside(send))


def is_chat(path: str) -> bool:
    """Whether an address is a page of a conversation."""
    return path in CHAT or any(path.startswith(f"{page}/") for page in CHAT if page != "/")


def _staying_inside(send: Send) -> Send:
    """Keeps redirects to the chat within the frame."""

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            location = headers.get("location", "")
            if is_chat(location.partition("#")[0].partition("?")[0]):
                headers["location"] = EMBEDDED + location
        await send(message)

    return sending
