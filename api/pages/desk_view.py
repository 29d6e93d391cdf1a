"""The look-up desk's values, ready to be shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from api.lookup.asked import Asked
from api.lookup.bodies import page_of
from api.lookup.look_up import Result, Results
from api.lookup.subjects import Subject, subjects_of
from api.pages.desk_copy import copy_text, reference
from api.pages.updates import UpdateView, update_view
from corpus.model import Passage, Plan

PAGE_SIZE = 20
DESK = "/desk"


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of a filter."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Choices:
    """The options of each filter; only portfolios and committees that an ambition has."""

    ambition: tuple[Choice, ...]
    priority: tuple[Choice, ...]
    portfolio: tuple[Choice, ...]
    committee: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Words and where they lead."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Card:
    """A commitment or measure with who answers for it and what was reported."""

    reference: str
    address: str
    words: str
    lead: str
    ambition: Link
    priority: Link | None
    portfolios: tuple[Link, ...]
    committees: tuple[Link, ...]
    has_target: bool
    plan_address: str
    updates: tuple[UpdateView, ...]
    latest: UpdateView | None
    copy: str


@dataclass(frozen=True, slots=True)
class Finds:
    """A page of results with its place in all of them."""

    summary: str
    cards: tuple[Card, ...]
    first: int
    before: str
    after: str


def choices_of(plan: Plan) -> Choices:
    """The options that this plan gives."""
    rows = [ambition.accountability for ambition in plan.ambitions]
    return Choices(
        ambition=tuple(Choice(str(a.number), f"{a.number}: {a.name}") for a in plan.ambitions),
        priority=tuple(
            Choice(p.number, f"{p.number}: {p.title}") for a in plan.ambitions for p in a.priorities
        ),
        portfolio=_named(passage for row in rows for passage in row.portfolios),
        committee=_named(passage for row in rows for passage in row.committees),
    )


def finds_view(results: Results, asked: Asked, plan: Plan, base: str, today: date) -> Finds:
    """The results with the addresses of the pages before and after."""
    first, size = results.query.offset, results.query.limit
    after = results.next_offset
    return Finds(
        summary=_summary(results),
        cards=tuple(card_view(result, plan, base, today) for result in results.items),
        first=first + 1,
        before=_address(asked, max(0, first - size)) if first else "",
        after=_address(asked, after) if after is not None else "",
    )


def card_view(result: Result, plan: Plan, base: str, today: date) -> Card:
    """One commitment or measure."""
    subject = result.subject
    latest = update_view(result.latest, today) if result.latest else None
    return Card(
        reference=reference(subject),
        address=page_of(subject.passage),
        words=subject.passage.text,
        lead=subject.lead.text if subject.lead else "",
        ambition=Link(
            f"{subject.ambition.number}: {subject.ambition.name}", filter_address(subject.ambition.passage)
        ),
        priority=_priority(subject),
        portfolios=_links(subject.portfolios),
        committees=_links(subject.committees),
        has_target=subject.has_target,
        plan_address=f"/plan#{subject.passage.anchor}",
        updates=tuple(update_view(update, today) for update in result.updates),
        latest=latest,
        copy=copy_text(result, latest, plan.title, base),
    )


def parts_of_commitment(plan: Plan, subject: Subject) -> tuple[Link, ...]:
    """The parts of a commitment, as links to their pages."""
    parts = (s for s in subjects_of(plan) if s.lead and s.lead.id == subject.id)
    return tuple(Link(f"{s.number} {s.passage.text}", page_of(s.passage)) for s in parts)


def filter_address(passage: Passage) -> str:
    """The search for everything under an ambition, priority, portfolio or committee."""
    return f"{DESK}?{urlencode({passage.kind.value: _short(passage)})}"


def _priority(subject: Subject) -> Link | None:
    priority = subject.priority
    return (
        Link(f"{priority.number}: {priority.title}", filter_address(priority.passage)) if priority else None
    )


def _links(passages: Iterable[Passage]) -> tuple[Link, ...]:
    return tuple(Link(passage.text, filter_address(passage)) for passage in passages)


def _named(passages: Iterable[Passage]) -> tuple[Choice, ...]:
    return tuple(dict.fromkeys(Choice(_short(passage), passage.text) for passage in passages))


def _short(passage: Passage) -> str:
    return passage.id.partition(" ")[2]


def _summary(results: Results) -> str:
    if not results.total:
        return "Nothing found"
    if results.total == 1:
        return "1 result"
    last = results.query.offset + len(results.items)
    if len(results.items) == results.total:
        return f"{results.total} results"
    return f"{results.query.offset + 1} to {last} of {results.total} results"


def _address(asked: Asked, offset: int) -> str:
    """This search's permanent address at another place in the results."""
    given = asked.model_dump(by_alias=True, exclude_defaults=True, exclude={"offset"})
    kept = {name: _word(value) for name, value in given.items() if value not in ("", None)}
    query = urlencode(kept | ({"offset": str(offset)} if offset else {}))
    return f"{DESK}?{query}" if query else DESK


def _word(value: object) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
