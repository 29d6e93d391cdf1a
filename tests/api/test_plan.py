from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from tests.api.conftest import Service, assert_problem
from tests.fakes import LINES, small_plan


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """Every node within a response body."""
    if isinstance(value, list):
        for item in value:
            yield from nodes(item)
    elif isinstance(value, dict):
        if "citation" in value:
            yield value
        for item in value.values():
            yield from nodes(item)


def test_the_plan_is_given_as_a_tree_that_leaves_nothing_out(service: Service) -> None:
    body = service.client.get("/api/plan").json()
    given = {node["id"] for node in nodes(body)}

    assert body["title"] == "The Small Plan"
    # A statement that is under no ambition or theme is no node of the tree.
    assert given == {passage_id for passage_id, _, _ in LINES} - {"statement introduction.1"}


def test_every_node_of_the_plan_has_a_citation_that_shows_its_words(service: Service) -> None:
    text = small_plan().text
    found = list(nodes(service.client.get("/api/plan").json()))

    assert found
    for node in found:
        citation = node["citation"]
        assert citation["passage_id"] == node["id"]
        assert text[citation["start"] : citation["end"]] == citation["quote"] == node["text"]
        assert citation["url"] == f"/plan#{node['id'].replace(' ', '-')}"


def test_a_priority_holds_its_commitments_and_they_their_parts(service: Service) -> None:
    (priority,) = service.client.get("/api/plan").json()["ambitions"][0]["priorities"]

    assert [c["number"] for c in priority["commitments"]] == ["1.1.1", "1.1.2"]
    assert [part["number"] for part in priority["commitments"][1]["parts"]] == ["1.1.2.1"]


@pytest.mark.parametrize("name", ["commitment 1.1.2.1", "commitment-1.1.2.1"])
def test_a_passage_is_found_by_its_id_and_by_its_anchor(service: Service, name: str) -> None:
    body = service.client.get(f"/api/passages/{quote(name)}").json()

    assert body["id"] == "commitment 1.1.2.1"
    assert body["ambition"] == {"id": "ambition 1", "text": "a place with clean air"}
    assert body["priority"] == {"id": "priority 1.1", "text": "Cleaner streets"}
    assert [p["text"] for p in body["portfolios"]] == ["Parks"]
    assert [c["text"] for c in body["committees"]] == ["Places"]
    assert [n["id"] for n in body["before"]] == ["commitment 1.1.1", "commitment 1.1.2"]
    assert [n["id"] for n in body["after"]] == ["measure 1.1", "document 1.1"]


def test_the_first_passage_has_nothing_before_it_and_no_ambition(service: Service) -> None:
    body = service.client.get("/api/passages/statement introduction.1").json()

    assert body["before"] == []
    assert (body["ambition"], body["priority"], body["portfolios"]) == (None, None, [])


@pytest.mark.parametrize("name", ["commitment 9.9.9", "é", "%00", "..%2f..%2fetc", "a" * 150, "%ED%A0%80"])
def test_a_passage_that_is_not_there_is_a_404(service: Service, name: str) -> None:
    assert_problem(service.client.get(f"/api/passages/{name}"), 404)


def test_an_id_that_is_far_too_long_is_a_422(service: Service) -> None:
    assert_problem(service.client.get("/api/passages/" + "a" * 300), 422)


@pytest.mark.parametrize("path", ["/api/plan", "/api/passages/ambition 1"])
def test_while_the_plan_is_being_read_it_is_a_503(service: Service, path: str) -> None:
    service.loaded[0] = False
    response = service.client.get(path)
    assert_problem(response, 503)
    assert "Retry-After" in response.headers
