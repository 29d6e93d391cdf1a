from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.limiter import Room
from records.database import Database
from records.errors import DatabaseUnavailable
from records.status import StatusUpdate
from tests.api.conftest import Service, assert_problem
from tests.fakes import small_plan
from tests.status_updates import KeptUpdates, kept, update

LISTS = ["/api/commitments", "/api/measures"]
OLD = update("commitment 1.1.1", "Ten are planted.", date(2020, 1, 1), value="10", unit="trees")
NEW = update("commitment 1.1.1", "Half are planted.", date(2021, 1, 1), forecast=True, rag="Amber")
WRONG = update("measure 1.1", "There are none.", date(2021, 1, 1), superseded=True)


class Unreachable(KeptUpdates):
    """Records that are out of reach."""

    def history(self, subject: str) -> tuple[StatusUpdate, ...]:
        raise DatabaseUnavailable("gone")

    def by_subject(self) -> dict[str, tuple[StatusUpdate, ...]]:
        raise DatabaseUnavailable("gone")


@pytest.fixture
def report(service: Service) -> Callable[[KeptUpdates], None]:
    """Lets the service know these updates."""

    def reported(updates: KeptUpdates) -> None:
        app: Any = service.client.app
        app.state.parts = replace(service.parts, statuses=updates)

    return reported


@pytest.fixture
def client(service: Service, report: Callable[[KeptUpdates], None]) -> TestClient:
    report(kept(OLD, NEW, WRONG))
    return service.client


def ids(client: TestClient, path: str) -> list[str]:
    response = client.get(path)
    assert response.status_code == 200, response.text
    return [item["id"] for item in response.json()["items"]]


def test_every_commitment_is_listed_with_its_parts_in_the_plan_s_order(client: TestClient) -> None:
    body = client.get("/api/commitments").json()

    assert [item["number"] for item in body["items"]] == ["1.1.1", "1.1.2", "1.1.2.1"]
    assert (body["total"], body["offset"], body["next"]) == (3, 0, None)
    part = body["items"][2]
    assert part["part_of"] == {"id": "commitment 1.1.2", "text": "We will sweep the market square:"}


def test_a_commitment_has_its_place_its_owners_its_citation_and_its_latest_update(
    client: TestClient,
) -> None:
    first = client.get("/api/commitments").json()["items"][0]

    assert first["ambition"] == {"id": "ambition 1", "text": "a place with clean air"}
    assert first["priority"] == {"id": "priority 1.1", "text": "Cleaner streets"}
    assert [p["text"] for p in first["portfolios"]] == ["Parks"]
    assert [c["text"] for c in first["committees"]] == ["Places"]
    citation = first["citation"]
    assert small_plan().text[citation["start"] : citation["end"]] == first["text"] == citation["quote"]
    status = first["status"]
    assert (status["statement"], status["rag"], status["forecast"]) == ("Half are planted.", "Amber", True)
    assert (status["source_date"], status["stale"], status["value"]) == ("2021-01-01", True, None)


def test_a_measure_has_the_history_of_what_was_reported_corrected_or_not(client: TestClient) -> None:
    body = client.get("/api/measures/measure 1.1").json()

    assert body["status"] is None
    assert [(h["statement"], h["superseded"]) for h in body["history"]] == [("There are none.", True)]
    assert body["priority"] is None


def test_a_commitment_s_history_is_newest_first(client: TestClient) -> None:
    body = client.get("/api/commitments/commitment-1.1.1").json()

    assert [h["statement"] for h in body["history"]] == ["Half are planted.", "Ten are planted."]
    assert body["status"] == body["history"][0]


def test_a_correction_leaves_the_corrected_update_in_the_history(
    service: Service, report: Callable[[KeptUpdates], None]
) -> None:
    right = update("measure 1.1", "There are nine.", date(2021, 1, 1))
    report(kept(WRONG, right))
    body = service.client.get("/api/measures/1.1").json()

    assert body["status"]["statement"] == "There are nine."
    assert {h["statement"]: h["superseded"] for h in body["history"]} == {
        "There are none.": True,
        "There are nine.": False,
    }


@pytest.mark.parametrize("name", ["measure 9.9", "commitment 1.1.1", "é", "%00", "..%2f", "a" * 150])
def test_a_measure_that_is_not_there_is_a_404(client: TestClient, name: str) -> None:
    assert_problem(client.get(f"/api/measures/{name}"), 404)


def test_words_are_ranked_and_searched_for_once(client: TestClient, service: Service) -> None:
    assert ids(client, "/api/commitments?q=market square") == ["commitment 1.1.2"]
    assert service.assistant.searched == ["market square"]


