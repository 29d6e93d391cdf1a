"""What a posted form holds."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import parse_qsl

from starlette.requests import Request

from api.errors import ApiError

# 2,000 characters of 4 bytes, each written as %XX, and some room.
BODY_LIMIT = 32_768


class TooLargeError(ApiError):
    """The form is larger than any message that can be taken."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    title = "The message is too long"


async def posted_message(request: Request) -> str:
    """The message of a posted form, empty when there is none; TooLargeError for more than 32 KB."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY_LIMIT:
            raise TooLargeError("A message has 1 to 2,000 characters. Please shorten it.")
    fields = dict(parse_qsl(body.decode("utf-8", "replace"), max_num_fields=20, keep_blank_values=True))
    return fields.get("message", "")
