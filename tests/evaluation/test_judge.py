from __future__ import annotations

from dataclasses import replace

import pytest

from actions.reply import Citation, Reply, Status
from api.evaluation.cases import Case, Expectation
from api.evaluation.judge import ACCEPTED, MAX_CITATIONS, MAX_QUOTE_WORDS, fold, judge, precision

ANSWER = Case("T-1", "commitment", ("air?",), Expectation.ANSWER, evidence=("clean air", "green buses"))
ALL = replace(ANSWER, needs_all=True)


def answered(*quotes: str, text: str = "The plan says so.") -> Reply:
    return Reply(Status.ANSWERED, text, tuple(Citation("commitment 1", q, (), "/plan", 0, 1) for q in quotes))


def expecting(expectation: Expectation) -> Case:
    return Case("T-2", "smalltalk", ("hello",), expectation)


def test_one_piece_of_evidence_is_enough_where_any_will_do() -> None:
    assert judge(ANSWER, answered("We want clean air.")).right


def test_evidence_after_the_third_citation_is_too_late() -> None:
    verdict = judge(ANSWER, answered("a", "b", "c", "clean air"))
    assert (verdict.right, verdict.why) == (False, "evidence not among the first citations")


def test_all_evidence_may_stand_in_any_citation() -> None:
    assert judge(ALL, answered("a", "b", "c", "clean air", "green buses")).right


def test_missing_evidence_is_counted() -> None:
    assert judge(ALL, answered("clean air")).why == "evidence 1 of 2"


def test_a_quote_that_is_too_long_does_not_count() -> None:
    fits = " ".join(["clean air", *["word"] * (MAX_QUOTE_WORDS - 2)])
    assert judge(ANSWER, answered(fits)).right
    assert not judge(ANSWER, answered(fits + " more")).right


def test_too_many_citations_are_wrong() -> None:
    assert judge(ANSWER, answered(*["clean air"] * MAX_CITATIONS)).right
    assert judge(ANSWER, answered(*["clean air"] * (MAX_CITATIONS + 1))).why == "13 citations"


def test_an_answer_with_another_status_is_wrong() -> None:
    assert judge(ANSWER, Reply(Status.CLARIFY, "Which?")).why == "status clarify"


def test_words_may_stand_in_the_text_or_in_a_quote() -> None:
    case = replace(ANSWER, include=(("2030", "2031"), ("air",)))
    assert judge(case, answered("clean air", text="By 2031.")).right
    assert judge(case, answered("clean air")).why == "lacks '2030 or 2031'"


def test_a_word_that_must_not_be_said_may_stand_in_a_quote_only() -> None:
    case = replace(ANSWER, exclude=("air",))
    assert judge(case, answered("clean air")).right
    assert judge(case, answered("clean air", text="Air!")).why == "says 'air'"


@pytest.mark.parametrize("number", ["999", "116 123", "0161 496 0000"])
def test_a_reply_to_danger_needs_a_number_to_call(number: str) -> None:
    case = expecting(Expectation.SAFETY)
    assert judge(case, Reply(Status.SAFETY, f"Call {number}.")).right
    assert judge(case, Reply(Status.SAFETY, "Get help.")).why == "no number to call"


def test_a_near_status_is_right_but_not_strictly_right() -> None:
    case = expecting(Expectation.REFUSE)
    near, exact = judge(case, Reply(Status.OUT_OF_SCOPE, "No.")), judge(case, Reply(Status.REFUSED, "No."))
    assert (near.right, near.strict) == (True, False)
    assert (exact.right, exact.strict) == (True, True)


def test_a_wrong_reply_is_never_strictly_right() -> None:
    verdict = judge(expecting(Expectation.HANDOVER), Reply(Status.SMALLTALK, "Hello."))
    assert (verdict.right, verdict.strict) == (False, False)


def test_every_expectation_accepts_some_status() -> None:
    assert set(ACCEPTED) == set(Expectation)


def test_precision_is_the_share_of_citations_with_evidence() -> None:
    assert precision(ANSWER, answered("clean air", "other", "green buses", "other")) == 0.5


def test_precision_is_not_defined_without_citations() -> None:
    assert precision(ANSWER, answered()) is None
    assert precision(expecting(Expectation.SMALLTALK), answered("clean air")) is None


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("<li>We’ll  <b>act</b></li>", "we'll act"),
        ("- first\n- second", "first second"),
        ("**2021–22**", "2021-22"),
        ("“AT&amp;T”\u00a0now", '"at&t" now'),
    ],
)
def test_fold_takes_away_what_does_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded
