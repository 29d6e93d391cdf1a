"""Everything an evaluation has to tell, worked out from its results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from actions.intent_figures import IntentFigures
from actions.receipt import MadeFrom
from api.evaluation.decisions import (
    Decided,
    Point,
    decided,
    false_answers,
    false_refusals,
    operating_point,
    risk_coverage,
)
from api.evaluation.latency import Latency, by_stage, latency
from api.evaluation.own_sentences import OwnWords
from api.evaluation.run import Result
from api.evaluation.shares import Share, citation_precision, confusion, share, shares
from api.evaluation.stages import Funnel, WordsOf, funnel, miss_of, misses_by_stage, path_of
from index.calibration import Calibration, calibration
from index.validation import Figures

# The questions of a file whose name begins so are not shown: who reads them tunes to them.
KEPT_APART = "kept_apart"
ALL = "all sets"


@dataclass(frozen=True, slots=True)
class Listed:
    """A result as it is listed; `stage` is where it went wrong, `question` is empty where it is hidden."""

    id: str
    expected: str
    given: str
    why: str
    stage: str
    question: str


@dataclass(frozen=True, slots=True)
class Inside:
    """What is known only of an assistant in this process."""

    stages: Mapping[str, Latency]
    from_passages: Funnel
    from_tree: Funnel
    misses: Mapping[str, int]
    calibration: Calibration
    curve: tuple[Point, ...]
    operating: Point | None


@dataclass(frozen=True, slots=True)
class SetReport:
    """The results of one set of questions; `inside` is None where a running service was asked."""

    name: str
    total: Share
    by_expectation: Mapping[str, Share]
    by_kind: Mapping[str, Share]
    confusion: Mapping[str, Mapping[str, int]]
    citation_precision: float | None
    latency: Latency
    inside: Inside | None
    misses: tuple[Listed, ...]
    false_refusals: tuple[Listed, ...]
    false_answers: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Trained:
    """The cross-validated figures of everything that is learnt from data."""

    index: Figures
    intents: IntentFigures


@dataclass(frozen=True, slots=True)
class Report:
    """The whole report: `asked` says who answered, `made` when; `sets` begins with all of them together
    when there are several."""

    asked: str
    made: str
    sets: tuple[SetReport, ...]
    own_words: OwnWords
    trained: Trained | None = None
    made_from: MadeFrom | None = None


def set_reports(results: Mapping[str, Sequence[Result]], words_of: WordsOf) -> tuple[SetReport, ...]:
    """A report for each set by its name, after one of all together where there are several."""
    each = tuple(set_report(name, found, words_of) for name, found in results.items())
    together = [result for found in results.values() for result in found]
    # Listed by their sets: once is enough.
    return (set_report(ALL, together, words_of, listed=False), *each) if len(each) > 1 else each


def set_report(name: str, results: Sequence[Result], words_of: WordsOf, listed: bool = True) -> SetReport:
    """The report of one set; `listed` with its misses one by one."""
    shown = not name.startswith(KEPT_APART)

    def listing(found: Iterable[Result]) -> tuple[Listed, ...]:
        return tuple(_listed(result, words_of, shown) for result in found) if listed else ()

    return SetReport(
        name=name,
        total=share(results),
        by_expectation=shares(results, lambda result: result.case.expectation.value),
        by_kind=shares(results, lambda result: result.case.kind),
        confusion=confusion(results),
        citation_precision=citation_precision(results),
        latency=latency(results),
        inside=_inside(results, words_of),
        misses=listing(result for result in results if not result.verdict.right),
        false_refusals=listing(false_refusals(results)),
        false_answers=listing(false_answers(results)),
    )


def _inside(results: Sequence[Result], words_of: WordsOf) -> Inside | None:
    if not any(result.receipt for result in results):
        return None
    paths = [path for result in results if (path := path_of(result, words_of))]
    decisions = decided(results, words_of)
    return Inside(
        stages=by_stage(results),
        from_passages=funnel(path for path in paths if path.from_passages),
        from_tree=funnel(path for path in paths if not path.from_passages),
        misses=misses_by_stage(results, words_of),
        calibration=_calibration(decisions),
        curve=risk_coverage(decisions),
        operating=operating_point(decisions),
    )


def _calibration(decisions: Sequence[Decided]) -> Calibration:
    return calibration([one.chance for one in decisions], [one.answerable for one in decisions])


def _listed(result: Result, words_of: WordsOf, shown: bool) -> Listed:
    case, stage = result.case, miss_of(result, words_of)
    # Why can name words of the question's own evidence.
    return Listed(
        id=case.id,
        expected=case.expectation.value,
        given=result.given,
        why=result.verdict.why if shown else "",
        stage=stage.value if stage else "",
        question=case.turns[-1] if shown else "",
    )
