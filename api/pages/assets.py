"""Styles and scripts: our own and govuk-frontend's, under an address that changes with their contents."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from api.pages import govuk
from api.settings import Settings

OWN = Path(__file__).parent / "static"
LASTING = {"Cache-Control": "public, max-age=31536000, immutable"}
COMPRESSED = [Middleware(GZipMiddleware)]


def static_routes(settings: Settings) -> list[BaseRoute]:
    """The routes of the static files; AssetsMissingError when govuk-frontend is not installed.

    Of that package nothing but its styles and scripts is served. No setting plays a part yet.
    """
    base = asset_base()
    return [
        Route(f"{base}/govuk/{govuk.STYLES}", _govuk_styles, middleware=COMPRESSED),
        Route(f"{base}/govuk/{govuk.SCRIPTS}", _govuk_scripts, middleware=COMPRESSED),
        Mount(f"{base}/pages", _LastingFiles(directory=OWN), middleware=COMPRESSED),
    ]


@cache
def asset_base() -> str:
    """Where the static files are: `/static/` and a digest of their contents."""
    digest = hashlib.sha256((govuk.styles() + govuk.scripts()).encode())
    for path in sorted(OWN.iterdir()):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return f"/static/{digest.hexdigest()[:12]}"


async def _govuk_styles(_request: Request) -> Response:
    return Response(govuk.styles(), media_type="text/css", headers=LASTING)


async def _govuk_scripts(_request: Request) -> Response:
    return Response(govuk.scripts(), media_type="text/javascript", headers=LASTING)


class _LastingFiles(StaticFiles):
    """Static files that a browser may keep, as another content has another address."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers.update(LASTING)
        return response
