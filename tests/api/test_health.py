from __future__ import annotations

from tests.api.conftest import Service, assert_problem


def test_the_process_says_that_it_lives_while_nothing_else_is_ready(dead_rasa_service: Service) -> None:
    dead_rasa_service.loaded[0] = False
    assert dead_rasa_service.client.get("/healthz").json() == {"status": "alive"}


def test_the_service_is_ready_when_every_part_is(service: Service) -> None:
    response = service.client.get("/readyz")
    assert response.status_code == 200
    assert response.json() == {
        "status": "ready",
        "parts": {"index": True, "database": True, "dialogue": True},
    }


def test_without_its_assistant_the_service_is_not_ready(service: Service) -> None:
    service.loaded[0] = False
    assert_waits_for(service, "index")


def test_without_rasa_the_service_is_not_ready(dead_rasa_service: Service) -> None:
    assert_waits_for(dead_rasa_service, "dialogue")


def test_with_an_unhealthy_rasa_the_service_is_not_ready(service: Service) -> None:
    service.rasa.healthy = False
    assert_waits_for(service, "dialogue")


def test_without_its_database_the_service_is_not_ready(service: Service) -> None:
    service.database.close()
    folder = service.parts.settings.data_dir
    for file in folder.glob("records.db*"):
        file.unlink()
    folder.joinpath("records.db").mkdir()
    assert_waits_for(service, "database")


def assert_waits_for(service: Service, part: str) -> None:
    body = assert_problem(service.client.get("/readyz"), 503)
    assert part in body["detail"]
    assert [name for name, ready in body["parts"].items() if not ready] == [part]
