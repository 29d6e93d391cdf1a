"""`POST /api/chat`: a message in, a reply out."""

from __future__ import annotations

import json
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Request
from fastapi.responses import JSONResponse

from actions.wire import reply_to_dict
from api.errors import InvalidMessage, MalformedRequest
from api.gateway import ChatReply
from api.parts import Parts, parts_of
from api.schemas import ChatRequest, ChatResponse, problem_responses

BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/json": {"schema": ChatRequest.model_json_schema()}},
    }
}
router = APIRouter(tags=["Chat"])


@router.post(
    "/api/chat",
    response_model=ChatResponse,
    responses=problem_responses(400, 413, 422, 429, 503),
    openapi_extra=BODY,
)
async def chat(request: Request, parts: Annotated[Parts, Depends(parts_of)]) -> Any:
    """Answers a message from the plan, with citations.

    A message has 1 to 2,000 characters after trimming. Without a `conversation_id`, or with one that
    is unknown or has expired, a new conversation starts.
    """
    message, conversation_id = read_body(await request.body())
    reply = await parts.gateway.chat(message, conversation_id, client_of(request))
    return JSONResponse(chat_body(reply), headers={"Cache-Control": "no-store"})


def read_body(body: bytes) -> tuple[str, str | None]:
    """The message and the conversation's id; MalformedRequest or InvalidMessage when they are not there.

    Read by hand: a lone surrogate is legal in JSON and is dropped later, where a schema would refuse it.
    """
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        raise MalformedRequest("The body must be a JSON object with a message.") from None
    if not isinstance(data, dict):
        raise InvalidMessage("The body must be a JSON object with a message.")
    message, conversation_id = data.get("message"), data.get("conversation_id")
    if not isinstance(message, str):
        raise InvalidMessage("`message` must be there, and must be text.")
    if not isinstance(conversation_id, str | None):
        raise InvalidMessage("`conversation_id` must be text, or absent.")
    return message, conversation_id


def chat_body(reply: ChatReply) -> dict[str, Any]:
    """The reply as the contract spells it."""
    return {
        "conversation_id": reply.conversation_id,
        "message_id": reply.message_id,
        **reply_to_dict(reply.reply),
    }


def client_of(request: Request) -> str:
    """Whom a message is counted for: the peer's address (behind a trusted proxy, what that says)."""
    return request.client.host if request.client else "unknown"