def test_a_number_needs_no_search(client: TestClient, service: Service) -> None:
    assert ids(client, "/api/commitments?q=1.1.2") == ["commitment 1.1.2", "commitment 1.1.2.1"]
    assert service.assistant.searched == []


def test_what_fits_nothing_is_an_empty_list(client: TestClient) -> None:
    assert client.get("/api/measures?q=pizza").json()["total"] == 0


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("ambition=1", 3),
        ("priority=priority-1.1", 3),
        ("portfolio=Parks", 3),
        ("committee=places", 3),
        ("has-target=yes", 0),
        ("has-target=no", 3),
        ("has-status=true", 1),
        ("has-status=no", 2),
        ("has-status=&has-target=&q=&ambition=", 3),
        ("q=we will&has-status=yes", 1),
    ],
)
def test_filters_narrow_the_list(client: TestClient, query: str, count: int) -> None:
    assert client.get(f"/api/commitments?{query}").json()["total"] == count


def test_a_measure_has_no_priority(client: TestClient) -> None:
    assert ids(client, "/api/measures?priority=1.1") == []


def test_pages_follow_one_another_and_leave_nothing_out(client: TestClient) -> None:
    found, address = [], "/api/commitments?limit=1&ambition=1"
    while address:
        body = client.get(address).json()
        found += [item["id"] for item in body["items"]]
        address = body["next"]

    assert found == ids(client, "/api/commitments")


def test_past_the_end_there_is_nothing_and_the_total_stays(client: TestClient) -> None:
    body = client.get("/api/commitments?offset=50").json()

    assert (body["total"], body["items"], body["next"]) == (3, [], None)


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize(
    "query",
    [
        "limit=0",
        "limit=501",
        "limit=x",
        "offset=-1",
        "offset=99999999999999999999",
        "has-target=perhaps",
        "format=xml",
        "ambition=9",
        "priority=x",
        "portfolio=%00",
        "committee=" + "a" * 201,
        "q=" + "a" * 201,
    ],
)
def test_what_does_not_fit_is_a_422(client: TestClient, path: str, query: str) -> None:
    assert_problem(client.get(f"{path}?{query}"), 422)


@pytest.mark.parametrize(
    "q", ["%00", "%ED%A0%80", "'; DROP TABLE", "%", "((((", "é" * 200, "🙂", "1.1.1.1.1.1"]
)
def test_odd_words_are_only_words(client: TestClient, q: str) -> None:
    assert client.get("/api/commitments", params={"q": q}).status_code == 200


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize(("query", "accept"), [("?format=csv", "*/*"), ("", "text/csv")])
def test_the_list_comes_as_csv_by_format_or_header(
    client: TestClient, path: str, query: str, accept: str
) -> None:
    response = client.get(path + query, headers={"Accept": accept})
    rows = list(csv.DictReader(io.StringIO(response.text)))

    assert response.headers["content-type"] == "text/csv; charset=utf-8"
    assert response.headers["vary"] == "Accept"
    assert path.rpartition("/")[2] in response.headers["content-disposition"]
    assert [row["id"] for row in rows] == ids(client, path)


def test_a_list_says_that_it_varies(client: TestClient) -> None:
    assert client.get("/api/commitments").headers["vary"] == "Accept"


@pytest.mark.parametrize("path", [*LISTS, "/api/measures/1.1", "/api/commitments/1.1.1"])
def test_while_the_plan_is_being_read_it_is_a_503(client: TestClient, service: Service, path: str) -> None:
    service.loaded[0] = False
    response = client.get(path)

    assert_problem(response, 503)
    assert "Retry-After" in response.headers


@pytest.mark.parametrize("path", [*LISTS, "/api/measures/1.1"])
def test_an_outage_of_the_records_never_looks_like_nothing_reported(
    service: Service, report: Callable[[KeptUpdates], None], path: str
) -> None:
    report(Unreachable())

    assert_problem(service.client.get(path), 503)


def test_when_too_many_search_at_once_the_rest_are_asked_to_wait(service: Service) -> None:
    app: Any = service.client.app
    app.state.parts = replace(service.parts, searches=Room(0, "searches are going on"))
    response = service.client.get("/api/commitments")

    assert "searches" in assert_problem(response, 503)["detail"]
    assert "Retry-After" in response.headers


def test_the_service_reads_the_stored_updates(service: Service, database: Database) -> None:
    assert service.client.get("/api/commitments?has-status=yes").json()["total"] == 0
    assert service.parts.statuses.by_subject() == {}
