"""Pages go out compressed; what programs read stays as it is."""

from __future__ import annotations

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import Receive, Scope, Send

PROGRAMS = "/api/"


class CompressedPages(GZipMiddleware):
    """Compresses every response outside the API.

    No page holds a secret that its compressed size could betray: the conversation's id is in a cookie.
    """

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request."""
        if scope["type"] == "http" and scope["path"].startswith(PROGRAMS):
            return await self.app(scope, receive, send)
        await super().__call__(scope, receive, send)
