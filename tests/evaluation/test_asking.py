from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx2
import pytest

from actions.question import Focus
from actions.reply import Status
from actions.wire import reply_to_dict
from api.evaluation.asking import LONGEST_PAUSE, PAUSES, Converse, here, over_http
from api.evaluation.cases import EvaluationError
from tests.fakes import FakeAssistant, trees_reply
from tests.receipts import receipt

Answer = Callable[[dict[str, Any]], httpx2.Response]
REPLY = {"conversation_id": "c-1", "message_id": "m-1", **reply_to_dict(trees_reply())}


def test_each_turn_gets_the_focus_that_the_one_before_left() -> None:
    assistant = FakeAssistant(receipt=receipt())
    say = here(assistant.respond)()
    assert say("one").receipt == receipt()
    say("two")
    focuses = [question.focus.question for question in assistant.asked]
    assert focuses == ["", "one"]


def test_each_conversation_starts_without_a_focus() -> None:
    assistant = FakeAssistant()
    converse = here(assistant.respond)
    converse()("one")
    converse()("two")
    assert [question.focus for question in assistant.asked] == [Focus(), Focus()]


@dataclass
class Service:
    """A service behind a transport; `answers` are given in turn, the last for ever."""

    answers: list[httpx2.Response]
    heard: list[dict[str, Any]] = field(default_factory=list)
    paused: list[float] = field(default_factory=list)

    def converse(self) -> Converse:
        def handle(request: httpx2.Request) -> httpx2.Response:
            self.heard.append(json.loads(request.content))
            return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]

        client = httpx2.Client(transport=httpx2.MockTransport(handle), base_url="http://service.test")
        return over_http(client, self.paused.append)


def busy(seconds: str) -> httpx2.Response:
    return httpx2.Response(429, headers={"Retry-After": seconds}, json={})


def test_a_service_is_told_which_conversation_goes_on() -> None:
    service = Service([httpx2.Response(200, json=REPLY)])
    converse = service.converse()
    say = converse()
    assert say("one").reply == trees_reply()
    say("two")
    converse()("three")
    assert service.heard == [
        {"message": "one"},
        {"message": "two", "conversation_id": "c-1"},
        {"message": "three"},
    ]


def test_a_pause_that_is_asked_for_is_kept() -> None:
    service = Service([busy("7"), busy("3600"), httpx2.Response(200, json=REPLY)])
    assert service.converse()()("one").reply == trees_reply()
    assert service.paused == [7.0, LONGEST_PAUSE]


def test_a_service_that_only_asks_for_pauses_is_a_fault() -> None:
    service = Service([busy("1")])
    assert service.converse()()("one").fault == "HTTP 429"
    assert len(service.paused) == PAUSES


def test_a_message_that_is_turned_away_counts_as_refused() -> None:
    said = Service([httpx2.Response(422, text="too long")]).converse()()("one")
    assert (said.reply.status, said.fault) == (Status.REFUSED, "")


def test_a_service_that_breaks_is_a_fault() -> None:
    assert Service([httpx2.Response(500)]).converse()()("one").fault == "HTTP 500"


def test_a_service_that_is_not_there_ends_the_evaluation() -> None:
    def refuse(request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("connection refused", request=request)

    client = httpx2.Client(transport=httpx2.MockTransport(refuse), base_url="http://service.test")
    with pytest.raises(EvaluationError, match=r"http://service\.test: connection refused"):
        over_http(client)()("one")
