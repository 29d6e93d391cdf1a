"""On the plan's page, the link from each passage to a response about it.

The links stand at the end of a paragraph, below a heading, and in a list below a table: nowhere inside the
plan's own words.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

from actions.feedback_subjects import Subjects
from api.pages.templating import environment
from corpus.model import Plan

ANCHOR = re.compile(r'id="([^"]+)"')
LINK = "comment_link"


def with_comment_links(
    markdown: MarkdownIt, plan: Plan, tokens: Sequence[Token], elsewhere: Container[str] = ()
) -> list[Token]:
    """The tokens with a link for each passage; the parser learns to render them.

    `elsewhere` are the anchors whose link the page shows in another place.
    """
    subjects = Subjects(plan)
    labels = {p.anchor: subject.label for p in plan.passages if (subject := subjects.of(p.id))}
    template = environment().get_template("comment_link.html").module
    macros = {False: template.comment_link, True: template.comment_links}  # type: ignore[attr-defined]

    def render(_self: object, all_tokens: Sequence[Token], number: int, *_: object) -> str:
        token = all_tokens[number]
        anchors: list[str] = token.meta["anchors"]
        named = [{"anchor": anchor, "place": labels[anchor]} for anchor in anchors]
        return str(Markup(macros[token.block](named)))

    markdown.add_render_rule(LINK, render)
    return _linked(tokens, elsewhere)


def _linked(tokens: Sequence[Token], elsewhere: Container[str]) -> list[Token]:
    """Links go after a heading, into a paragraph, and after a table for all that is in it."""
    linked: list[Token] = []
    waiting: list[str] = []
    in_table = False
    for token in tokens:
        linked.append(token)
        if token.type == "inline":
            waiting += [anchor for anchor in _anchors(token) if anchor not in elsewhere]
        elif token.type == "scroll_open":
            in_table = True
        elif token.type == "scroll_close" or (token.type == "heading_close" and waiting):
            in_table = False
            linked.append(_link(waiting, block=True))
            waiting = []
        elif token.type == "paragraph_close" and waiting and not in_table:
            children = linked[-2].children
            assert children is not None
            children.append(_link(waiting, block=False))
            waiting = []
    return linked


def _anchors(inline: Token) -> list[str]:
    tags = (child.content for child in inline.children or () if child.type == "html_inline")
    return [found[1] for tag in tags if (found := ANCHOR.search(tag))]


def _link(anchors: list[str], block: bool) -> Token:
    token = Token(LINK, "", 0, block=block)
    token.meta["anchors"] = list(anchors)
    return token
