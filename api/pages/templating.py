"""Templates and what each of them is given."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import ChainableUndefined, Environment, FileSystemLoader, PackageLoader, PrefixLoader
from jinja2.loaders import ChoiceLoader
from starlette.requests import Request
from starlette.responses import HTMLResponse

from api.pages.assets import asset_base
from api.pages.site import read_site
from api.parts import parts_of

TEMPLATES = Path(__file__).parent / "templates"
GOVUK = "govuk_frontend_jinja"
LAYOUT, EMBEDDED_LAYOUT = "layout.html", "embed.html"


@cache
def environment() -> Environment:
    """Our templates and govuk-frontend's macros. Every value is escaped unless it is Markup.

    The macros read parameters that may be absent, so an undefined value is empty.
    """
    loader = ChoiceLoader([FileSystemLoader(TEMPLATES), PrefixLoader({GOVUK: PackageLoader(GOVUK)})])
    return Environment(
        loader=loader, autoescape=True, undefined=ChainableUndefined, trim_blocks=True, lstrip_blocks=True
    )


def render(
    request: Request,
    template: str,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    **values: Any,
) -> HTMLResponse:
    """A page made from a template, with what every page needs.

    In the widget `root` is `/embed`: it stands before the addresses of the chat's forms.
    """
    settings = parts_of(request).settings
    site = read_site(settings.corpus_dir)
    root = request.scope.get("root_path", "")
    text = (
        environment()
        .get_template(template)
        .render(
            council=site.council,
            assets=asset_base(),
            path=request.url.path,
            root=root,
            layout=EMBEDDED_LAYOUT if root else LAYOUT,
            hosts=" ".join(settings.hosts),
            **values,
        )
    )
    return HTMLResponse(text, status, headers)
