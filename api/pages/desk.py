"""`GET /desk`: the look-up desk for those who answer the council's telephones. Everything on it is public.

The page is a form that is sent with GET, so every search has its address. The script asks the same address
for the results alone (`FRAGMENT`) while somebody types.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.responses import RedirectResponse, Response

from api.errors import NotFound
from api.lookup.asked import WORDS_LIMIT, Asked, OfDesk
from api.lookup.running import assistant_of, run, today, with_history
from api.lookup.subjects import find_subject, subjects_of
from api.lookup.targets import MEANING
from api.pages.desk_view import (
    PAGE_SIZE,
    Finds,
    card_view,
    choices_of,
    filter_address,
    finds_view,
    parts_of_commitment,
)
from api.pages.site import read_site
from api.pages.templating import environment, render
from api.parts import Parts, parts_of
from api.passage_context import find_passage
from corpus.model import Kind, Passage

FRAGMENT = "application/vnd.desk-results+html"
# Without Vary a browser's back button could show the results alone.
HEADERS = {"Vary": "Accept", "Cache-Control": "no-cache"}
FILTERS = frozenset({Kind.AMBITION, Kind.PRIORITY, Kind.PORTFOLIO, Kind.COMMITTEE})
router = APIRouter(include_in_schema=False)
PartsOf = Annotated[Parts, Depends(parts_of)]


@router.get("/desk")
async def desk(request: Request, parts: PartsOf, asked: OfDesk) -> Response:
    """The page with the results of a search, or those results alone."""
    plan = assistant_of(parts).plan
    results = await run(parts, subjects_of(plan), asked.query(plan, PAGE_SIZE))
    finds = finds_view(results, asked, plan, _base(request, parts), today())
    if FRAGMENT in request.headers.get("accept", ""):
        return _fragment(asked, finds)
    return render(
        request,
        "desk.html",
        headers=HEADERS,
        asked=asked,
        choices=choices_of(plan),
        finds=finds,
        fragment_type=FRAGMENT,
        words_limit=WORDS_LIMIT,
        target_meaning=MEANING,
        filtered=_is_filtered(asked),
    )


@router.get("/desk/{name}")
async def node(request: Request, parts: PartsOf, name: str) -> Response:
    """The page of a commitment or measure; other parts of the plan lead to what is under them."""
    plan = assistant_of(parts).plan
    subject = find_subject(plan, name)
    if subject is None:
        return RedirectResponse(_elsewhere(find_passage(plan, name)), 303)
    card = card_view(await with_history(parts, subject), plan, _base(request, parts), today())
    site = read_site(parts.settings.corpus_dir)
    return render(
        request,
        "desk_node.html",
        card=card,
        parts=parts_of_commitment(plan, subject),
        target_meaning=MEANING,
        reports=site.council.links.performance,
    )


def _fragment(asked: Asked, finds: Finds) -> Response:
    text = environment().get_template("desk_results.html").render(asked=asked, finds=finds)
    return Response(text, media_type=FRAGMENT, headers=HEADERS)


def _elsewhere(passage: Passage | None) -> str:
    if passage is None:
        raise NotFound("The plan has no part of this name.")
    return filter_address(passage) if passage.kind in FILTERS else f"/plan#{passage.anchor}"


def _is_filtered(asked: Asked) -> bool:
    names = (asked.ambition, asked.priority, asked.portfolio, asked.committee)
    return any(names) or asked.has_target is not None or asked.has_status is not None


def _base(request: Request, parts: Parts) -> str:
    return str(parts.settings.public_url or request.base_url).rstrip("/")
