"""Where a miss goes wrong."""

from __future__ import annotations

import pytest

from actions.reply import Status
from api.evaluation.cases import Expectation
from api.evaluation.run import Result
from api.evaluation.stages import FROM_PASSAGES, Funnel, Miss, funnel, miss_of, misses_by_stage, path_of
from tests.evaluation.results import (
    FOUND_FIRST,
    FOUND_LATE,
    NOT_FOUND,
    case,
    from_passages,
    from_tree,
    reply,
    result,
    without_plan,
    words_of,
)

RIGHT, BESIDE = reply(Status.ANSWERED, "commitment 1"), reply(Status.ANSWERED, "commitment 2")
REFUSAL, STATUS = reply(Status.NOT_IN_PLAN), reply(Status.NO_STATUS)
UNANSWERABLE, DANGER = case(Expectation.NOT_IN_PLAN), case(Expectation.SAFETY)

MISSES = {
    "found first but refused": (from_passages(REFUSAL, *FOUND_FIRST), Miss.DECISION),
    "found late and refused": (from_passages(REFUSAL, *FOUND_LATE), Miss.RETRIEVAL),
    "not found and refused": (from_passages(REFUSAL, *NOT_FOUND), Miss.RETRIEVAL),
    "not found and answered beside it": (from_passages(BESIDE, *NOT_FOUND), Miss.RETRIEVAL),
    "found first but another quoted": (from_passages(BESIDE, *FOUND_FIRST), Miss.COMPOSITION),
    "the tree gave another list": (from_tree(BESIDE, *NOT_FOUND), Miss.COMPOSITION),
    "taken for a question of status": (from_tree(STATUS, *FOUND_FIRST), Miss.UNDERSTANDING),
    "taken for small talk": (without_plan(reply(Status.SMALLTALK)), Miss.UNDERSTANDING),
    "answered though the plan does not say": (
        from_passages(BESIDE, *FOUND_FIRST, asked=UNANSWERABLE),
        Miss.DECISION,
    ),
    "a list though the plan does not say": (
        from_tree(BESIDE, *FOUND_FIRST, asked=UNANSWERABLE),
        Miss.COMPOSITION,
    ),
    "danger not seen": (from_passages(BESIDE, *FOUND_FIRST, asked=DANGER), Miss.UNDERSTANDING),
}


@pytest.mark.parametrize(("found", "stage"), MISSES.values(), ids=MISSES.keys())
def test_a_miss_is_known_by_its_stage(found: Result, stage: Miss) -> None:
    assert miss_of(found, words_of) is stage


def test_a_right_reply_is_no_miss() -> None:
    assert miss_of(from_passages(RIGHT, *FOUND_FIRST), words_of) is None


def test_without_a_receipt_the_stage_is_not_known() -> None:
    assert miss_of(result(REFUSAL), words_of) is None
    assert path_of(result(RIGHT), words_of) is None


def test_all_evidence_must_be_found_where_all_is_needed() -> None:
    both = case(Expectation.ANSWER, "do thing 1", "do thing 6", needs_all=True)
    path = path_of(from_passages(RIGHT, *FOUND_FIRST, asked=both), words_of)
    assert path and not path.candidate
    path = path_of(from_passages(RIGHT, *FOUND_FIRST, "commitment 6", asked=both), words_of)
    assert path and path.candidate and not path.first_three


def test_only_answers_have_a_path() -> None:
    assert path_of(from_passages(REFUSAL, *FOUND_FIRST, asked=UNANSWERABLE), words_of) is None


def test_the_funnel_counts_who_passed_each_stage() -> None:
    found = [
        from_passages(RIGHT, *FOUND_FIRST),
        from_passages(BESIDE, *FOUND_LATE),
        from_passages(REFUSAL, *NOT_FOUND),
        without_plan(reply(Status.SMALLTALK)),
    ]
    paths = [path for one in found if (path := path_of(one, words_of))]
    assert funnel(paths) == Funnel(
        total=4, understood=3, candidate=2, first_three=1, answered=2, composed=1, right=1
    )


def test_misses_are_counted_for_every_stage() -> None:
    found = [one for one, _ in MISSES.values()]
    counts = misses_by_stage(found, words_of)
    assert counts == {"understanding": 3, "retrieval": 3, "decision": 2, "composition": 3}
    assert list(counts) == [stage.value for stage in Miss]


def test_the_receipts_name_the_answerer_by_its_class() -> None:
    assert FROM_PASSAGES == "PassageAnswers"
