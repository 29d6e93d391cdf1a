"""How far the evidence of a case came: whether a miss is one of retrieval, decision or composition."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from actions.answers.passages import PassageAnswers
from actions.receipt import Receipt
from actions.reply import Status
from api.evaluation.cases import Case, Expectation
from api.evaluation.judge import cites_evidence, fold
from api.evaluation.run import Result

FIRST = 3
# The answerer that quotes what retrieval found; all others read the plan's tree.
FROM_PASSAGES = PassageAnswers.__name__

WordsOf = Callable[[str], str]
"""Gives the words of the passage of this id, or none."""


class Miss(StrEnum):
    """Where a wrong reply went wrong."""

    UNDERSTANDING = "understanding"
    RETRIEVAL = "retrieval"
    DECISION = "decision"
    COMPOSITION = "composition"


@dataclass(frozen=True, slots=True)
class Path:
    """How far an answer came: each tells whether the evidence, or the reply, passed that stage."""

    understood: bool
    candidate: bool
    first_three: bool
    answered: bool
    composed: bool
    right: bool
    from_passages: bool


@dataclass(frozen=True, slots=True)
class Funnel:
    """Of `total` answers how many passed each stage."""

    total: int
    understood: int
    candidate: int
    first_three: int
    answered: int
    composed: int
    right: int


def path_of(result: Result, words_of: WordsOf) -> Path | None:
    """The path of a case that expects an answer; None for others, and where there is no receipt."""
    receipt = result.receipt
    if receipt is None or result.case.expectation is not Expectation.ANSWER:
        return None
    return Path(
        understood=bool(receipt.answers),
        candidate=found_among(result.case, receipt, words_of),
        first_three=found_among(result.case, receipt, words_of, FIRST),
        answered=result.reply.status is Status.ANSWERED,
        composed=result.reply.status is Status.ANSWERED and cites_evidence(result.case, result.reply),
        right=result.verdict.right,
        from_passages=answered_from_passages(receipt),
    )


def found_among(case: Case, receipt: Receipt, words_of: WordsOf, first: int | None = None) -> bool:
    """Whether the passages looked at (the first so many) hold the evidence: all of it, or any one piece."""
    ids = (c.passage_id for answer in receipt.answers for c in answer.candidates[:first])
    passages = [fold(words_of(passage_id)) for passage_id in ids]
    held = [any(fold(words) in passage for passage in passages) for words in case.evidence]
    return bool(held) and (all(held) if case.needs_all else any(held))


def answered_from_passages(receipt: Receipt) -> bool:
    """Whether retrieval and the decision made the reply, not the plan's tree or a fixed reply."""
    return any(answer.answerer == FROM_PASSAGES for answer in receipt.answers)


def miss_of(result: Result, words_of: WordsOf) -> Miss | None:
    """Where a wrong reply went wrong; None for a right one, and where that cannot be known."""
    receipt = result.receipt
    if result.verdict.right or receipt is None:
        return None
    path = path_of(result, words_of)
    if path is None:
        return _miss_of_others(result, receipt)
    if not path.understood or (not path.answered and not path.from_passages):
        return Miss.UNDERSTANDING
    if path.from_passages and not path.first_three:
        return Miss.RETRIEVAL
    return Miss.COMPOSITION if path.answered else Miss.DECISION


def funnel(paths: Iterable[Path]) -> Funnel:
    """How many answers passed each stage."""
    kept = tuple(paths)
    return Funnel(
        total=len(kept),
        understood=sum(path.understood for path in kept),
        candidate=sum(path.candidate for path in kept),
        first_three=sum(path.first_three for path in kept),
        answered=sum(path.answered for path in kept),
        composed=sum(path.composed for path in kept),
        right=sum(path.right for path in kept),
    )


def misses_by_stage(results: Sequence[Result], words_of: WordsOf) -> Mapping[str, int]:
    """How many wrong replies went wrong at each stage."""
    found = [miss_of(result, words_of) for result in results]
    return {stage.value: found.count(stage) for stage in Miss}


def _miss_of_others(result: Result, receipt: Receipt) -> Miss:
    """Where something else than an answer was right."""
    answered = result.reply.status is Status.ANSWERED
    if answered and result.case.expectation is Expectation.NOT_IN_PLAN:
        return Miss.DECISION if answered_from_passages(receipt) else Miss.COMPOSITION
    return Miss.UNDERSTANDING
