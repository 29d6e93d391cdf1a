"""`/feedback/receipt`: a response read, changed or withdrawn by whoever has its receipt code.

The code is never in an address: it is posted, and a key that only this browser can use stands for it.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from api.chat import client_of
from api.errors import TooManyRequests
from api.pages.feedback_draft import draft_of
from api.pages.feedback_form import PRIVATE, about_consultation, desk_of, form_of, is_open, posted_fields
from api.pages.feedback_held import FeedbackDesk, Place, Reading, Writing, keep_browser, new_place, place_of
from api.pages.feedback_steps import CHECK
from api.pages.feedback_view import rows_stored
from api.pages.origin import check_origin
from api.pages.site import read_site
from api.pages.templating import render
from api.pages.updates import in_words
from api.parts import Parts, parts_of
from records.errors import ResponseUnknown, ResponseWithdrawn
from records.feedback_values import StoredResponse, Withdrawn
from records.receipts import as_typed

NO_CODE = "Enter your receipt code"
UNLIKE = "Enter your receipt code as it was shown: 3 groups of 4 letters and numbers, like K7QM-2F9D-XW3C"
UNKNOWN = "We have no response with this code. Check the code and try again"
TOO_OFTEN = "Many codes were tried from your connection. Please try again in a few minutes."


class TooManyCodes(TooManyRequests):
    """More codes were tried than a person would type."""

    title = "Please wait a little"


router = APIRouter(include_in_schema=False)
PartsOf = Annotated[Parts, Depends(parts_of)]


@router.get("/feedback/receipt")
async def ask(request: Request, parts: PartsOf) -> Response:
    """Asks for the code."""
    return _ask(request, parts)


@router.post("/feedback/receipt")
async def find(request: Request, parts: PartsOf) -> Response:
    """Leads to the response of the code that was typed."""
    check_origin(request.headers)
    typed = (await posted_fields(request)).get("code", "").strip()
    code = as_typed(typed)
    if not code:
        return _ask(request, parts, typed, UNLIKE if typed else NO_CODE)
    try:
        desk_of(request).codes.take(client_of(request))
    except TooManyRequests as error:
        raise TooManyCodes(TOO_OFTEN, error.retry_after) from None
    try:
        found = await run_in_threadpool(parts.feedback.read, code)
    except ResponseUnknown:
        return _ask(request, parts, typed, UNKNOWN)
    if isinstance(found, Withdrawn):
        return RedirectResponse("/feedback/receipt/withdrawn", 303, PRIVATE)
    place = new_place(request)
    desk_of(request).readings.put(place, Reading(code))
    response = RedirectResponse(f"/feedback/receipt/{place.key}", 303, PRIVATE)
    keep_browser(request, response, place)
    return response


@router.get("/feedback/receipt/withdrawn")
async def withdrawn(request: Request) -> Response:
    """That a response is no longer there."""
    return render(request, "feedback_withdrawn.html", headers=PRIVATE)


@router.get("/feedback/receipt/{key}")
async def read(request: Request, parts: PartsOf, key: str) -> Response:
    """The response with the council's reply."""
    _, reading, stored = await _found(request, parts, key)
    if reading is None or stored is None:
        return RedirectResponse("/feedback/receipt", 303, PRIVATE)
    council = read_site(parts.settings.corpus_dir).council
    replies = await run_in_threadpool(parts.replies.for_respondent, stored)
    return render(
        request,
        "feedback_response.html",
        headers=PRIVATE,
        rows=rows_stored(form_of(parts), council, stored),
        given=in_words(stored.created.date()),
        amended=in_words(stored.amended.date()) if stored.amended else "",
        replies=[(reply, in_words(reply.written.date())) for reply in replies],
        changed=reading.changed,
        open=is_open(parts),
        base=f"/feedback/receipt/{key}",
        **about_consultation(parts),
    )


@router.post("/feedback/receipt/{key}/change")
async def change(request: Request, parts: PartsOf, key: str) -> Response:
    """Opens the response in the form, at the answers to check."""
    check_origin(request.headers)
    place, reading, stored = await _found(request, parts, key)
    if not is_open(parts) or place is None or reading is None or stored is None:
        return RedirectResponse(f"/feedback/receipt/{key}", 303, PRIVATE)
    draft = draft_of(stored, reading.code)
    redaction = await run_in_threadpool(form_of(parts).redactor.redact, draft.comment)
    desk_of(request).writings.put(place, Writing(draft, redaction))
    return RedirectResponse(f"/feedback/{key}/{CHECK}", 303, PRIVATE)


@router.get("/feedback/receipt/{key}/withdraw")
async def ask_to_withdraw(request: Request, parts: PartsOf, key: str) -> Response:
    """Asks once more."""
    _, reading, stored = await _found(request, parts, key)
    if not is_open(parts) or reading is None or stored is None:
        return RedirectResponse(f"/feedback/receipt/{key}", 303, PRIVATE)
    return render(request, "feedback_withdraw.html", headers=PRIVATE, base=f"/feedback/receipt/{key}")


@router.post("/feedback/receipt/{key}/withdraw")
async def withdraw(request: Request, parts: PartsOf, key: str) -> Response:
    """Deletes the response."""
    check_origin(request.headers)
    place, reading, _ = await _found(request, parts, key)
    if place is None or reading is None:
        return RedirectResponse("/feedback/receipt", 303, PRIVATE)
    if not is_open(parts):
        return RedirectResponse(f"/feedback/receipt/{key}", 303, PRIVATE)
    await _delete(parts, desk_of(request), place, reading)
    desk_of(request).writings.drop(place)
    return RedirectResponse("/feedback/receipt/withdrawn", 303, PRIVATE)


async def _delete(parts: Parts, desk: FeedbackDesk, place: Place, reading: Reading) -> None:
    bot_id = reading.left_at_bot
    # The second press of the same button finds nothing.
    with suppress(ResponseWithdrawn, ResponseUnknown):
        bot_id = await run_in_threadpool(parts.feedback.withdraw, reading.code)
    if bot_id:
        # Should Rasa's store be locked, the next press goes on from here.
        desk.readings.put(place, replace(reading, left_at_bot=bot_id))
        await run_in_threadpool(parts.tracker.forget, [bot_id])


async def _found(
    request: Request, parts: Parts, key: str
) -> tuple[Place | None, Reading | None, StoredResponse | None]:
    """What this key stands for; the response is None when it was withdrawn meanwhile."""
    place = place_of(request, key)
    reading = desk_of(request).readings.get(place) if place else None
    if reading is None:
        return place, None, None
    try:
        stored = await run_in_threadpool(parts.feedback.read, reading.code)
    except ResponseUnknown:
        return place, reading, None
    return place, reading, None if isinstance(stored, Withdrawn) else stored


def _ask(request: Request, parts: Parts, typed: str = "", fault: str = "") -> Response:
    status = 422 if fault else 200
    values = about_consultation(parts)
    return render(request, "feedback_receipt.html", status, PRIVATE, typed=typed, fault=fault, **values)
