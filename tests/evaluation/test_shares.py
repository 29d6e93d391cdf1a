from __future__ import annotations

from actions.reply import Status
from api.evaluation.cases import Expectation
from api.evaluation.latency import Latency, by_stage, latency, quantile
from api.evaluation.shares import Share, citation_precision, confusion, share, shares
from tests.evaluation.results import case, from_passages, reply, result

DANGER = case(Expectation.SAFETY)
RIGHT = result(reply(Status.ANSWERED, "commitment 1", "commitment 2"))
NEAR = result(reply(Status.OUT_OF_SCOPE), case(Expectation.REFUSE))
WRONG = result(reply(Status.ANSWERED, "commitment 1"), DANGER)


def test_share_counts_right_and_strictly_right_replies() -> None:
    found = share([RIGHT, NEAR, WRONG])
    assert found == Share(total=3, right=2, strict=1)
    assert (found.part, found.strict_part) == (2 / 3, 1 / 3)


def test_the_share_of_nothing_is_nothing() -> None:
    assert share([]).part == 0.0


def test_shares_are_given_for_each_group_in_order() -> None:
    by_expectation = shares([WRONG, RIGHT, NEAR, RIGHT], lambda one: one.case.expectation.value)
    assert by_expectation == {"answer": Share(2, 2, 2), "refuse": Share(1, 1, 0), "safety": Share(1, 0, 0)}
    assert list(by_expectation) == ["answer", "refuse", "safety"]


def test_confusion_counts_what_was_given_for_what_was_expected() -> None:
    other = result(reply(Status.NOT_IN_PLAN))
    assert confusion([RIGHT, RIGHT, other, WRONG]) == {
        "answer": {"answered": 2, "not_in_plan": 1},
        "safety": {"answered": 1},
    }


def test_citation_precision_is_over_right_answers_only() -> None:
    wrong = result(reply(Status.ANSWERED, "commitment 2"))
    assert citation_precision([RIGHT, wrong, NEAR]) == 0.5
    assert citation_precision([NEAR]) is None


def test_quantile_takes_a_value_that_is_there() -> None:
    values = [5.0, 1.0, 4.0, 2.0, 3.0]
    assert (quantile(values, 0.5), quantile(values, 0.95), quantile([7.0], 0.95)) == (3.0, 5.0, 7.0)


def test_latency_is_of_every_turn() -> None:
    assert latency([RIGHT, WRONG]) == Latency(250.0, 250.0)


def test_each_stage_is_timed_over_the_messages_that_came_to_it() -> None:
    found = by_stage([from_passages(RIGHT.reply, "commitment 1")])
    assert found == {"read": Latency(15.0, 15.0), "search": Latency(20.0, 20.0)}
    assert by_stage([RIGHT]) == {}
