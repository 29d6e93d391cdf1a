"""A draft put into words: one plain sentence first, then the plan's own words, then what to know of them."""

from __future__ import annotations

from actions.citing import MOST, cite
from actions.draft import Draft
from actions.reply import Reply
from corpus.model import Passage

SUGGESTED = 3


def compose(draft: Draft) -> Reply:
    """The reply: its text reads well by itself, each quoted passage a paragraph in quotation marks."""
    quoted = draft.passages[:MOST]
    text = "\n\n".join((draft.lead, *(quote(p) for p in quoted), *draft.notes))
    return Reply(
        draft.status, text, cite((*draft.named, *quoted, *draft.also)), draft.suggestions[:SUGGESTED]
    )


def quote(passage: Passage) -> str:
    """A passage's words in quotation marks."""
    return f"“{passage.text}”"
