"""From Markdown source to the words as shown."""

from __future__ import annotations

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

BREAKS = ("<br>", "<br/>", "<br />")


@cache
def parser() -> MarkdownIt:
    """The Markdown dialect of a plan: CommonMark with tables."""
    return MarkdownIt("commonmark").enable("table")


def strip_markup(source: str) -> str:
    """The words of inline Markdown as shown on one line: no emphasis, links, tags or footnote marks.

    White space is folded to single spaces and trimmed.
    """
    tokens = [child for token in parser().parseInline(source) for child in token.children or ()]
    return " ".join("".join(_shown(tokens)).split())


def count_words(text: str) -> int:
    """How many words a text has, counted at white space."""
    return len(text.split())


def _shown(tokens: list[Token]) -> list[str]:
    """The text of each token; what stands in `<sup>` is the number of a footnote, not words of the plan."""
    pieces: list[str] = []
    raised = False
    for token in tokens:
        if token.type == "html_inline":
            raised = token.content == "<sup>" or (raised and token.content != "</sup>")
        if not raised:
            pieces.append(_text(token))
    return pieces


def _text(token: Token) -> str:
    if token.type in ("softbreak", "hardbreak") or token.content in BREAKS:
        return " "
    return "" if token.type == "html_inline" else token.content
