"""What somebody can do with a conversation besides going on with it: rate, save, clear."""

from __future__ import annotations

from datetime import UTC, datetime

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from api.errors import InvalidMessage, NotFound
from api.pages.chat import CLEARED, PRIVATE, back, fragment, wants_fragment
from api.pages.cookie import conversation_of, forget_conversation
from api.pages.form import posted_fields
from api.pages.site import read_site
from api.pages.transcript import transcript
from api.pages.visit import visit_of
from api.parts import Parts
from api.wording import clean_message
from records.ratings import WRONG_LIMIT, Rating

USEFUL = {"yes": True, "no": False}
FILE = "conversation.txt"


async def rate(request: Request, parts: Parts) -> Response:
    """Keeps whether an answer was useful, and what was wrong; NotFound for anything but a message of this
    browser's own conversation."""
    fields = await posted_fields(request)
    message_id, conversation_id = fields.get("message_id", ""), conversation_of(request)
    useful = USEFUL.get(fields.get("useful", ""))
    if useful is None or conversation_id is None:
        raise NotFound("There is no such answer.")
    rating = Rating(useful, "" if useful else _wrong(fields))
    if not await run_in_threadpool(parts.ratings.rate, conversation_id, message_id, rating):
        raise NotFound("This answer is no longer kept.")
    if wants_fragment(request):
        return fragment(request, "rating.html", id=message_id, rating=rating)
    return back(place=f"rating-{message_id}")


async def save(request: Request, parts: Parts) -> Response:
    """The conversation as a plain text file."""
    site = read_site(parts.settings.corpus_dir)
    visit = await visit_of(request, parts)
    address = str(parts.settings.public_url or request.base_url).rstrip("/")
    text = transcript(site.council, visit.history.messages, datetime.now(UTC), address)
    headers = {**PRIVATE, "Content-Disposition": f'attachment; filename="{FILE}"'}
    return PlainTextResponse(text, headers=headers)


async def clear(request: Request, parts: Parts) -> Response:
    """Deletes this browser's conversation for good, and has the browser forget its id."""
    conversation_id = conversation_of(request)
    if conversation_id is not None:
        await run_in_threadpool(parts.clearing.clear, conversation_id)
    response = back(CLEARED)
    forget_conversation(request, response)
    return response


def _wrong(fields: dict[str, str]) -> str:
    try:
        return clean_message(fields.get("wrong", "")[:WRONG_LIMIT])
    except InvalidMessage:
        return ""
