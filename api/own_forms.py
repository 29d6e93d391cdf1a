"""Only our own pages may send forms here: the guard against forged requests, for every page at once."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from api.pages.origin import ForeignFormError, check_origin
from api.problems import error_response

HARMLESS = frozenset({"GET", "HEAD", "OPTIONS"})
# It goes by no cookie, so that nothing can be done in somebody's name.
OPEN = "/api/"


class OwnForms:
    """Answers 403 to what changes something and was not sent from our own page."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request."""
        if scope["type"] != "http" or scope["method"] in HARMLESS or scope["path"].startswith(OPEN):
            return await self._app(scope, receive, send)
        try:
            check_origin(Headers(scope=scope))
        except ForeignFormError as error:
            response = error_response(Request(scope), error.status, error.title, error.detail)
            return await response(scope, receive, send)
        await self._app(scope, receive, send)
