"""How large a request may be."""

from __future__ import annotations

from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import DETAILS, error_response

BODY_LIMIT = 64 * 1024
# So much of a body that is too large is read and thrown away: a client that is still sending
# would otherwise see a broken connection instead of the answer.
READ_ON = 4 * 1024 * 1024


class BodyLimit:
    """Answers 413 to a body over the limit, whether it declares its size or hides it."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serves one request."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        if _declared(scope) <= BODY_LIMIT:
            return await self._app(scope, _counted(receive), send)
        if "expect" not in Headers(scope=scope):
            await _read_on(receive)
        status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
        closing = {"Connection": "close"}
        response = error_response(Request(scope), status, status.phrase, DETAILS[status], closing)
        await response(scope, receive, send)


def _counted(receive: Receive) -> Receive:
    """The same messages, until they are too much."""
    read = 0

    async def receive_counted() -> Message:
        nonlocal read
        message = await receive()
        read += len(message.get("body", b""))
        if read > BODY_LIMIT:
            raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        return message

    return receive_counted


def _declared(scope: Scope) -> int:
    length = Headers(scope=scope).get("content-length", "0")
    return int(length) if length.isascii() and length.isdigit() and len(length) < 20 else 0


async def _read_on(receive: Receive) -> None:
    read = 0
    while read < READ_ON:
        message = await receive()
        read += len(message.get("body", b""))
        if message["type"] != "http.request" or not message.get("more_body", False):
            return
