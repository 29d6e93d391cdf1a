"""Plain text of replies as paragraphs and lists, with known contacts as links."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

from api.pages.contacts import Contact

BULLET = re.compile(r"^\s*[-•*] +")
PARAGRAPH_END = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph (its lines) or a list (its items); the texts are escaped already."""

    is_list: bool
    lines: tuple[Markup, ...]


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text: an empty line parts them."""
    return tuple(part for part in PARAGRAPH_END.split(text.strip()) if part)


def prose_of(text: str, contacts: Sequence[Contact] = ()) -> tuple[Prose, ...]:
    """The paragraphs and lists of a text: an empty line parts them, lines that begin with `-` are items."""
    parts = paragraphs(text)
    return tuple(block for part in parts for block in blocks_of(part, lambda line: linked(line, contacts)))


def blocks_of(paragraph: str, shown: Callable[[str], Markup]) -> tuple[Prose, ...]:
    """One paragraph, parted where lines become items of a list or end to be; `shown` escapes a line."""
    lines = [line for line in paragraph.splitlines() if line.strip()]
    return tuple(
        Prose(is_list, tuple(shown(BULLET.sub("", line) if is_list else line) for line in group))
        for is_list, group in groupby(lines, key=lambda line: bool(BULLET.match(line)))
    )


def linked(text: str, contacts: Sequence[Contact]) -> Markup:
    """The text escaped, with each of the contacts in it as a link.

    Only contacts that the operators keep become links, so nothing that a person typed can.
    """
    if not contacts:
        return escape(text)
    by_text = {contact.text: contact for contact in contacts}
    longest_first = sorted(by_text, key=len, reverse=True)
    known = re.compile(r"(?<![\w./-])(" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])")
    pieces = known.split(text)
    return Markup("").join(
        _link(by_text[piece]) if n % 2 else escape(piece) for n, piece in enumerate(pieces)
    )


def _link(contact: Contact) -> Markup:
    rest = contact.text.removeprefix(contact.linked)
    link = Markup('<a class="govuk-link contact" href="{}">{}</a>{}')
    # A long address may be broken after a stroke, and nowhere else.
    shown = escape(contact.label or contact.linked).replace("/", Markup("/<wbr>"))
    return link.format(contact.address, shown, rest)
