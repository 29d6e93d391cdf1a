"""Plain text of replies as paragraphs and lists, with known contacts as links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup, escape

BULLET = re.compile(r"^\s*[-•*] +")


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph (its lines) or a list (its items); the texts are escaped already."""

    is_list: bool
    lines: tuple[Markup, ...]


def prose_of(text: str, contacts: Sequence[str] = ()) -> tuple[Prose, ...]:
    """The paragraphs and lists of a text: an empty line parts them, lines that begin with `-` are items."""
    return tuple(block for part in re.split(r"\n\s*\n", text.strip()) for block in _blocks(part, contacts))


def _blocks(part: str, contacts: Sequence[str]) -> list[Prose]:
    lines = [line for line in part.splitlines() if line.strip()]
    return [
        Prose(is_list, tuple(linked(BULLET.sub("", line) if is_list else line, contacts) for line in group))
        for is_list, group in groupby(lines, key=lambda line: bool(BULLET.match(line)))
    ]


def linked(text: str, contacts: Sequence[str]) -> Markup:
    """The text escaped, with each of the contacts in it as a link.

    Only contacts that the operators keep become links, so nothing that a person typed can.
    """
    if not contacts:
        return escape(text)
    longest_first = sorted(contacts, key=len, reverse=True)
    known = re.compile(r"(?<![\w./-])(" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])")
    pieces = known.split(text)
    return Markup("").join(_link(piece) if n % 2 else escape(piece) for n, piece in enumerate(pieces))


def _link(contact: str) -> Markup:
    target = contact if contact.startswith("https://") else _dialled(contact)
    if target is None:
        return escape(contact)
    return Markup('<a class="govuk-link contact" href="{}">{}</a>').format(target, contact)


def _dialled(phone: str) -> str | None:
    """The number as a telephone dials it; None when it takes more than dialling (`999 then 55`)."""
    digits = phone.replace(" ", "")
    return f"tel:{digits}" if digits.isdigit() else None
