"""Every error as `application/problem+json` (RFC 9457), to browsers as a page.

The one place that maps exceptions to responses.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from api.errors import ApiError
from api.pages.errors import render_error, wants_page
from api.security import security_headers
from records.errors import DatabaseUnavailable

log = logging.getLogger(__name__)
MEDIA_TYPE = "application/problem+json"
DATABASE_RETRY = 5
DETAILS = {
    HTTPStatus.BAD_REQUEST: "The request is not well formed.",
    HTTPStatus.NOT_FOUND: "There is nothing at this address.",
    HTTPStatus.METHOD_NOT_ALLOWED: "This address does not take this method.",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "The request is larger than this service takes.",
}


class Problem(JSONResponse):
    """A response that says what went wrong; `more` are members beyond the standard four."""

    media_type = MEDIA_TYPE

    def __init__(
        self,
        status: int,
        title: str,
        detail: str,
        headers: Mapping[str, str] | None = None,
        more: Mapping[str, Any] | None = None,
    ) -> None:
        basics = {"type": "about:blank", "title": title, "status": int(status), "detail": detail}
        super().__init__({**basics, **(more or {})}, status_code=int(status), headers=headers)


def map_errors(app: FastAPI) -> None:
    """Makes every error of the app a problem or a page."""
    app.add_exception_handler(ApiError, _api_error)
    app.add_exception_handler(DatabaseUnavailable, _database)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(ClientDisconnect, _disconnected)
    app.add_exception_handler(Exception, _unexpected)


def error_response(
    request: Request, status: HTTPStatus, title: str, detail: str, headers: Mapping[str, str] | None = None
) -> Response:
    """The error as a page to a browser that asked for one, as a problem to everybody else."""
    if wants_page(request):
        try:
            return render_error(request, status, title, detail, headers)
        except Exception as error:
            # An error about an error: the problem says what the page could not.
            log.error("the page of an error failed: %s", type(error).__name__)
    return Problem(status, title, detail, headers)


def _api_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, ApiError)
    headers = {} if error.retry_after is None else {"Retry-After": str(error.retry_after)}
    return error_response(request, error.status, error.title, error.detail, headers)


def _database(request: Request, error: Exception) -> Response:
    log.error("the database is not available: %s", error)
    detail = "The records are out of reach at the moment; please try again soon."
    headers = {"Retry-After": str(DATABASE_RETRY)}
    return error_response(request, HTTPStatus.SERVICE_UNAVAILABLE, "Not available just now", detail, headers)


def _validation(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    # The place and the rule, never the value: it may be anything.
    faults = (f"{'.'.join(str(step) for step in e['loc'])}: {e['msg']}" for e in error.errors())
    status = HTTPStatus.UNPROCESSABLE_ENTITY
    return error_response(request, status, "The request does not fit", "; ".join(faults))


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    status = HTTPStatus(error.status_code)
    detail = DETAILS.get(status, status.description or status.phrase)
    return error_response(request, status, status.phrase, detail, error.headers)


def _disconnected(_request: Request, _error: Exception) -> Response:
    # Nobody reads this any more; it only keeps the log free of what is not a fault.
    return Problem(HTTPStatus.BAD_REQUEST, "Bad Request", "The request ended before it was complete.")


def _unexpected(request: Request, error: Exception) -> Response:
    # The headers are set here because the middleware that sets them does not see this response.
    log.error("unexpected %s at %s", type(error).__name__, request.url.path)
    detail = "The service could not do this. It is not your fault; please try again later."
    headers = security_headers(request.scope, request.app.state.parts.settings)
    return error_response(request, HTTPStatus.INTERNAL_SERVER_ERROR, "Something went wrong", detail, headers)
