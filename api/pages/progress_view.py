"""What has been published about each ambition, ready to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from api.lookup.age import age_days
from api.lookup.bodies import page_of
from api.lookup.look_up import Result, Updates
from api.lookup.subjects import Subject, subjects_of
from api.pages.desk_copy import full_words, reference
from api.pages.desk_view import Link
from api.pages.progress_charts import AgeBar, AgeScale, CoverageBar, Mark, Timeline, age_bars, timeline
from api.pages.updates import UpdateView, update_view
from corpus.model import Ambition, Kind, Plan
from records.status import StatusUpdate

SHORT = 90


@dataclass(frozen=True, slots=True)
class Row:
    """A commitment or measure with its latest update and how many there are."""

    reference: str
    address: str
    words: str
    latest: UpdateView
    count: int


@dataclass(frozen=True, slots=True)
class AmbitionProgress:
    """One ambition: what was reported, newest first, and what nothing was reported about."""

    number: int
    name: str
    coverage: tuple[CoverageBar, ...]
    rows: tuple[Row, ...]
    bars: tuple[AgeBar, ...]
    unreported: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """An update in the timeline's table."""

    reference: str
    address: str
    ambition: int
    update: UpdateView


@dataclass(frozen=True, slots=True)
class Progress:
    """The whole page; `others` are updates about other parts of the plan, or about the plan itself."""

    ambitions: tuple[AmbitionProgress, ...]
    scale: AgeScale | None
    timeline: Timeline | None
    entries: tuple[Entry, ...]
    others: tuple[tuple[str, UpdateView], ...]


def progress_view(plan: Plan, updates: Updates, today: date) -> Progress:
    """What was published about each ambition of the plan, as of this day."""
    results = [Result(s, updates.get(s.id, ())) for s in subjects_of(plan)]
    ages = [age_days(r.latest.source_date, today) for r in results if r.latest]
    scale = AgeScale.up_to(max(ages)) if ages else None
    return Progress(
        ambitions=tuple(
            _ambition(a, [r for r in results if r.subject.ambition is a], scale, today)
            for a in plan.ambitions
        ),
        scale=scale,
        timeline=_timeline(plan, results, today),
        entries=_entries(results, today),
        others=_others(plan, updates, {r.subject.id for r in results}, today),
    )


def _ambition(
    ambition: Ambition, results: Sequence[Result], scale: AgeScale | None, today: date
) -> AmbitionProgress:
    reported = sorted((r for r in results if r.latest), key=_published, reverse=True)
    rows = tuple(_row(result, result.latest, today) for result in reported if result.latest)
    ages = [
        (row.reference, age_days(_published(r), today), row.latest)
        for row, r in zip(rows, reported, strict=True)
    ]
    return AmbitionProgress(
        number=ambition.number,
        name=ambition.name,
        coverage=(
            _coverage("Commitments", Kind.COMMITMENT, results),
            _coverage("Measures", Kind.MEASURE, results),
        ),
        rows=rows,
        bars=age_bars(ages, scale) if scale else (),
        unreported=tuple(_link(r.subject) for r in results if not r.latest),
    )


def _published(result: Result) -> date:
    return result.latest.source_date if result.latest else date.min


def _row(result: Result, latest: StatusUpdate, today: date) -> Row:
    subject = result.subject
    standing = sum(not update.superseded for update in result.updates)
    return Row(
        reference(subject),
        page_of(subject.passage),
        shortened(full_words(subject) if subject.lead is None else subject.passage.text),
        update_view(latest, today),
        standing,
    )


def _coverage(label: str, kind: Kind, results: Sequence[Result]) -> CoverageBar:
    own = [r for r in results if r.subject.passage.kind is kind]
    return CoverageBar(label, sum(r.latest is not None for r in own), len(own))


def _link(subject: Subject) -> Link:
    return Link(f"{reference(subject)}: {shortened(subject.passage.text)}", page_of(subject.passage))


def _timeline(plan: Plan, results: Sequence[Result], today: date) -> Timeline | None:
    lanes = [
        (
            f"Ambition {ambition.number}",
            [
                Mark(u.source_date, u.forecast, u.superseded)
                for r in results
                if r.subject.ambition is ambition
                for u in r.updates
            ],
        )
        for ambition in plan.ambitions
    ]
    return timeline(lanes, today)


def _entries(results: Sequence[Result], today: date) -> tuple[Entry, ...]:
    pairs = [(result.subject, update) for result in results for update in result.updates]
    return tuple(
        Entry(
            reference(subject), page_of(subject.passage), subject.ambition.number, update_view(update, today)
        )
        for subject, update in sorted(pairs, key=lambda pair: pair[1].source_date, reverse=True)
    )


def _others(plan: Plan, updates: Updates, known: set[str], today: date) -> tuple[tuple[str, UpdateView], ...]:
    return tuple(
        (passage.text, update_view(update, today))
        for passage in plan.passages
        if passage.id not in known
        for update in updates.get(passage.id, ())
    )


def shortened(words: str) -> str:
    """The words, cut between two of them where they are long."""
    return words if len(words) <= SHORT else words[:SHORT].rsplit(" ", 1)[0].rstrip(",;:") + " ..."
