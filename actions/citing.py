"""Citations: passages as the reply carries them, each checked against the plan's text."""

from __future__ import annotations

from collections.abc import Iterable

from actions.errors import UnverifiedQuoteError
from actions.reply import Citation, Reply
from corpus.markup import strip_markup
from corpus.model import Passage, Plan

MOST = 12


def cite(passages: Iterable[Passage]) -> tuple[Citation, ...]:
    """A citation for each passage, once, in order, twelve at the most."""
    once = {passage.id: passage for passage in passages}
    return tuple(_citation(passage) for passage in list(once.values())[:MOST])


def verify(reply: Reply, plan: Plan) -> Reply:
    """The reply itself; UnverifiedQuoteError when a quote is not what the plan says at its place."""
    for citation in reply.citations:
        if strip_markup(plan.text[citation.start : citation.end]) != citation.quote:
            raise UnverifiedQuoteError(f"{citation.passage_id} at {citation.start}-{citation.end}")
    return reply


def _citation(passage: Passage) -> Citation:
    return Citation(
        passage_id=passage.id,
        quote=passage.text,
        heading=passage.heading,
        url=f"/plan#{passage.anchor}",
        start=passage.start,
        end=passage.end,
    )
