"""`/feedback`: a response to the plan, one thing per page. Nothing is stored before it is sent.

Every step is a form that is posted and answered with 303, also when something was missing, so that reload
and "Back" never send anything twice. What was given is held in memory and carried in a hidden field.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from api.errors import NotFound
from api.lookup.running import assistant_of
from api.pages import feedback_steps as steps
from api.pages.feedback_draft import PageDraft, from_token
from api.pages.feedback_form import (
    PRIVATE,
    about_consultation,
    closed_page,
    desk_of,
    form_of,
    is_open,
    posted_fields,
)
from api.pages.feedback_held import (
    Attempt,
    Place,
    Writing,
    browser_of,
    new_place,
    place_of,
)
from api.pages.feedback_questions import about_view
from api.pages.feedback_sending import gone, is_sent, lead_to, send
from api.pages.feedback_show import form_page
from api.pages.feedback_steps import CHECK, Fault, Form
from api.pages.origin import check_origin
from api.pages.templating import render
from api.parts import Parts, parts_of
from api.passage_context import find_passage
from privacy.redaction import Redaction
from records.receipts import code_of

router = APIRouter(include_in_schema=False)
PartsOf = Annotated[Parts, Depends(parts_of)]


@router.get("/feedback")
async def start(request: Request, parts: PartsOf, about: str = "") -> Response:
    """What a response is, and the button that begins one; or that none is taken."""
    if not is_open(parts):
        return closed_page(request, parts)
    plan = assistant_of(parts).plan
    passage = find_passage(plan, about) if about else None
    going_on = desk_of(request).writings.latest(browser_of(request)) if passage else None
    return render(
        request,
        "feedback_start.html",
        headers=PRIVATE,
        about=about_view(plan, passage.id) if passage else None,
        about_id=passage.id if passage else "",
        going_on=f"/feedback/{going_on.key}" if going_on else "",
        **about_consultation(parts),
    )


@router.post("/feedback")
async def begin(request: Request, parts: PartsOf) -> Response:
    """Begins a run of the form."""
    check_origin(request.headers)
    fields = await posted_fields(request)
    if not is_open(parts):
        return RedirectResponse("/feedback", 303)
    passage = find_passage(assistant_of(parts).plan, fields.get("about", ""))
    draft = PageDraft(about=passage.id if passage else "")
    place = new_place(request)
    desk_of(request).writings.put(place, Writing(draft, Redaction("")))
    return lead_to(request, place, form_of(parts).next_step(draft, Redaction("")))


@router.get("/feedback/stopped")
async def stopped(request: Request) -> Response:
    """That nothing was kept."""
    return render(request, "feedback_stopped.html")


@router.get("/feedback/{key}/sent")
async def sent(request: Request, parts: PartsOf, key: str) -> Response:
    """The receipt code, for as long as the browser has its cookie."""
    place = place_of(request, key)
    if place is None or not await is_sent(parts, place):
        return gone(request)
    values = about_consultation(parts)
    return render(request, "feedback_sent.html", headers=PRIVATE, code=code_of(place.run), **values)


@router.post("/feedback/{key}/stop")
async def stop(request: Request, key: str) -> Response:
    """Forgets what was given."""
    check_origin(request.headers)
    place = place_of(request, key)
    if place:
        desk_of(request).writings.drop(place)
    return RedirectResponse("/feedback/stopped", 303)


@router.get("/feedback/{key}/{step}")
async def show(request: Request, parts: PartsOf, key: str, step: str) -> Response:
    """A step with what was given there, or the answers to check."""
    if not is_open(parts):
        return closed_page(request, parts, unsent=True)
    place = place_of(request, key)
    writing = desk_of(request).writings.get(place) if place else None
    if place is None or writing is None:
        return await _after_all(request, parts, place)
    form = form_of(parts)
    if not form.has(step, writing.draft, writing.redaction):
        raise NotFound("There is no such page in this form.")
    first_open = form.next_step(writing.draft, writing.redaction)
    if step == CHECK and first_open != CHECK:
        return lead_to(request, place, first_open)
    return await run_in_threadpool(form_page, request, parts, form, place, writing, step)


@router.post("/feedback/{key}/{step}")
async def take(request: Request, parts: PartsOf, key: str, step: str) -> Response:
    """Takes what was given at a step, and leads on; at the check, stores the response."""
    check_origin(request.headers)
    fields = await posted_fields(request)
    if not is_open(parts):
        return closed_page(request, parts, unsent=True)
    place = place_of(request, key)
    if place is None:
        return gone(request)
    form = form_of(parts)
    writing = desk_of(request).writings.get(place)
    if writing is None and not await is_sent(parts, place):
        writing = await _carried(form, fields)
    if writing is None:
        return await _after_all(request, parts, place)
    if step == CHECK:
        return await send(request, parts, form, place, writing)
    if not form.has(step, writing.draft, writing.redaction):
        raise NotFound("There is no such page in this form.")
    taken = await run_in_threadpool(form.take, step, writing.draft, fields)
    return await _lead_on(request, form, place, writing, step, fields, taken)


async def _lead_on(
    request: Request,
    form: Form,
    place: Place,
    writing: Writing,
    step: str,
    fields: Mapping[str, str],
    taken: PageDraft | Fault,
) -> Response:
    writings = desk_of(request).writings
    if isinstance(taken, Fault):
        typed = {name: value for name, value in fields.items() if name != "draft"}
        writings.put(place, Writing(writing.draft, writing.redaction, Attempt(step, typed)))
        return lead_to(request, place, step)
    redaction = await run_in_threadpool(form.redactor.redact, taken.comment)
    writings.put(place, Writing(taken, redaction))
    return lead_to(request, place, _after(form, step, fields, taken, redaction))


def _after(form: Form, step: str, fields: Mapping[str, str], draft: PageDraft, redaction: Redaction) -> str:
    chosen = fields.get(steps.ABOUT, "") if step == steps.ABOUT else ""
    if chosen == steps.OTHER:
        return f"{steps.PART}{steps.OTHER}"
    ambition = next((a for a in form.plan.ambitions if a.passage.id == chosen), None)
    return f"{steps.PART}{ambition.number}" if ambition else form.next_step(draft, redaction)


async def _carried(form: Form, fields: Mapping[str, str]) -> Writing | None:
    """What the page carried along: all that there is after a restart."""
    draft = from_token(fields.get("draft", ""))
    if draft is None:
        return None
    return Writing(draft, await run_in_threadpool(form.redactor.redact, draft.comment))


async def _after_all(request: Request, parts: Parts, place: Place | None) -> Response:
    """Where nothing is held any more: the response was sent, or there is none."""
    if place and await is_sent(parts, place):
        return lead_to(request, place, "sent")
    return gone(request)
