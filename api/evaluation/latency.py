"""How long replies took, in all and by stage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from api.evaluation.run import Result


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds that half of the messages, and nineteen in twenty, stayed within."""

    p50: float
    p95: float


def latency(results: Iterable[Result]) -> Latency:
    """The time of each message, whole."""
    return _of([seconds * 1000 for result in results for seconds in result.seconds])


def by_stage(results: Iterable[Result]) -> Mapping[str, Latency]:
    """The time of each stage, over the messages that came to it, in the order of the flow."""
    times: dict[str, list[float]] = defaultdict(list)
    for result in results:
        for turn in result.milliseconds:
            for stage, spent in turn.items():
                times[stage].append(spent)
    return {stage: _of(spent) for stage, spent in times.items()}


def quantile(values: Sequence[float], part: float) -> float:
    """The value below which so large a part lies (the nearest one that is there)."""
    return sorted(values)[min(int(len(values) * part), len(values) - 1)]


def _of(milliseconds: Sequence[float]) -> Latency:
    return Latency(quantile(milliseconds, 0.5), quantile(milliseconds, 0.95))
