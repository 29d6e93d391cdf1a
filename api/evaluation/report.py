"""The results of an evaluation as figures and as text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import mean

from api.evaluation.judge import precision
from api.evaluation.run import Result


@dataclass(frozen=True, slots=True)
class Share:
    """Of how many cases how many were right, and how many strictly right."""

    total: int
    right: int
    strict: int


def share(results: Sequence[Result]) -> Share:
    """The share of right replies."""
    verdicts = [result.verdict for result in results]
    return Share(len(verdicts), sum(v.right for v in verdicts), sum(v.strict for v in verdicts))


def shares(results: Iterable[Result], of: Callable[[Result], str]) -> dict[str, Share]:
    """The share for each group, in alphabetical order of the groups."""
    groups: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        groups[of(result)].append(result)
    return {name: share(groups[name]) for name in sorted(groups)}


def quantile(values: Sequence[float], part: float) -> float:
    """The value below which so large a part lies (the nearest one that is there)."""
    return sorted(values)[min(int(len(values) * part), len(values) - 1)]


def report(results: Sequence[Result], misses: int) -> str:
    """The whole report: a table by expectation, the kinds, so many misses, precision and times."""
    parts = [
        _table(results),
        _kinds(results),
        *_misses(results, misses),
        *_precision(results),
        _times(results),
    ]
    total = share(results)
    return "\n".join([*parts, f"right: {total.right / total.total:.1%} of {total.total}"])


def _table(results: Sequence[Result]) -> str:
    rows = [f"{'expectation':16} {'n':>4} {'right':>7} {'strict':>7}"]
    for name, part in shares(results, lambda result: result.case.expectation.value).items():
        rows.append(
            f"{name:16} {part.total:4} {part.right / part.total:7.1%} {part.strict / part.total:7.1%}"
        )
    return "\n".join(rows)


def _kinds(results: Sequence[Result]) -> str:
    kinds = shares(results, lambda result: result.case.kind).items()
    return "by kind: " + ", ".join(f"{name} {part.right}/{part.total}" for name, part in kinds)


def _misses(results: Sequence[Result], most: int) -> list[str]:
    missed = [result for result in results if not result.verdict.right]
    lines = [_miss(result) for result in missed[:most]]
    return [*lines, f"  ... and {len(missed) - most} more"] if len(missed) > most else lines


def _miss(result: Result) -> str:
    case = result.case
    return f"  miss {case.id} [{case.expectation.value}] {result.verdict.why}: {case.turns[-1][:110]!r}"


def _precision(results: Sequence[Result]) -> list[str]:
    values = [precision(result.case, result.reply) for result in results if result.verdict.right]
    known = [value for value in values if value is not None]
    return [f"citation precision (right answers): {mean(known):.1%}"] if known else []


def _times(results: Sequence[Result]) -> str:
    milliseconds = [seconds * 1000 for result in results for seconds in result.seconds]
    middle, high = quantile(milliseconds, 0.5), quantile(milliseconds, 0.95)
    return f"latency per message: p50 {middle:.0f} ms, p95 {high:.0f} ms"
