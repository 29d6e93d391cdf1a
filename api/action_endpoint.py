"""The door for Rasa's custom actions: loopback, a token, a time limit, and always an answer.

Rasa takes an error from here for "this action did nothing" and goes on without it, so whatever
fails is answered with 200, `{"problem": "try_again"}` and the events that keep the form right.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
import zlib
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from rasa_sdk.executor import ActionExecutor, CollectingDispatcher
from rasa_sdk.interfaces import ActionExecutionRejection

from actions.feedback_form import TRY_AGAIN, events_after_failure

log = logging.getLogger(__name__)

Call = dict[str, Any]


def create_action_app(executor: ActionExecutor, token: str, time_limit: float) -> FastAPI:
    """The application for the loopback port; `time_limit` in seconds per action."""
    if not token:
        raise ValueError("the action endpoint needs a token")
    if time_limit <= 0:
        raise ValueError(f"the time limit of an action must be above 0, not {time_limit}")
    app = FastAPI(openapi_url=None)

    @app.get("/health")
    async def health() -> dict[str, str]:
        return {"status": "ok"}

    @app.post("/webhook")
    async def webhook(request: Request) -> JSONResponse:
        if not _authorised(request, token):
            return JSONResponse({"error": "unauthorised"}, 401)
        call = _call_of(await request.body(), request.headers.get("content-encoding", ""))
        if call is None:
            return JSONResponse({"error": "not an action call"}, 400)
        return await _run(executor, call, time_limit)

    return app


async def _run(executor: ActionExecutor, call: Call, time_limit: float) -> JSONResponse:
    name = str(call.get("next_action") or "")
    try:
        result = await asyncio.wait_for(executor.run(call), time_limit)
    except ActionExecutionRejection as rejection:
        return JSONResponse({"error": rejection.message, "action_name": rejection.action_name}, 400)
    except Exception as error:
        # The outermost edge: without an answer the form would go on without its data.
        log.exception("action %s failed: %s", name, type(error).__name__)
        return JSONResponse(_apology(name, call))
    return JSONResponse(result.model_dump() if result else {"events": [], "responses": []})


def _apology(name: str, call: Call) -> dict[str, Any]:
    dispatcher = CollectingDispatcher()
    dispatcher.utter_message(json_message=TRY_AGAIN)
    return {"events": events_after_failure(name, call["tracker"]["slots"]), "responses": dispatcher.messages}


def _authorised(request: Request, token: str) -> bool:
    given = request.headers.get("authorization", "")
    return hmac.compare_digest(given.encode(), f"Bearer {token}".encode())


def _call_of(body: bytes, encoding: str) -> Call | None:
    """The call that Rasa sent, or None when it is not one."""
    try:
        call = json.loads(zlib.decompress(body) if encoding == "deflate" else body)
    except (zlib.error, ValueError):
        return None
    if not (isinstance(call, dict) and isinstance((call.get("tracker") or {}).get("slots"), dict)):
        return None
    # Rasa may leave the domain out; the SDK refuses a call without one and Rasa does not ask twice.
    call.setdefault("domain", {})
    return call
