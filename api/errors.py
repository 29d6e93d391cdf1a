"""What the edge refuses or cannot do; `api.problems` turns each into its response."""

from __future__ import annotations

from http import HTTPStatus
from math import ceil


class ApiError(Exception):
    """The base of every error of this package; `detail` is a sentence for the client."""

    status = HTTPStatus.INTERNAL_SERVER_ERROR
    title = "Something went wrong"

    def __init__(self, detail: str, retry_after: float | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.retry_after = None if retry_after is None else max(1, ceil(retry_after))


class MalformedRequest(ApiError):
    """The body is not JSON."""

    status = HTTPStatus.BAD_REQUEST
    title = "The request is not valid JSON"


class InvalidMessage(ApiError):
    """The body is JSON, but not a message that can be taken."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    title = "The message cannot be taken"


class NotFound(ApiError):
    """There is no such thing."""

    status = HTTPStatus.NOT_FOUND
    title = "Not found"


class TooManyRequests(ApiError):
    """This client has sent more than its share."""

    status = HTTPStatus.TOO_MANY_REQUESTS
    title = "Too many messages"


class NotReady(ApiError):
    """The service is starting, overloaded, or a part of it is out of reach."""

    status = HTTPStatus.SERVICE_UNAVAILABLE
    title = "Not available just now"
