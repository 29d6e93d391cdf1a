"""The plan's Markdown with every passage between tags that carry its anchor."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from corpus.model import Passage, Plan


def with_anchors(plan: Plan) -> str:
    """plan.md with `<span id="...">` around every passage.

    A passage stands inside one line, after the line's own marker (`- `, `## `, `| `), so tags there are
    inline HTML. Should passages overlap, the inner one ends where the outer one does.
    """
    pieces: list[str] = []
    at = 0
    for offset, tag in _tags(plan.text, plan.passages):
        pieces += (plan.text[at:offset], tag)
        at = offset
    return "".join(pieces) + plan.text[at:]


def _tags(text: str, passages: Sequence[Passage]) -> Iterator[tuple[int, str]]:
    """Each tag with its offset, in order."""
    open_ends: list[int] = []
    for passage in sorted(passages, key=lambda p: (p.start, -p.end)):
        while open_ends and open_ends[-1] <= passage.start:
            yield open_ends.pop(), "</span>"
        yield passage.start, f'<span class="passage" id="{escape(passage.anchor)}">'
        open_ends.append(min([_end(text, passage), *open_ends[-1:]]))
    while open_ends:
        yield open_ends.pop(), "</span>"


def _end(text: str, passage: Passage) -> int:
    """Where the passage ends on its first line: a tag that is open at a line's end would break the page."""
    line_end = text.find("\n", passage.start)
    return passage.end if line_end < 0 else min(passage.end, line_end)
