"""The text that an adviser pastes for a customer."""

from __future__ import annotations

from api.lookup.look_up import Result
from api.lookup.subjects import Subject
from api.pages.places import place_of
from api.pages.updates import LABEL, NOTHING, UpdateView
from corpus.model import Passage


def copy_text(result: Result, latest: UpdateView | None, plan_title: str, base: str) -> str:
    """The plan's words, their reference, who answers for them, the latest update with its source, the link.

    `base` is the address of this service without a slash at its end.
    """
    subject = result.subject
    return "\n".join(
        (
            f"“{full_words(subject)}”",
            f"{reference(subject)}, {plan_title}",
            _owners("Portfolio", subject.portfolios),
            _owners("Scrutiny committee", subject.committees),
            _status(latest),
            f"Read it in the plan: {base}/plan#{subject.passage.anchor}",
        )
    )


def reference(subject: Subject) -> str:
    """What people call it: `Commitment 3.2.7`."""
    return place_of(subject.id, ())


def full_words(subject: Subject) -> str:
    """The plan's words; a part's after those of the commitment that leads to it."""
    return f"{subject.lead.text} {subject.passage.text}" if subject.lead else subject.passage.text


def _status(latest: UpdateView | None) -> str:
    if latest is None:
        return f"{LABEL}: none. {NOTHING}"
    age = f"; published {latest.age} ago" if latest.is_stale else ""
    source = f"Source: {latest.source_title}, {latest.published}{age}. {latest.source_url}".rstrip()
    rating = f" Rating as published: {latest.rating}." if latest.rating else ""
    return f"{latest.label}: {latest.statement}{rating}\n{source}"


def _owners(noun: str, passages: tuple[Passage, ...]) -> str:
    names = "; ".join(passage.text for passage in passages) or "none named"
    return f"{noun}{'' if len(passages) == 1 else 's'} (for the whole ambition): {names}"
