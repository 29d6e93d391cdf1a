"""Errors as a page in the same look, for browsers."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from api.pages.templating import render

# What a page says in place of the phrases that HTTP has for programs.
TITLES = {
    HTTPStatus.NOT_FOUND: "Page not found",
    HTTPStatus.METHOD_NOT_ALLOWED: "This page cannot be opened like this",
}


def wants_page(request: Request) -> bool:
    """Whether who asks is a browser that shows a page, and not a program."""
    return "text/html" in request.headers.get("accept", "") and not request.url.path.startswith("/api/")


def render_error(
    request: Request, status: int, title: str, detail: str, headers: Mapping[str, str] | None = None
) -> Response:
    """The page of an error; `headers` such as Retry-After go out with it."""
    if title == HTTPStatus(status).phrase:
        title = TITLES.get(HTTPStatus(status), title)
    return render(request, "error.html", int(status), headers, title=title, detail=detail)
