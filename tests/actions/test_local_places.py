"""Questions about one place of the area that the plan does not name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from actions.draft import Draft
from actions.local_places import LocalPlaces, PlaceCheck
from actions.question import Focus
from actions.reply import Status
from actions.wants import Want
from actions.wording import Wording
from corpus.local_places import read_local_places
from corpus.model import Plan
from tests.actions.asking import NOTHING, Desk

PLACES = LocalPlaces(["Marple", "Marple Bridge", "Hazel Grove"])
ORCHARDS, AIR = "commitment 3.4.3", "commitment 3.2.7"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("are they doing up the baths in marple", "Marple"),
        ("what about Marple Bridge?", "Marple Bridge"),
        ("hazel grove pool reopening", "Hazel Grove"),
        ("Lovely. How many trees for Marple, roughly?", "Marple"),
        ("on the list in Hazel Grove for years, does the plan promise more plots", "Hazel Grove"),
    ],
)
def test_a_place_that_is_asked_about_is_found(text: str, place: str) -> None:
    assert PLACES.asked(text) == place


@pytest.mark.parametrize(
    "text",
    [
        "I live in Marple, what about trees?",
        "Nursery manager in Hazel Grove. Are we going to get a team?",
        "We run a café in Marple. What's the plan for shops?",
        "Lads smash up the shelter in Marple every night. what have they put down about that",
        "what about trees?",
        "",
    ],
)
def test_where_somebody_lives_or_something_happened_is_not_asked_about(text: str) -> None:
    assert PLACES.asked(text) == ""


def test_without_names_no_place_is_known() -> None:
    assert LocalPlaces().asked("what about Marple?") == ""
    assert LocalPlaces().without("what about Marple?") == "what about Marple?"
    assert PLACES.without("trees marple bridge parks") == "trees parks"


@pytest.fixture
def check(wording: Wording, desk: Desk) -> PlaceCheck:
    return PlaceCheck(PLACES, wording, desk.plan.passages)


def answer(desk: Desk, *ids: str) -> Draft:
    passages = tuple(map(desk.passage, ids))
    return Draft(Status.ANSWERED, "It says this.", passages, suggestions=("Why?",), wanted=Want.COMMITMENTS)


def test_what_the_plan_says_without_the_place_is_shown_as_the_nearest(desk: Desk, check: PlaceCheck) -> None:
    draft = check(desk.asked("is the air better in Marple?"), NOTHING, answer(desk, AIR, AIR))
    assert draft.status is Status.NOT_IN_PLAN
    assert "does not name Marple" in draft.lead
    assert draft.passages == (desk.passage(AIR),)
    assert draft.suggestions == ()


def test_what_is_promised_to_every_place_is_an_answer(desk: Desk, check: PlaceCheck) -> None:
    draft = answer(desk, AIR, ORCHARDS)
    assert check(desk.asked("is there an orchard for Marple?"), NOTHING, draft) is draft


@pytest.mark.parametrize(
    "changed",
    [{"status": Status.NOT_IN_PLAN}, {"wanted": Want.COMMITTEE}],
    ids=["not answered anyway", "who answers for it"],
)
def test_other_replies_stay_as_they_are(desk: Desk, check: PlaceCheck, changed: dict[str, object]) -> None:
    draft = replace(answer(desk, AIR), **changed)  # type: ignore[arg-type]
    assert check(desk.asked("is the air better in Marple?"), NOTHING, draft) is draft


def test_an_answer_without_a_place_stays_as_it_is(desk: Desk, check: PlaceCheck) -> None:
    draft = answer(desk, AIR)
    assert check(desk.asked("is the air better?"), NOTHING, draft) is draft


def test_and_in_marple_asks_what_was_asked_before(desk: Desk) -> None:
    focus = Focus((ORCHARDS,), ORCHARDS, Want.COMMITMENTS, "will there be an orchard?")
    asked = desk.asked("and in Marple?", focus)
    assert (asked.search, asked.alone, asked.topic) == ("will there be an orchard?", "", "")
    assert asked.want(Want.COMMITMENTS)


def test_places_that_the_plan_names_are_left_out(plan: Plan, tmp_path: Path) -> None:
    (tmp_path / "public_names.yml").write_text("places: [Cheadle, Marple]\n", encoding="utf-8")
    assert read_local_places(tmp_path, plan) == ("Marple",)
    assert read_local_places(tmp_path / "nowhere", plan) == ()


def test_where_a_place_is_all_that_is_asked_what_is_promised_to_every_place_is_nearest(
    desk: Desk, check: PlaceCheck
) -> None:
    draft = check(desk.asked("anything for Marple"), NOTHING, answer(desk, AIR, "measure 3.1"))
    assert (draft.status, draft.passages) == (Status.NOT_IN_PLAN, (desk.passage(ORCHARDS),))
    assert "does not name Marple" in draft.lead


def test_a_place_alone_has_no_nearest_where_nothing_is_promised_to_every_place(
    desk: Desk, wording: Wording
) -> None:
    draft = PlaceCheck(PLACES, wording)(desk.asked("Marple"), NOTHING, answer(desk, AIR))
    assert (draft.status, draft.passages) == (Status.NOT_IN_PLAN, ())
    assert "nearest" not in draft.lead
