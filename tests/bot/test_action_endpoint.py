"""The action endpoint, called as Rasa calls it."""

from __future__ import annotations

import asyncio
import json
import zlib
from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import ActionExecutionRejection

from api.action_endpoint import create_action_app

AUTHORISED = {"Authorization": "Bearer secret"}


def call(action: str = "action_x", **slots: Any) -> dict[str, Any]:
    tracker = {"sender_id": "a", "slots": slots, "latest_message": {}, "events": [], "paused": False}
    return {"next_action": action, "tracker": {**tracker, "active_loop": {}, "latest_action_name": None}}


def client(run: Callable[..., Any], name: str = "action_x", time_limit: float = 60) -> TestClient:
    executor = ActionExecutor()
    executor.register_function(name, run)
    return TestClient(create_action_app(executor, "secret", time_limit))


def works(dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
    dispatcher.utter_message(json_message={"domain": domain})
    return [{"event": "slot", "name": "focus", "value": 1}]


def fails(dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
    dispatcher.utter_message(json_message={"half": "done"})
    raise RuntimeError("secret path /etc")


async def hangs(dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
    await asyncio.Event().wait()
    return []


def rejects(dispatcher: Any, tracker: Any, domain: Any) -> list[dict[str, Any]]:
    raise ActionExecutionRejection("action_x", "not now")


@pytest.mark.parametrize(
    "header", ["", "Bearer ", "Bearer wrong", "secret", "Bearer secretx", "bearer secret"]
)
def test_a_call_without_the_token_is_refused(header: str) -> None:
    response = client(works).post("/webhook", json=call(), headers={"Authorization": header})
    assert response.status_code == 401


def test_a_token_that_is_no_ascii_is_refused_and_no_error() -> None:
    response = client(works).post("/webhook", json=call(), headers={b"Authorization": "Bearer é".encode()})
    assert response.status_code == 401


def test_a_call_without_a_domain_runs_with_an_empty_one() -> None:
    body = client(works).post("/webhook", json=call(), headers=AUTHORISED).json()
    assert body["events"] == [{"event": "slot", "name": "focus", "value": 1}]
    assert len(body["responses"]) == 1


def test_a_deflated_call_is_read() -> None:
    headers = {**AUTHORISED, "Content-Encoding": "deflate"}
    content = zlib.compress(json.dumps(call()).encode())
    assert client(works).post("/webhook", content=content, headers=headers).json()["events"]


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'"x"', b"{}", b'{"tracker": {"slots": 1}}', b"\xff"])
def test_what_is_no_call_is_refused(content: bytes) -> None:
    assert client(works).post("/webhook", content=content, headers=AUTHORISED).status_code == 400


@pytest.mark.parametrize("run", [fails, hangs])
def test_an_action_that_fails_or_hangs_is_a_problem_and_shows_nothing_of_the_error(
    run: Callable[..., Any],
) -> None:
    response = client(run, time_limit=0.05).post("/webhook", json=call(), headers=AUTHORISED)

    assert response.status_code == 200
    assert response.json()["events"] == []
    assert [message["custom"] for message in response.json()["responses"]] == [{"problem": "try_again"}]
    assert "secret path" not in response.text


def test_an_unknown_action_is_a_problem() -> None:
    response = client(works).post("/webhook", json=call("action_unknown"), headers=AUTHORISED)
    assert response.json()["responses"][0]["custom"] == {"problem": "try_again"}


def test_a_failed_validation_leaves_the_asked_slot_open() -> None:
    given = call("validate_feedback_form", requested_slot="feedback_consent")
    body = client(fails, "validate_feedback_form").post("/webhook", json=given, headers=AUTHORISED).json()
    assert body["events"] == [
        {"event": "slot", "name": "feedback_consent", "value": None, "timestamp": None},
    ]


def test_a_rejection_reaches_rasa_as_one() -> None:
    response = client(rejects).post("/webhook", json=call(), headers=AUTHORISED)
    assert response.status_code == 400
    assert response.json()["action_name"] == "action_x"


def test_health_needs_no_token() -> None:
    assert client(works).get("/health").json() == {"status": "ok"}


@pytest.mark.parametrize(("token", "limit"), [("", 1.0), ("t", 0.0), ("t", -1.0)])
def test_an_endpoint_without_token_or_time_is_not_made(token: str, limit: float) -> None:
    with pytest.raises(ValueError, match=r"token|above 0"):
        create_action_app(ActionExecutor(), token, limit)
