"""Where the form leads: on to another step, and at the end into the records."""

from __future__ import annotations

import logging

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from actions.feedback import new_response
from api.chat import client_of
from api.errors import TooManyRequests
from api.pages.feedback_form import PRIVATE, desk_of, said
from api.pages.feedback_held import Place, Reading, Writing, keep_browser
from api.pages.feedback_show import Trouble, form_page
from api.pages.feedback_steps import CHECK, Form
from api.pages.templating import render
from api.parts import Parts
from records.errors import DatabaseUnavailable, ResponseUnknown, ResponseWithdrawn
from records.feedback_values import Channel

GONE = "/feedback/receipt/withdrawn"
NOT_STORED = "We could not store your response just now. Please send it again: it is never stored twice"
TOO_MANY = (
    "Many responses have come from your connection, so yours is not stored yet. "
    "Your answers stay here. Please send them again in a few minutes"
)
RETRY = 5
log = logging.getLogger(__name__)


async def send(request: Request, parts: Parts, form: Form, place: Place, writing: Writing) -> Response:
    """Stores the response and leads to its receipt; sent twice, it is stored once."""
    desk = desk_of(request)
    first_open = form.next_step(writing.draft, writing.redaction)
    if first_open != CHECK:
        desk.writings.put(place, writing)
        return lead_to(request, place, first_open)
    try:
        store = _amend if writing.draft.amends else _submit
        response = await store(request, parts, form, place, writing)
    except (ResponseWithdrawn, ResponseUnknown):
        response = RedirectResponse(GONE, 303, PRIVATE)
    except (TooManyRequests, DatabaseUnavailable) as error:
        desk.writings.put(place, writing)
        trouble = _trouble(error)
        return await run_in_threadpool(form_page, request, parts, form, place, writing, CHECK, trouble)
    desk.writings.drop(place)
    return response


async def is_sent(parts: Parts, place: Place) -> bool:
    """Whether the response of this run is stored."""
    return await run_in_threadpool(parts.feedback.is_stored, place.run)


def lead_to(request: Request, place: Place, step: str) -> Response:
    """The browser is sent to a step, and keeps its secret."""
    response = RedirectResponse(f"/feedback/{place.key}/{step}", 303, PRIVATE)
    keep_browser(request, response, place)
    return response


def gone(request: Request) -> Response:
    """That there is nothing left to send."""
    return render(request, "feedback_gone.html", 404, PRIVATE)


def _trouble(error: TooManyRequests | DatabaseUnavailable) -> Trouble:
    if isinstance(error, TooManyRequests):
        return Trouble(429, TOO_MANY, error.retry_after or RETRY)
    log.error("a response could not be stored: %s", error)
    return Trouble(503, NOT_STORED, RETRY)


async def _submit(request: Request, parts: Parts, form: Form, place: Place, writing: Writing) -> Response:
    desk_of(request).responses.take(client_of(request))
    response = new_response(place.run, said(form, writing), parts.consultation, Channel.PAGE)
    await run_in_threadpool(parts.feedback.submit, response)
    return lead_to(request, place, "sent")


async def _amend(request: Request, parts: Parts, form: Form, place: Place, writing: Writing) -> Response:
    # A code that comes back in a hidden field may be a guess like any other.
    desk_of(request).codes.take(client_of(request))
    code = writing.draft.amends
    await run_in_threadpool(parts.feedback.amend, code, said(form, writing))
    desk_of(request).readings.put(place, Reading(code, changed=True))
    return RedirectResponse(f"/feedback/receipt/{place.key}", 303, PRIVATE)
