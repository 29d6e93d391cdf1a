"""The whole plan as HTML, made from plan.md as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

from api.pages.anchors import with_anchors
from api.pages.feedback_links import with_comment_links
from api.pages.plan_tables import shape_tables
from corpus.model import Plan

# The only tags that may stand in the plan's text; anything else is shown as it is written.
ALLOWED = re.compile(r'</?su[bp]>|<br ?/?>|<span class="passage" id="[^"<>]+">|</span>')
CLASSES = {
    "h1": "govuk-heading-xl",
    "h2": "govuk-heading-l",
    "h3": "govuk-heading-m",
    "h4": "govuk-heading-s",
    "h5": "govuk-heading-s",
    "p": "govuk-body",
    "ul": "govuk-list govuk-list--bullet",
    "ol": "govuk-list govuk-list--number",
    "table": "govuk-table",
    "tr": "govuk-table__row",
    "th": "govuk-table__header",
    "td": "govuk-table__cell",
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents list, with the lines below it."""

    id: str
    text: str
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanPage:
    """The plan's page: its cover (title and what stands under it), its contents list, and the rest."""

    cover: Markup
    contents: tuple[Entry, ...]
    body: Markup


@lru_cache(maxsize=2)
def plan_page(plan: Plan) -> PlanPage:
    """The page of a plan; every passage's anchor stands on it once, as an id."""
    markdown = _parser()
    tokens = shape_tables(markdown.parse(with_anchors(plan)))
    contents = _mark_headings(tokens)
    for token in tokens:
        if token.nesting == 1 and token.tag in CLASSES:
            token.attrJoin("class", CLASSES[token.tag])
    tokens = with_comment_links(markdown, plan, tokens)
    first = next((n for n, t in enumerate(tokens) if t.type == "heading_open" and t.tag == "h2"), len(tokens))
    return PlanPage(_html(markdown, tokens[:first]), contents, _html(markdown, tokens[first:]))


def _parser() -> MarkdownIt:
    markdown = MarkdownIt("commonmark").enable("table")
    markdown.add_render_rule("html_inline", _only_allowed)
    markdown.add_render_rule("html_block", _only_allowed)
    return markdown


def _only_allowed(_self: object, tokens: Sequence[Token], number: int, *_: object) -> str:
    tag = tokens[number].content
    return tag if ALLOWED.fullmatch(tag) else str(escape(tag))


def _html(markdown: MarkdownIt, tokens: Sequence[Token]) -> Markup:
    return Markup(markdown.renderer.render(tokens, markdown.options, {}))


def _mark_headings(tokens: Sequence[Token]) -> tuple[Entry, ...]:
    """Gives the headings of the second and third level ids; the contents list made of them."""
    contents: list[Entry] = []
    headings = [n for n, t in enumerate(tokens) if t.type == "heading_open" and t.tag in ("h2", "h3")]
    for count, number in enumerate(headings, start=1):
        token = tokens[number]
        entry = Entry(f"section-{count}", _words(tokens[number + 1]))
        token.attrSet("id", entry.id)
        if token.tag == "h2" or not contents:
            contents.append(entry)
        else:
            contents[-1] = replace(contents[-1], entries=(*contents[-1].entries, entry))
    return tuple(contents)


def _words(inline: Token) -> str:
    return "".join(child.content for child in inline.children or () if child.type == "text")
