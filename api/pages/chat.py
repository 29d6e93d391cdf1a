"""The resident's chat page, and the one handler that takes a message from it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.chat import client_of
from api.conversations import StoredMessage
from api.errors import ApiError
from api.gateway import ChatReply
from api.pages.cookie import conversation_of, keep_conversation
from api.pages.examples import example_questions
from api.pages.form import posted_message
from api.pages.messages import MessageView, message_views, reply_view
from api.pages.origin import check_origin
from api.pages.site import read_site
from api.pages.templating import environment, render
from api.parts import Parts
from records.errors import DatabaseUnavailable

# What the script accepts instead of a page: the HTML of one message. Not text/html, so that errors come as
# problem+json to it and as pages to browsers.
FRAGMENT = "application/vnd.chat-message+html"
PRIVATE = {"Cache-Control": "private, no-store", "Vary": "Accept, Cookie"}
# The page must not wait for a part that hangs.
READY_WITHIN = 0.5


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
    return await _page(request, parts, await _history(request, parts))


async def take_message(request: Request, parts: Parts) -> Response:
    """Passes a posted message on.

    A browser is sent back to the page, at the new message; the script gets that message's HTML. When the
    message is refused, the browser gets the page with the reason and the text that was typed.
    """
    check_origin(request.headers)
    message = ""
    try:
        message = await posted_message(request)
        answer = await parts.gateway.chat(message, conversation_of(request), client_of(request))
    except (ApiError, DatabaseUnavailable) as error:
        if _wants_fragment(request):
            raise
        return await _refused(request, parts, message, _refusal(error))
    response = _fragment(parts, message, answer) if _wants_fragment(request) else _back_to(answer)
    keep_conversation(request, response, answer.conversation_id)
    return response


def _wants_fragment(request: Request) -> bool:
    return FRAGMENT in request.headers.get("accept", "")


def _back_to(answer: ChatReply) -> Response:
    return RedirectResponse(f"/#message-{answer.message_id}", 303)


def _fragment(parts: Parts, message: str, answer: ChatReply) -> Response:
    contacts = read_site(parts.settings.corpus_dir).contacts
    view = MessageView(answer.message_id, message, reply_view(answer.reply, contacts))
    text = environment().get_template("fragment.html").render(message=view)
    return Response(text, media_type=FRAGMENT, headers=PRIVATE)


async def _refused(request: Request, parts: Parts, typed: str, refusal: Refusal) -> Response:
    try:
        history = await _history(request, parts)
    except DatabaseUnavailable:
        history = ()
    return await _page(request, parts, history, typed, refusal)


async def _history(request: Request, parts: Parts) -> tuple[StoredMessage, ...]:
    conversation_id = conversation_of(request)
    if conversation_id is None:
        return ()
    return await run_in_threadpool(parts.conversations.history, conversation_id)


async def _page(
    request: Request,
    parts: Parts,
    history: tuple[StoredMessage, ...],
    typed: str = "",
    refusal: Refusal | None = None,
) -> Response:
    site = read_site(parts.settings.corpus_dir)
    assistant = parts.assistant_or_none()
    retry = {"Retry-After": str(refusal.retry_after)} if refusal and refusal.retry_after else {}
    return render(
        request,
        "chat.html",
        refusal.status if refusal else 200,
        PRIVATE | retry,
        messages=message_views(history, site.contacts),
        examples=example_questions(site.council, assistant.plan if assistant else None),
        starting=assistant is None,
        limited=assistant is not None and not await _dialogue_ready(parts),
        typed=typed,
        refusal=refusal,
        fragment_type=FRAGMENT,
    )


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
