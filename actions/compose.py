"""A draft put into words: one plain sentence first, then the plan's own words, then what to know of them."""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest

from actions.citing import MOST, cite
from actions.draft import Draft
from actions.reply import Reply, Status
from corpus.model import Passage

SUGGESTED = 3
# Passages quoted to each of several questions, where all that are quoted can be cited.
OF_EACH = 8


def compose(draft: Draft) -> Reply:
    """The reply: its text reads well by itself, each quoted passage a paragraph in quotation marks."""
    return Reply(
        draft.status, _text(draft, MOST), cite(_passages(draft, MOST)), draft.suggestions[:SUGGESTED]
    )


def compose_both(opening: str, *drafts: Draft) -> Reply:
    """One reply to several questions, numbered; answered when any is, and what answers is cited first."""
    quoted = sum(min(OF_EACH, len(draft.passages)) for draft in drafts)
    most = OF_EACH if quoted <= MOST else MOST // len(drafts)
    texts = (f"{number}. {_text(draft, most)}" for number, draft in enumerate(drafts, 1))
    ranked = sorted(drafts, key=lambda draft: draft.status is not Status.ANSWERED)
    cited = zip_longest(*(_passages(draft, most) for draft in ranked))
    suggestions = dict.fromkeys(s for draft in ranked for s in draft.suggestions)
    return Reply(
        ranked[0].status,
        "\n\n".join((opening, *texts)),
        cite(passage for pair in cited for passage in pair if passage),
        tuple(suggestions)[:SUGGESTED],
    )


def also(reply: Reply, beside: str) -> Reply:
    """The reply with what there is to say beside it at its end."""
    return replace(reply, text=f"{reply.text}\n\n{beside}") if beside else reply


def _text(draft: Draft, most: int) -> str:
    return "\n\n".join((draft.lead, *(quote(p) for p in draft.passages[:most]), *draft.notes))


def _passages(draft: Draft, most: int) -> tuple[Passage, ...]:
    """What a reply stands on, in the order cited."""
    return (*draft.named, *draft.passages[:most], *draft.also)


def quote(passage: Passage) -> str:
    """A passage's words in quotation marks."""
    return f"“{passage.text}”"
