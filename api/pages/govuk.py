"""govuk-frontend's styles and scripts, without what only GOV.UK may use."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parent / "node_modules" / "govuk-frontend" / "dist" / "govuk"
STYLES = "govuk-frontend.min.css"
SCRIPTS = "govuk-frontend.min.js"

FONT_FACE = re.compile(r"@font-face\{[^}]*\}")
# What it sets on screen, and on paper.
FONT = re.compile(r"(?<=font-family:)(GDS Transport,arial,)?sans-serif")
IMAGE = re.compile(r"url\(/assets/[^)]*\)")


class AssetsMissingError(RuntimeError):
    """The styles and scripts are not installed."""


@cache
def styles() -> str:
    """The styles with our font (`--font` of pages.css) and no address of a font or a crown.

    An override in a second file would not do: a browser that lays the page out before that file is there
    asks for the font.
    """
    css = IMAGE.sub("none", FONT.sub("var(--font)", FONT_FACE.sub("", _read(STYLES))))
    if "/assets/" in css or "GDS Transport" in css:
        raise AssetsMissingError(f"{STYLES} of govuk-frontend is not of the expected form")
    return css


@cache
def scripts() -> str:
    """The scripts as they are."""
    return _read(SCRIPTS)


def _read(name: str) -> str:
    try:
        return (PACKAGE / name).read_text("utf-8")
    except FileNotFoundError:
        raise AssetsMissingError(f"{name} of govuk-frontend is missing: run `npm ci` in api/pages") from None
