"""What a posted form holds."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import parse_qsl

from starlette.requests import Request

from api.errors import ApiError, InvalidMessage

# 2,000 characters of 4 bytes, each written as %XX, and some room.
BODY_LIMIT = 32_768
FIELDS = 20


class TooLargeError(ApiError):
    """The form is larger than any message that can be taken."""

    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    title = "The message is too long"


async def posted_message(request: Request) -> str:
    """The message of a posted form, empty when there is none; TooLargeError for more than 32 KB."""
    return (await posted_fields(request)).get("message", "")


async def posted_fields(request: Request) -> dict[str, str]:
    """The fields of a posted form by name; TooLargeError for more than 32 KB,
    InvalidMessage for more fields than any of our forms has."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > BODY_LIMIT:
            raise TooLargeError("A message has 1 to 2,000 characters. Please shorten it.")
    try:
        return dict(parse_qsl(body.decode("utf-8", "replace"), max_num_fields=FIELDS, keep_blank_values=True))
    except ValueError:
        raise InvalidMessage(f"A form has {FIELDS} fields at the most.") from None
