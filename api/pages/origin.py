"""Whether a form was sent from our own page."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from api.errors import ApiError


class ForeignFormError(ApiError):
    """A form that another site sent, or something that is not a browser."""

    status = HTTPStatus.FORBIDDEN
    title = "This form was not sent from our page"


def check_origin(headers: Headers) -> None:
    """Passes what a browser sent from our own page; ForeignFormError for anything else.

    Browsers tell with Sec-Fetch-Site, and where they do not (plain http) with Origin. Only the host is
    compared: behind a proxy that ends https the scheme differs.
    """
    site = headers.get("sec-fetch-site")
    own = site == "same-origin" if site else _is_own(headers.get("origin"), headers.get("host"))
    if not own:
        raise ForeignFormError("Go to the start page and ask your question there.")


def _is_own(origin: str | None, host: str | None) -> bool:
    return bool(origin and host) and urlsplit(origin or "").netloc == host
