"""Puts the cases to whoever answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from time import perf_counter

from actions.receipt import Receipt
from actions.reply import Reply
from api.evaluation.asking import Converse
from api.evaluation.cases import Case
from api.evaluation.judge import Verdict, judge

FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Result:
    """A case with its last reply and the verdict on that.

    `seconds` and `milliseconds` are the time of each turn, whole and by stage; `receipt` and the stages are
    only there when the assistant ran in this process. `fault` tells why there was no reply.
    """

    case: Case
    reply: Reply
    verdict: Verdict
    seconds: tuple[float, ...]
    receipt: Receipt | None = None
    milliseconds: tuple[Mapping[str, float], ...] = ()
    fault: str = ""

    @property
    def given(self) -> str:
        """The status of the reply, or that there was none."""
        return FAULT if self.fault else self.reply.status.value


def run(cases: Iterable[Case], converse: Converse) -> Iterator[Result]:
    """The results, one after the other as they come."""
    for case in cases:
        yield run_case(case, converse)


def run_case(case: Case, converse: Converse) -> Result:
    """Says the turns of a case in order, in a conversation of its own."""
    say, seconds, said = converse(), [], []
    for turn in case.turns:
        began = perf_counter()
        said.append(say(turn))
        seconds.append(perf_counter() - began)
    last = said[-1]
    verdict = Verdict(False, why=last.fault) if last.fault else judge(case, last.reply)
    stages = tuple(one.milliseconds for one in said)
    return Result(case, last.reply, verdict, tuple(seconds), last.receipt, stages, last.fault)
