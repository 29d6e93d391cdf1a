"""Puts the cases to an assistant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from time import perf_counter

from actions.question import Focus, Outcome, Question
from actions.reply import Reply
from api.evaluation.cases import Case
from api.evaluation.judge import Verdict, judge

Respond = Callable[[Question], Outcome]


@dataclass(frozen=True, slots=True)
class Result:
    """A case with its last reply, the verdict on that, and the seconds that each turn took."""

    case: Case
    reply: Reply
    verdict: Verdict
    seconds: tuple[float, ...]


def run(cases: Iterable[Case], respond: Respond) -> Iterator[Result]:
    """The results, one after the other as they come."""
    for case in cases:
        yield run_case(case, respond)


def run_case(case: Case, respond: Respond) -> Result:
    """Asks the turns of a case in order, each with the focus that the one before left."""
    focus, seconds = Focus(), []
    for turn in case.turns:
        began = perf_counter()
        outcome = respond(Question(turn, focus=focus))
        seconds.append(perf_counter() - began)
        focus = outcome.focus
    return Result(case, outcome.reply, judge(case, outcome.reply), tuple(seconds))
