"""Finding something in the plan: where the words themselves stand, then what the index finds near them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from api.lookup.ranking import Search, fitting
from api.pages.places import place_of, under
from corpus.model import Passage, Plan

# Of what only the index finds, the first few are worth a look.
NEAR = 5
SHORTEST = 2
WORD = re.compile(r"[^\W_]+(?:['’.][^\W_]+)*")
# In HTML, a tag or an entity is never part of a word.
NO_TEXT = re.compile(r"(<[^>]*>|&[#\w]+;)")


@dataclass(frozen=True, slots=True)
class Find:
    """A passage that was found; the words that were looked for are marked in it."""

    place: str
    under: str
    words: Markup
    anchor: str


@dataclass(frozen=True, slots=True)
class Finds:
    """What was found: `exact` holds the words, in the plan's order; `near` may be about the same."""

    asked: str
    exact: tuple[Find, ...]
    near: tuple[Find, ...]


def find(plan: Plan, search: Search, asked: str) -> Finds:
    """The passages with all of the words (or with the number), and those that mean something like them."""
    pattern = words_pattern(asked)
    exact = [p for p in plan.passages if _is_named(p, asked) or _holds(p, asked)]
    known = {p.id for p in exact}
    hits = search(asked).hits
    fit = fitting(hits) - known
    near = [hit.passage for hit in hits if hit.passage.id in fit][:NEAR]
    return Finds(asked, _finds(exact, pattern), _finds(near, pattern))


def words_pattern(asked: str) -> re.Pattern[str] | None:
    """What matches the words that were asked for and what begins with them; None when there are none."""
    words = sorted({re.escape(word) for word in _words(asked)}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(words)})\w*", re.IGNORECASE) if words else None


def marked(html: Markup, pattern: re.Pattern[str] | None) -> Markup:
    """The HTML with every match in its text marked; tags and entities stay as they are."""
    if pattern is None:
        return html
    pieces = NO_TEXT.split(str(html))
    return Markup("".join(p if n % 2 else pattern.sub(_mark, p) for n, p in enumerate(pieces)))


def _mark(found: re.Match[str]) -> str:
    return f"<mark>{found[0]}</mark>"


def _words(asked: str) -> list[str]:
    return [word for word in WORD.findall(asked) if len(word) >= SHORTEST]


def _is_named(passage: Passage, asked: str) -> bool:
    """Whether it is asked for by its number or its id: `3.2.7`, `commitment 3.2.7`."""
    number = passage.id.rpartition(" ")[2]
    return asked.lower() in (passage.id, passage.anchor, number if number[:1].isdigit() else passage.id)


def _holds(passage: Passage, asked: str) -> bool:
    """Whether every word stands in it, or the beginning of a longer one."""
    words = _words(asked)
    return bool(words) and all(
        re.search(rf"\b{re.escape(word)}", passage.text, re.IGNORECASE) for word in words
    )


def _finds(passages: Iterable[Passage], pattern: re.Pattern[str] | None) -> tuple[Find, ...]:
    return tuple(_find(passage, pattern) for passage in passages)


def _find(passage: Passage, pattern: re.Pattern[str] | None) -> Find:
    place = place_of(passage.id, passage.heading)
    words = marked(escape(passage.text), pattern)
    return Find(place, under(passage.heading, place), words, passage.anchor)
