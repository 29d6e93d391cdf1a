"""The resident's chat page, and the one handler that takes a message from it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from actions.reply import Status
from api.chat import client_of
from api.errors import ApiError
from api.gateway import ChatReply
from api.pages.cookie import conversation_of, keep_conversation
from api.pages.examples import Examples
from api.pages.form import posted_message
from api.pages.messages import History, MessageView, message_views, reply_view
from api.pages.templating import environment, render
from api.pages.visit import ABOUT, Visit, examples_for, known_links, visit_of
from api.parts import Parts
from records.errors import DatabaseUnavailable
from records.ratings import WRONG_LIMIT

# What the script accepts instead of a page: the HTML of one message. Not text/html, so that errors come as
# problem+json to it and as pages to browsers.
FRAGMENT = "application/vnd.chat-message+html"
PRIVATE = {"Cache-Control": "private, no-store", "Vary": "Accept, Cookie"}
# The page must not wait for a part that hangs.
READY_WITHIN = 0.5
# What the address says after a redirect.
EXPIRED, CLEARED = "expired", "cleared"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a message was not taken, in words; `about_text` when the text itself is the reason."""

    status: int
    title: str
    detail: str
    retry_after: int | None
    about_text: bool


async def chat_page(request: Request, parts: Parts) -> Response:
    """The page with this browser's conversation."""
    return await _page(request, parts, await visit_of(request, parts))


async def take_message(request: Request, parts: Parts) -> Response:
    """Passes a posted message on.

    A browser is sent back to the page, at the new message; the script gets that message's HTML. When the
    message is refused, the browser gets the page with the reason and the text that was typed.
    """
    message, known_id = "", conversation_of(request)
    try:
        message = await posted_message(request)
        answer = await parts.gateway.chat(message, known_id, client_of(request))
    except (ApiError, DatabaseUnavailable) as error:
        if wants_fragment(request):
            raise
        return await _refused(request, parts, message, _refusal(error))
    # An id that is no longer known is answered under a new one.
    expired = known_id is not None and known_id != answer.conversation_id
    if wants_fragment(request):
        response = await _message_fragment(request, parts, message, answer, expired)
    else:
        response = _back_to(answer, expired)
    keep_conversation(request, response, answer.conversation_id)
    return response


def wants_fragment(request: Request) -> bool:
    """Whether the script asks, which puts a part of the page in place by itself."""
    return FRAGMENT in request.headers.get("accept", "")


def fragment(request: Request, template: str, **values: Any) -> Response:
    """A part of the page for the script."""
    root = request.scope.get("root_path", "")
    text = environment().get_template(template).render(root=root, wrong_limit=WRONG_LIMIT, **values)
    return Response(text, media_type=FRAGMENT, headers=PRIVATE)


def back(query: str = "", place: str = "") -> Response:
    """Sends a browser back to the page, to a place on it."""
    return RedirectResponse(f"/{'?' if query else ''}{query}{'#' if place else ''}{place}", 303)


def _back_to(answer: ChatReply, expired: bool) -> Response:
    return back(EXPIRED if expired else "", f"message-{answer.message_id}")


async def _message_fragment(
    request: Request, parts: Parts, message: str, answer: ChatReply, expired: bool
) -> Response:
    view = MessageView(answer.message_id, message, reply_view(answer.reply, await known_links(parts)))
    messages = await run_in_threadpool(parts.conversations.history, answer.conversation_id)
    return fragment(
        request,
        "fragment.html",
        message=view,
        expired=expired,
        days=parts.settings.conversation_days,
        examples=examples_for(parts, History(messages)),
        offers_examples=_offers_examples(answer.reply.status),
    )


async def _refused(request: Request, parts: Parts, typed: str, refusal: Refusal) -> Response:
    try:
        visit = await visit_of(request, parts)
    except DatabaseUnavailable:
        visit = Visit()
    return await _page(request, parts, visit, typed, refusal)


async def _page(
    request: Request, parts: Parts, visit: Visit, typed: str = "", refusal: Refusal | None = None
) -> Response:
    retry = {"Retry-After": str(refusal.retry_after)} if refusal and refusal.retry_after else {}
    started = parts.assistant_or_none() is not None
    last = visit.history.messages[-1].reply if visit.history.messages else None
    return render(
        request,
        "chat.html",
        refusal.status if refusal else 200,
        PRIVATE | retry,
        messages=message_views(visit.history, await known_links(parts), datetime.now(UTC)),
        examples=_examples(request, parts, visit),
        offers_examples=last is None or _offers_examples(last.status),
        starting=not started,
        limited=started and not await _dialogue_ready(parts),
        expired=visit.has_expired or EXPIRED in request.query_params,
        cleared=CLEARED in request.query_params and not visit.history.messages,
        days=parts.settings.conversation_days,
        wrong_limit=WRONG_LIMIT,
        typed=typed,
        refusal=refusal,
        fragment_type=FRAGMENT,
    )


def _examples(request: Request, parts: Parts, visit: Visit) -> Examples:
    """Around what the plan's page asks about, else around what was shown last."""
    return examples_for(parts, visit.history, request.query_params.get(ABOUT, ""))


def _offers_examples(status: Status) -> bool:
    """Nothing else is offered to somebody in danger, or in the middle of a form."""
    return status not in (Status.SAFETY, Status.FEEDBACK)


async def _dialogue_ready(parts: Parts) -> bool:
    try:
        async with asyncio.timeout(READY_WITHIN):
            return (await parts.readiness.parts())["dialogue"]
    except TimeoutError:
        return False


def _refusal(error: ApiError | DatabaseUnavailable) -> Refusal:
    if isinstance(error, DatabaseUnavailable):
        return Refusal(503, "Not available just now", "Please try again in a few seconds.", 5, False)
    status = int(error.status)
    return Refusal(status, error.title, error.detail, error.retry_after, status in (413, 422))
