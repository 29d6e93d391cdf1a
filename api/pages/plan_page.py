"""The whole plan as HTML, made from plan.md as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, count

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup, escape

from api.pages.anchors import with_anchors
from api.pages.feedback_links import with_comment_links
from api.pages.plan_tables import shape_tables
from corpus.model import Kind, Plan
from corpus.slug import slugify

PASSAGE = re.compile(r'<span class="passage" id="([^"<>]+)">')
# The only tags that may stand in the plan's text; anything else is shown as it is written.
ALLOWED = re.compile(rf"</?su[bp]>|<br ?/?>|{PASSAGE.pattern}|</span>")
# What can be asked about, commented on and reported on: the page says more below each of these.
PARTS = frozenset({Kind.AMBITION, Kind.PRIORITY, Kind.COMMITMENT, Kind.MEASURE, Kind.THEME_PRIORITY})
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
class Piece:
    """A stretch of the page; below it there is room for more about the part (a passage's id, or empty)."""

    html: Markup
    part: str = ""


@dataclass(frozen=True, slots=True)
class PlanPage:
    """The plan's page: its cover (title and what stands under it), its contents list, and the rest."""

    cover: Markup
    contents: tuple[Entry, ...]
    pieces: tuple[Piece, ...]


@lru_cache(maxsize=2)
def plan_page(plan: Plan) -> PlanPage:
    """The page of a plan; every passage's anchor stands on it once, as an id."""
    markdown = _parser()
    tokens = shape_tables(markdown.parse(with_anchors(plan)))
    contents = _mark_headings(tokens)
    for token in tokens:
        if token.nesting == 1 and token.tag in CLASSES:
            token.attrJoin("class", CLASSES[token.tag])
    parts = _parts(plan)
    first = next((n for n, t in enumerate(tokens) if t.type == "heading_open" and t.tag == "h2"), len(tokens))
    # Nobody comments on what stands on the cover.
    text = with_comment_links(markdown, plan, tokens[first:], elsewhere=parts)
    return PlanPage(_html(markdown, tokens[:first]), contents, tuple(_pieces(markdown, text, parts)))


def _parser() -> MarkdownIt:
    # A picture would be fetched from elsewhere, and no plan's text can hold one.
    markdown = MarkdownIt("commonmark").enable("table").disable("image")
    markdown.add_render_rule("html_inline", _only_allowed)
    markdown.add_render_rule("html_block", _only_allowed)
    return markdown


def _only_allowed(_self: object, tokens: Sequence[Token], number: int, *_: object) -> str:
    tag = tokens[number].content
    return tag if ALLOWED.fullmatch(tag) else str(escape(tag))


def _html(markdown: MarkdownIt, tokens: Sequence[Token]) -> Markup:
    return Markup(markdown.renderer.render(tokens, markdown.options, {}))


def _parts(plan: Plan) -> dict[str, str]:
    """The ids of the parts by their anchors."""
    return {passage.anchor: passage.id for passage in plan.passages if passage.kind in PARTS}


def _pieces(markdown: MarkdownIt, tokens: Sequence[Token], parts: dict[str, str]) -> Iterator[Piece]:
    """The tokens' HTML, cut after the paragraph or heading of each part."""
    start = 0
    for number, token in enumerate(tokens):
        part = parts.get(_anchor(token), "")
        if part:
            # The inline token is followed by what closes its paragraph or heading.
            yield Piece(_html(markdown, tokens[start : number + 2]), part)
            start = number + 2
    yield Piece(_html(markdown, tokens[start:]))


def _anchor(token: Token) -> str:
    """The anchor that a paragraph or heading begins with, or an empty text."""
    found = PASSAGE.search(token.content) if token.type == "inline" else None
    return found[1] if found else ""


def _mark_headings(tokens: Sequence[Token]) -> tuple[Entry, ...]:
    """The contents list: the headings of the second and third level; those that are no passage get an id."""
    contents: list[Entry] = []
    taken: set[str] = set()
    headings = [n for n, t in enumerate(tokens) if t.type == "heading_open" and t.tag in ("h2", "h3")]
    for number in headings:
        heading, inline = tokens[number], tokens[number + 1]
        entry = Entry(_anchor(inline) or _new_id(_words(inline), taken), _words(inline))
        if not _anchor(inline):
            heading.attrSet("id", entry.id)
        if heading.tag == "h2" or not contents:
            contents.append(entry)
        else:
            contents[-1] = replace(contents[-1], entries=(*contents[-1].entries, entry))
    return tuple(contents)


def _new_id(words: str, taken: set[str]) -> str:
    """An id made of the heading's own words, so that it stays when headings come and go."""
    name = f"section-{slugify(words) or 'untitled'}"
    found = next(n for n in chain([name], (f"{name}-{n}" for n in count(2))) if n not in taken)
    taken.add(found)
    return found


def _words(inline: Token) -> str:
    return "".join(child.content for child in inline.children or () if child.type == "text")
