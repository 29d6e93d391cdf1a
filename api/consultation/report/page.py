"""The report as one HTML file: styles inside, no script, nothing fetched from anywhere."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from api.pages import govuk
from api.pages.assets import OWN

HERE = Path(__file__).parent / "templates"
STYLES = ("pages.css", "progress.css")


def page(**values: Any) -> str:
    """The report; AssetsMissingError when govuk-frontend is not installed."""
    return _environment().get_template("report.html").render(styles=_styles(), **values)


@cache
def _environment() -> Environment:
    return Environment(loader=FileSystemLoader(HERE), autoescape=True, trim_blocks=True, lstrip_blocks=True)


@cache
def _styles() -> Markup:
    own = [(OWN / name).read_text("utf-8") for name in STYLES]
    return Markup("\n".join([govuk.styles(), *own, (HERE / "report.css").read_text("utf-8")]))
