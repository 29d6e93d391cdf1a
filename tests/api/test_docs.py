from __future__ import annotations

import re
from typing import Any

import pytest

from api.docs import PAGE
from api.schemas import EXAMPLE_REPLY, ChatRequest, ChatResponse
from tests.api.conftest import Service

ROUTES = {
    "/api/chat": "post",
    "/api/plan": "get",
    "/api/passages/{passage_id}": "get",
    "/api/commitments": "get",
    "/api/commitments/{subject_id}": "get",
    "/api/measures": "get",
    "/api/measures/{subject_id}": "get",
    "/healthz": "get",
    "/readyz": "get",
}


@pytest.fixture
def description(service: Service) -> dict[str, Any]:
    found: dict[str, Any] = service.client.get("/openapi.json").json()
    return found


def test_the_docs_page_loads_everything_from_this_service(service: Service) -> None:
    page = service.client.get("/docs")
    addresses = re.findall(r'(?:src|href)="([^"]+)"', page.text)

    assert page.status_code == 200
    assert len(addresses) == 5
    for address in addresses:
        assert address == "data:," or service.client.get(address).status_code == 200


def test_the_docs_page_names_no_other_site(service: Service) -> None:
    start = service.client.get("/docs/start.js").text
    styles = service.client.get("/docs/assets/swagger-ui.css").text

    assert "//" not in PAGE + start
    assert re.findall(r"url\((?![\"']?data:)[^)]*\)|@import", styles) == []
    # Left unset, the script would send the description's address to a validator elsewhere.
    assert "validatorUrl: null" in start


def test_the_docs_page_has_no_script_or_style_within_it() -> None:
    assert re.findall(r"<style|\sstyle=|\son\w+=|<script>", PAGE) == []


@pytest.mark.parametrize(("path", "method"), ROUTES.items())
def test_every_route_is_described(description: dict[str, Any], path: str, method: str) -> None:
    operation = description["paths"][path][method]
    assert operation["description"]
    assert "200" in operation["responses"]


def test_the_example_of_a_reply_is_of_the_form_that_is_described(description: dict[str, Any]) -> None:
    (example,) = description["components"]["schemas"]["ChatResponse"]["examples"]
    # Members that are null are left out of examples there.
    assert {**example, "form": None} == EXAMPLE_REPLY
    ChatResponse.model_validate(EXAMPLE_REPLY)


def test_the_chat_is_described_with_its_body_and_its_errors(description: dict[str, Any]) -> None:
    operation = description["paths"]["/api/chat"]["post"]
    schema = operation["requestBody"]["content"]["application/json"]["schema"]

    assert schema["properties"]["message"]["maxLength"] == 2_000
    (example,) = schema["examples"]
    ChatRequest.model_validate(example)
    assert {"400", "413", "422", "429", "503"} <= set(operation["responses"])
    assert "application/problem+json" in operation["responses"]["429"]["content"]
    assert "Retry-After" in operation["responses"]["429"]["headers"]
