"""How many were right: in all, and by whatever the results are grouped by."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
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

    @property
    def part(self) -> float:
        """The part that was right, 0 to 1; 0 of nothing."""
        return self.right / self.total if self.total else 0.0

    @property
    def strict_part(self) -> float:
        """The part that was strictly right."""
        return self.strict / self.total if self.total else 0.0


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


def confusion(results: Iterable[Result]) -> dict[str, Mapping[str, int]]:
    """For each expectation how often which status was given, the most frequent first."""
    given: dict[str, Counter[str]] = defaultdict(Counter)
    for result in results:
        given[result.case.expectation.value][result.given] += 1
    return {name: dict(given[name].most_common()) for name in sorted(given)}


def citation_precision(results: Iterable[Result]) -> float | None:
    """The mean share of citations that hold listed evidence, over right answers; None without any."""
    values = [precision(result.case, result.reply) for result in results if result.verdict.right]
    known = [value for value in values if value is not None]
    return mean(known) if known else None
