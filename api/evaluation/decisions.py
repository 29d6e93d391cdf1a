"""How well it is decided whether the plan answers: calibration, and risk against coverage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from actions.reply import Status
from api.evaluation.cases import Expectation
from api.evaluation.run import Result
from api.evaluation.stages import FIRST, FROM_PASSAGES, WordsOf, found_among

# Not to answer from the plan is right for these.
UNANSWERABLE = frozenset({Expectation.NOT_IN_PLAN, Expectation.OUT_OF_SCOPE, Expectation.SERVICE_REQUEST})


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision: the chance it was taken on, whether the plan answers, whether it was answered, and
    whether answering is right (or would have been)."""

    chance: float
    answerable: bool
    answered: bool
    right: bool


@dataclass(frozen=True, slots=True)
class Point:
    """If all questions with at least this chance were answered: the part answered, and of those the
    part answered wrongly."""

    chance: float
    coverage: float
    risk: float


def decided(results: Iterable[Result], words_of: WordsOf) -> tuple[Decided, ...]:
    """The decisions on questions that came as far as the passages and that the plan answers or does not."""
    found = (_decided(result, words_of) for result in results)
    return tuple(one for one in found if one)


def risk_coverage(decisions: Sequence[Decided]) -> tuple[Point, ...]:
    """The risk for each coverage, from the surest question on (El-Yaniv and Wiener 2010)."""
    ordered = sorted(decisions, key=lambda one: -one.chance)
    points: list[Point] = []
    wrong = 0
    for number, one in enumerate(ordered, 1):
        wrong += not one.right
        # Questions with the same chance are answered together or not at all.
        if number == len(ordered) or ordered[number].chance < one.chance:
            points.append(Point(one.chance, number / len(ordered), wrong / number))
    return tuple(points)


def operating_point(decisions: Sequence[Decided]) -> Point | None:
    """Where the assistant is: what it answered, and how much of that was wrong; None if it decided nothing.

    Its chance is the least that was answered.
    """
    answered = [one for one in decisions if one.answered]
    if not answered:
        return Point(1.0, 0.0, 0.0) if decisions else None
    wrong = sum(not one.right for one in answered)
    least = min(one.chance for one in answered)
    return Point(least, len(answered) / len(decisions), wrong / len(answered))


def false_refusals(results: Iterable[Result]) -> tuple[Result, ...]:
    """Questions that the plan answers, not answered."""
    return tuple(
        result
        for result in results
        if result.case.expectation is Expectation.ANSWER and result.given != Status.ANSWERED
    )


def false_answers(results: Iterable[Result]) -> tuple[Result, ...]:
    """Questions that the plan does not answer, or no questions of the plan at all, answered from it."""
    return tuple(
        result
        for result in results
        if result.case.expectation is not Expectation.ANSWER and result.given == Status.ANSWERED
    )


def _decided(result: Result, words_of: WordsOf) -> Decided | None:
    expectation, receipt = result.case.expectation, result.receipt
    answerable = expectation is Expectation.ANSWER
    if receipt is None or not (answerable or expectation in UNANSWERABLE):
        return None
    chances = [answer.chance for answer in receipt.answers if answer.answerer == FROM_PASSAGES]
    if not chances:
        return None
    answered = result.reply.status is Status.ANSWERED
    right = result.verdict.right if answered else found_among(result.case, receipt, words_of, FIRST)
    return Decided(chances[0], answerable, answered, answerable and right)
