"""`GET /widget.js`: the one file that a website loads to show the assistant; it asks for nothing else until
somebody opens the widget."""

from __future__ import annotations

import hashlib
from functools import cache
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import Response

from api.errors import NotFound
from api.pages.assets import OWN
from api.parts import Parts, parts_of
from api.security import WIDGET

# Its address stays the same, so a new version must come through.
FOR_AN_HOUR = "public, max-age=3600"
router = APIRouter(include_in_schema=False)


@router.get(WIDGET)
async def widget(request: Request, parts: Annotated[Parts, Depends(parts_of)]) -> Response:
    """The script; NotFound where no website may show the widget."""
    if not parts.settings.hosts:
        raise NotFound("No website may show this assistant.")
    script, digest = _script()
    headers = {"ETag": digest, "Cache-Control": FOR_AN_HOUR}
    if request.headers.get("if-none-match") == digest:
        return Response(status_code=304, headers=headers)
    return Response(script, media_type="text/javascript", headers=headers)


@cache
def _script() -> tuple[bytes, str]:
    """The script and its ETag."""
    script = (OWN / "widget.js").read_bytes()
    return script, f'"{hashlib.sha256(script).hexdigest()[:16]}"'
