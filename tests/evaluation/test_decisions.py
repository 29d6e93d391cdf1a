"""Calibration, and risk against coverage."""

from __future__ import annotations

from actions.reply import Status
from api.evaluation.cases import Expectation
from api.evaluation.decisions import (
    Decided,
    Point,
    decided,
    false_answers,
    false_refusals,
    operating_point,
    risk_coverage,
)
from tests.evaluation.results import (
    FOUND_FIRST,
    FOUND_LATE,
    case,
    from_passages,
    from_tree,
    reply,
    result,
    without_plan,
    words_of,
)

RIGHT, REFUSAL = reply(Status.ANSWERED, "commitment 1"), reply(Status.NOT_IN_PLAN)
UNANSWERABLE = case(Expectation.NOT_IN_PLAN)


def yes(chance: float, answered: bool = True) -> Decided:
    return Decided(chance, True, answered, True)


def no(chance: float, answered: bool = True) -> Decided:
    return Decided(chance, False, answered, False)


def test_a_decision_knows_what_answering_would_have_been_worth() -> None:
    found = decided(
        [
            from_passages(RIGHT, *FOUND_FIRST, chance=0.9),
            from_passages(REFUSAL, *FOUND_FIRST, chance=0.2),
            from_passages(REFUSAL, *FOUND_LATE, chance=0.1),
            from_passages(RIGHT, *FOUND_FIRST, asked=UNANSWERABLE, chance=0.6),
        ],
        words_of,
    )
    assert found == (yes(0.9), yes(0.2, False), Decided(0.1, True, False, False), no(0.6))


def test_only_questions_that_came_to_the_passages_were_decided() -> None:
    others = [
        from_tree(RIGHT, *FOUND_FIRST),
        without_plan(REFUSAL),
        result(RIGHT),
        from_passages(RIGHT, *FOUND_FIRST, asked=case(Expectation.STATUS)),
    ]
    assert decided(others, words_of) == ()


def test_the_curve_goes_from_the_surest_question_to_all_of_them() -> None:
    assert risk_coverage([no(0.2), yes(0.9), no(0.6), yes(0.7)]) == (
        Point(0.9, 0.25, 0.0),
        Point(0.7, 0.5, 0.0),
        Point(0.6, 0.75, 1 / 3),
        Point(0.2, 1.0, 0.5),
    )


def test_questions_of_the_same_chance_are_answered_together() -> None:
    assert risk_coverage([yes(0.5), no(0.5)]) == (Point(0.5, 1.0, 0.5),)


def test_the_operating_point_is_what_was_really_answered() -> None:
    assert operating_point([yes(0.9), no(0.8), yes(0.3, False), yes(0.4)]) == Point(0.4, 0.75, 1 / 3)


def test_who_answers_nothing_risks_nothing() -> None:
    assert operating_point([yes(0.9, False)]) == Point(1.0, 0.0, 0.0)
    assert operating_point([]) is None
    assert risk_coverage([]) == ()


def test_false_refusals_are_answers_that_were_not_given() -> None:
    refused = from_passages(REFUSAL, *FOUND_FIRST)
    assert false_refusals([refused, from_passages(RIGHT, *FOUND_FIRST), result(REFUSAL, UNANSWERABLE)]) == (
        refused,
    )


def test_false_answers_are_answers_that_should_not_have_been_given() -> None:
    false, danger = result(RIGHT, UNANSWERABLE), result(RIGHT, case(Expectation.SAFETY))
    wrong_passage = result(reply(Status.ANSWERED, "commitment 2"))
    assert false_answers([false, danger, wrong_passage, result(RIGHT)]) == (false, danger)
