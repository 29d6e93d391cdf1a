"""The report's summary for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from api.evaluation.latency import Latency
from api.evaluation.report import Inside, Listed, Report, SetReport, Trained
from api.evaluation.shares import Share
from api.evaluation.stages import Funnel

LONGEST = 100


def summary(report: Report, misses: int) -> RenderableType:
    """The report in short: each set with its first so many misses, then what is trained and the wording."""
    parts = [part for one in report.sets for part in _set(one, misses)]
    if report.trained:
        parts += _trained(report.trained)
    age = report.own_words.age
    hard = len(report.own_words.hard)
    parts.append(Text(f"reading age of its own sentences: {age.mean:.1f} ({hard} far above the others)"))
    return Group(*parts, _totals(report.sets))


def _set(report: SetReport, misses: int) -> Iterable[RenderableType]:
    yield Text(f"\n{report.name}", style="bold")
    yield _expectations(report)
    yield Text("by kind: " + ", ".join(f"{k} {s.right}/{s.total}" for k, s in report.by_kind.items()))
    if report.inside:
        yield from _inside(report.inside)
    else:
        yield Text("A running service was asked: stages, calibration and risk are not known.")
    if report.citation_precision is not None:
        yield Text(f"citation precision of right answers: {report.citation_precision:.1%}")
    yield Text(f"time for a message: {_time(report.latency)}")
    yield from _misses(report.misses, misses)


def _expectations(report: SetReport) -> Table:
    table = _table("expected", "n", "right", "strict", "given")
    for name, one in report.by_expectation.items():
        table.add_row(name, str(one.total), *_parts(one), _counts(report.confusion[name]))
    table.add_row("all", str(report.total.total), *_parts(report.total), "", style="bold")
    return table


def _inside(inside: Inside) -> Iterable[RenderableType]:
    table = _table("answers from", "n", "asked", "found", "in 3", "answered", "cited", "right")
    for name, one in (("passages", inside.from_passages), ("the tree", inside.from_tree)):
        table.add_row(name, str(one.total), *(f"{part:.0%}" for part in _passed(one)))
    yield table
    yield Text(f"misses by stage: {_counts(inside.misses)}")
    found, operating = inside.calibration, inside.operating
    auc = "-" if found.auc is None else f"{found.auc:.3f}"
    yield Text(
        f"decision on {found.count}: AUC {auc}, Brier {found.brier:.3f}, calibration error {found.error:.3f}"
    )
    if operating:
        yield Text(f"operating point: {operating.coverage:.1%} answered, {operating.risk:.1%} of it wrongly")
    yield Text("by stage: " + "; ".join(f"{name} {_time(one)}" for name, one in inside.stages.items()))


def _misses(listed: Sequence[Listed], most: int) -> Iterable[RenderableType]:
    for one in listed[:most]:
        where = f", {one.stage}" if one.stage else ""
        question = f": {one.question[:LONGEST]!r}" if one.question else ""
        yield Text(f"  miss {one.id} [{one.expected}{where}] {one.why or one.given}{question}")
    if len(listed) > most:
        yield Text(f"  ... and {len(listed) - most} more")


def _trained(trained: Trained) -> Iterable[RenderableType]:
    table = _table("cross-validated", "n", "first", "first 3", "first 12", "AUC", "Brier", "error")
    for name, ranking in trained.index.ranking.items():
        decision = trained.index.decision[name]
        auc = "-" if decision.auc is None else f"{decision.auc:.3f}"
        hits = (f"{part:.1%}" for part in (ranking.first, ranking.first_three, ranking.first_twelve))
        table.add_row(name, str(decision.count), *hits, auc, f"{decision.brier:.3f}", f"{decision.error:.3f}")
    yield Text()
    yield table
    intents = trained.intents
    if intents.count:
        yield Text(f"intents: {intents.right:.1%} of {intents.count}, macro F1 {intents.macro_f1:.3f}")


def _totals(sets: Sequence[SetReport]) -> RenderableType:
    table = _table("", "right", "", "strict")
    for one in sets:
        counts = f"{one.total.right} of {one.total.total}"
        table.add_row(one.name, f"{one.total.part:.1%}", counts, f"{one.total.strict_part:.1%}")
    return Group(Text(), table)


def _passed(one: Funnel) -> tuple[float, ...]:
    total = max(one.total, 1)
    stages = (one.understood, one.candidate, one.first_three, one.answered, one.composed, one.right)
    return tuple(count / total for count in stages)


def _parts(one: Share) -> tuple[str, str]:
    return f"{one.part:.1%}", f"{one.strict_part:.1%}"


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.items())


def _time(one: Latency) -> str:
    return f"p50 {one.p50:.1f} ms, p95 {one.p95:.1f} ms"


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, header_style="")
    for number, column in enumerate(columns):
        left = number == 0 or column == "given"
        table.add_column(column, justify="left" if left else "right", no_wrap=number == 0)
    return table
