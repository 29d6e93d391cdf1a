from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions.reply import Reply, Status
from tests.api.conftest import Service, ServiceMaker, assert_problem


def test_a_message_is_answered_in_the_form_of_the_contract(service: Service) -> None:
    body = service.say("trees?").json()

    assert set(body) == {
        "conversation_id",
        "message_id",
        "status",
        "text",
        "citations",
        "suggestions",
        "form",
    }
    assert body["status"] == "answered"
    assert body["text"] == "trees?"
    assert body["form"] is None
    (citation,) = body["citations"]
    assert citation["passage_id"] == "commitment 1.1.1"
    assert citation["url"] == "/plan#commitment-1.1.1"
    assert citation["heading"] == ["The Small Plan"]


def test_a_known_conversation_goes_on(service: Service) -> None:
    first = service.say("one").json()
    second = service.say("two", first["conversation_id"]).json()

    assert second["conversation_id"] == first["conversation_id"]
    assert second["message_id"] != first["message_id"]
    assert service.rasa.heard[0]["sender"] == service.rasa.heard[1]["sender"]


def test_the_bot_knows_a_conversation_by_another_id_than_its_owner(service: Service) -> None:
    first = service.say("one").json()["conversation_id"]
    bot_id = service.rasa.heard[0]["sender"]

    assert bot_id != first
    assert service.say("two", bot_id).json()["conversation_id"] not in {first, bot_id}


@pytest.mark.parametrize("unknown", ["", "x", "A" * 32, "../../etc", "\u0000", "é" * 40, "A" * 5_000])
def test_an_unknown_conversation_id_starts_a_new_conversation(service: Service, unknown: str) -> None:
    body = service.say("hello", unknown).json()

    assert body["conversation_id"] != unknown
    assert len(body["conversation_id"]) == 32


@pytest.mark.parametrize("command", ["/restart", "  /restart", "//restart", "/ /restart", "\n/restart"])
def test_a_command_never_reaches_rasa_but_its_words_do(service: Service, command: str) -> None:
    assert service.say(command).status_code == 200
    assert service.rasa.heard[0]["message"] == "restart"


def test_a_message_of_slashes_alone_is_still_answered(service: Service) -> None:
    assert service.say("///").status_code == 200
    assert not service.rasa.heard[0]["message"].startswith("/")


def test_only_sender_and_message_are_passed_on(service: Service) -> None:
    service.client.post("/api/chat", json={"message": "hi", "metadata": {"x": 1}, "input_channel": "cmdline"})
    assert set(service.rasa.heard[0]) == {"sender", "message"}


def test_control_characters_and_lone_surrogates_are_dropped(service: Service) -> None:
    response = service.client.post("/api/chat", content=rb'{"message": "clean\u0000 a\ud800ir\u0007\n?"}')
    assert response.status_code == 200
    assert service.rasa.heard[0]["message"] == "clean air\n?"


@pytest.mark.parametrize("message", ["", "   ", "\n\t", "\u200b", "\u0000"])
def test_an_empty_message_is_a_422_that_names_the_limit(service: Service, message: str) -> None:
    assert "1 to 2,000 characters" in assert_problem(service.say(message), 422)["detail"]


def test_2000_characters_are_taken_and_2001_are_not(service: Service) -> None:
    assert service.say("  " + "a" * 2_000 + "  ").status_code == 200
    assert "2,000" in assert_problem(service.say("a" * 2_001), 422)["detail"]


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"\xff\xfe\xfd", b"[" * 60_000, b'{"message": ' + b"9" * 5_000 + b"}", b"message=hello"],
)
def test_what_is_not_json_is_a_400(service: Service, body: bytes) -> None:
    assert_problem(service.client.post("/api/chat", content=body), 400)


@pytest.mark.parametrize(
    "body", [[], "hello", 1, None, {}, {"message": 1}, {"message": None}, {"message": ["a"]}]
)
def test_json_of_another_form_is_a_422(service: Service, body: object) -> None:
    assert_problem(service.client.post("/api/chat", content=json.dumps(body)), 422)


def test_a_conversation_id_that_is_not_text_is_a_422(service: Service) -> None:
    assert_problem(service.say("hello", 7), 422)


def test_a_body_that_is_too_large_is_a_413(service: Service) -> None:
    assert_problem(service.say("a" * 70_000), 413)


def test_a_body_that_is_too_large_and_hides_its_size_is_a_413(service: Service) -> None:
    assert_problem(service.client.post("/api/chat", content=iter([b" " * 10_000] * 10)), 413)


def test_more_messages_than_the_rate_are_a_429_that_says_when_to_return(services: ServiceMaker) -> None:
    service = services.make(chat_rate="2/minute")
    with service.client:
        assert [service.say("hello").status_code for _ in range(2)] == [200, 200]
        response = service.say("hello")

    assert_problem(response, 429)
    assert 1 <= int(response.headers["Retry-After"]) <= 60


def test_while_the_assistant_loads_a_message_is_a_503_that_says_when_to_return(service: Service) -> None:
    service.loaded[0] = False
    response = service.say("hello")

    assert_problem(response, 503)
    assert int(response.headers["Retry-After"]) >= 1
    assert service.rasa.heard == []


def test_a_database_that_is_gone_is_a_503_and_not_an_empty_answer(services: ServiceMaker) -> None:
    service = services.make()
    with service.client:
        service.database.close()
        for file in Path(services.folder).glob("records.db*"):
            file.unlink()
        services.folder.joinpath("records.db").mkdir()
        response = service.say("hello")

    assert_problem(response, 503)
    assert int(response.headers["Retry-After"]) >= 1


def test_no_reply_of_the_service_is_cached(service: Service) -> None:
    assert service.say("hello").headers["Cache-Control"] == "no-store"


def test_every_status_of_the_contract_can_be_given(services: ServiceMaker) -> None:
    service = services.make(dead=True)
    with service.client:
        for status in Status:
            service.assistant.replies[status.value] = Reply(status, "Some words.")
            assert service.say(status.value).json()["status"] == status.value


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
TEXT = st.text(st.characters(exclude_categories=()))
BODIES = (
    st.binary()
    | JSON.map(lambda value: json.dumps(value).encode())
    | st.fixed_dictionaries({"message": JSON | TEXT}, optional={"conversation_id": JSON | TEXT}).map(
        lambda value: json.dumps(value).encode()
    )
)


@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(body=BODIES)
def test_nothing_a_client_sends_causes_a_500(service: Service, body: bytes) -> None:
    assert service.client.post("/api/chat", content=body).status_code in {200, 400, 422}
