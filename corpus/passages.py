"""Cutting passages out of the plan's text, each with its exact place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from corpus.blocks import FILE, Block
from corpus.errors import PlanError
from corpus.markup import count_words, strip_markup
from corpus.model import Kind, Passage

MAX_WORDS = 90
"""A longer quote is a section, not a citation."""

_SENTENCE_END = re.compile(r"""[.!?]['’"”)\]*_]*(\s+)(?=['‘"“(*_£]*[A-Z0-9])""")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a block's source, by offsets into the plan's text."""

    start: int
    end: int
    line: int


@dataclass(slots=True)
class Cutter:
    """Cuts passages out of one plan and sees to it that no two share an id."""

    text: str
    cut: dict[str, Passage] = field(default_factory=dict)

    def passage(self, passage_id: str, kind: Kind, heading: tuple[str, ...], span: Span) -> Passage:
        """The passage at `span`; raises PlanError when it is empty, too long or its id is taken."""
        text = strip_markup(self.text[span.start : span.end])
        passage = Passage(passage_id, kind, text, heading, span.start, span.end, span.line)
        self._check(passage)
        self.cut[passage_id] = passage
        return passage

    def _check(self, passage: Passage) -> None:
        words = count_words(passage.text)
        if not words:
            raise PlanError(FILE, passage.line, f"{passage.id} has no words")
        if words > MAX_WORDS:
            raise PlanError(FILE, passage.line, f"{passage.id} has {words} words, {MAX_WORDS} can be quoted")
        if first := self.cut.get(passage.id):
            raise PlanError(FILE, passage.line, f"{passage.id!r} is already the id of line {first.line}")


def span_of(block: Block) -> Span:
    """The whole of a block."""
    return Span(block.start, block.end, block.line)


def quotable_spans(block: Block) -> tuple[Span, ...]:
    """The block as it is, or split at sentence ends into stretches of at most 90 words."""
    if count_words(block.text) <= MAX_WORDS:
        return (span_of(block),)
    spans = tuple(Span(block.start + a, block.start + b, block.line) for a, b in _packed(block.source))
    pieces = [strip_markup(block.source[s.start - block.start : s.end - block.start]) for s in spans]
    if " ".join(pieces) != block.text:
        raise PlanError(FILE, block.line, "emphasis or a link runs over the end of a sentence: end it there")
    return spans


def _packed(source: str) -> list[tuple[int, int]]:
    """Neighbouring sentences put together as long as they stay within the limit."""
    packed: list[tuple[int, int]] = []
    for start, end in _sentences(source):
        if packed and count_words(strip_markup(source[packed[-1][0] : end])) <= MAX_WORDS:
            packed[-1] = (packed[-1][0], end)
        else:
            packed.append((start, end))
    return packed


def _sentences(source: str) -> list[tuple[int, int]]:
    """The offsets of each sentence, without the white space between them."""
    gaps = [match.span(1) for match in _SENTENCE_END.finditer(source)]
    starts = [0, *(end for _, end in gaps)]
    ends = [*(start for start, _ in gaps), len(source)]
    return list(zip(starts, ends, strict=True))
