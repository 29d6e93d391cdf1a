"""A service over fakes: everything is real but the assistant and Rasa."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx2
import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.parts import Parts
from api.settings import Settings
from api.wiring import build_parts
from records.database import Database
from tests.actions.feedback_store import FakeRedactor
from tests.fakes import FakeAssistant, FakeRasa

PROBLEM = "application/problem+json"


class DeadRasa(httpx2.AsyncBaseTransport):
    """A port on which nobody listens."""

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("connection refused", request=request)


@dataclass
class Service:
    """A running service with its fakes at hand."""

    client: TestClient
    parts: Parts
    database: Database
    assistant: FakeAssistant
    rasa: FakeRasa
    loaded: list[bool] = field(default_factory=lambda: [True])

    def say(self, message: object, conversation_id: object = None) -> httpx2.Response:
        """The response to a message."""
        body: dict[str, object] = {"message": message}
        if conversation_id is not None:
            body["conversation_id"] = conversation_id
        return self.client.post("/api/chat", json=body)


@dataclass
class ServiceMaker:
    """Makes services; `dead` ones have no Rasa."""

    folder: Path
    database: Database

    def make(self, dead: bool = False, **settings: Any) -> Service:
        """A service whose client is not yet started (use `with service.client:`)."""
        values: dict[str, Any] = {"chat_rate": "off", "data_dir": self.folder}
        chosen = Settings(**{**values, **settings})
        assistant, rasa, loaded = FakeAssistant(), FakeRasa(), [True]
        transport = DeadRasa() if dead else httpx2.ASGITransport(rasa.app())
        client = httpx2.AsyncClient(transport=transport, base_url="http://rasa.test")
        parts = build_parts(
            chosen, self.database, client, lambda: assistant if loaded[0] else None, FakeRedactor()
        )
        app = create_app(chosen, parts)
        return Service(
            TestClient(app, raise_server_exceptions=False), parts, self.database, assistant, rasa, loaded
        )


@pytest.fixture
def services(tmp_path: Path, database: Database) -> ServiceMaker:
    return ServiceMaker(tmp_path, database)


@pytest.fixture
def service(services: ServiceMaker) -> Iterator[Service]:
    made = services.make()
    with made.client:
        yield made


@pytest.fixture
def dead_rasa_service(services: ServiceMaker) -> Iterator[Service]:
    made = services.make(dead=True)
    with made.client:
        yield made


def assert_problem(response: httpx2.Response, status: int) -> dict[str, Any]:
    """The body of a problem response of this status, checked for its form."""
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == PROBLEM
    body: dict[str, Any] = response.json()
    assert {"type", "title", "status", "detail"} <= set(body)
    assert body["status"] == status
    return body
