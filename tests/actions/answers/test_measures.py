"""How the plan will be measured."""

from __future__ import annotations

import pytest

from actions.answers.measures import MeasureAnswers
from actions.draft import Draft
from actions.question import Focus
from actions.reply import Status
from actions.tree import Tree
from actions.wants import Want
from actions.wording import Wording
from index.evidence import SearchResult
from tests.actions.asking import NOTHING, Desk, ids


@pytest.fixture
def measures(tree: Tree, wording: Wording) -> MeasureAnswers:
    return MeasureAnswers(tree, wording)


def answer(desk: Desk, measures: MeasureAnswers, text: str, evidence: SearchResult = NOTHING) -> Draft:
    draft = measures(desk.asked(text), evidence)
    assert draft is not None
    assert (draft.status, draft.wanted) == (Status.ANSWERED, Want.MEASURES)
    return draft


def under(ambition: int, count: int) -> list[str]:
    return [f"measure {ambition}.{number}" for number in range(1, count + 1)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("What are the measures for ambition 2?", under(2, 6)),
        ("how will you measure the second ambition", under(2, 6)),
        ("how will commitment 3.2.7 be measured", under(3, 8)),
        ("kpis for priority 4.5", under(4, 7)),
        ("measures for ambitions 2 and 4", [*under(2, 6), *under(4, 7)]),
    ],
)
def test_the_measures_are_whole_and_in_the_plans_order(
    desk: Desk, measures: MeasureAnswers, text: str, shown: list[str]
) -> None:
    assert ids(answer(desk, measures, text).passages) == shown


def test_the_lead_names_every_ambition_and_how_many_measures(desk: Desk, measures: MeasureAnswers) -> None:
    lead = answer(desk, measures, "measures for ambitions 2 and 4").lead
    assert "thriving economy" in lead
    assert "safe, resilient" in lead
    assert "13" in lead


def test_for_a_smaller_part_the_measure_nearest_to_it_comes_first(
    desk: Desk, measures: MeasureAnswers, wording: Wording
) -> None:
    evidence = desk.found("commitment 3.4.3", "measure 3.8", "measure 3.1", scores=(9.0, 8.0, 2.0))
    draft = answer(desk, measures, "how is commitment 3.4.3 measured", evidence)
    assert ids(draft.passages) == ["measure 3.8", *under(3, 7)]
    assert draft.lead.endswith(wording.say("leads", "measures_nearest"))


def test_no_measure_comes_first_where_none_is_near_or_the_whole_ambition_is_asked_for(
    desk: Desk, measures: MeasureAnswers
) -> None:
    far = desk.found("commitment 3.4.3", "measure 3.8", scores=(9.0, 2.0))
    assert ids(answer(desk, measures, "how is commitment 3.4.3 measured", far).passages) == under(3, 8)
    near = desk.found("measure 3.8")
    assert ids(answer(desk, measures, "how is ambition 3 measured", near).passages) == under(3, 8)


def test_all_measures_are_too_many_and_are_summed_up_by_ambition(
    desk: Desk, measures: MeasureAnswers
) -> None:
    draft = answer(desk, measures, "what are the measures")
    assert "31 measures" in draft.lead
    assert len(draft.notes) == 4
    assert ids(draft.also) == [f"ambition {number}" for number in range(1, 5)]
    assert len(draft.suggestions) == 3


def test_a_measure_that_is_asked_for_by_its_subject_comes_from_the_evidence(
    desk: Desk, measures: MeasureAnswers
) -> None:
    evidence = desk.found("commitment 3.4.1", "measure 3.4", "measure 3.3", scores=(9.0, 8.0, 5.0))
    draft = answer(desk, measures, "which measure is about recycling", evidence)
    assert ids(draft.passages) == ["measure 3.4"]


def test_a_measure_that_is_far_from_the_subject_answers_only_when_it_is_asked_for_by_name(
    desk: Desk, measures: MeasureAnswers
) -> None:
    evidence = desk.found("commitment 3.4.1", "measure 3.4", scores=(9.0, 1.0))
    assert ids(answer(desk, measures, "which measure is about recycling", evidence).passages) == [
        "measure 3.4"
    ]
    assert measures(desk.asked("how will you know recycling works"), evidence) is None


def test_every_measure_of_a_subject_is_that_of_the_ambition_the_evidence_stands_under(
    desk: Desk, measures: MeasureAnswers
) -> None:
    evidence = desk.found("theme 1", "commitment 4.5.2")
    draft = answer(desk, measures, "list all measures that have to do with crime", evidence)
    assert ids(draft.passages) == under(4, 7)


def test_how_that_is_measured_is_asked_of_what_was_talked_about(desk: Desk, measures: MeasureAnswers) -> None:
    focus = Focus(("commitment 2.5.1",), "commitment 2.5.1", "commitments", "youth guarantee?")
    draft = measures(desk.asked("and how will that be measured?", focus), NOTHING)
    assert draft is not None
    assert ids(draft.passages) == under(2, 6)


@pytest.mark.parametrize(
    "text",
    [
        "measure 3.5",
        "what about trees",
        "who is responsible for the measures of ambition 2",
        "how much do the measures of ambition 2 cost",
        "",
    ],
)
def test_other_questions_are_left_to_others(desk: Desk, measures: MeasureAnswers, text: str) -> None:
    assert measures(desk.asked(text), desk.found("measure 3.5")) is None
