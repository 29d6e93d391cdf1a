"""Texts in which every piece of personal data is marked, and how well a redactor does on them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from privacy.redaction import Found, Redactor

FILE = Path(__file__).with_name("labelled.jsonl")
DEVELOPMENT, KEPT_APART = "development", "kept apart"


@dataclass(frozen=True)
class Labelled:
    """A text and the personal data in it."""

    id: str
    half: str
    text: str
    marks: tuple[Found, ...]


@dataclass
class Score:
    """How many pieces there are, were taken out whole, were taken out at all and rightly; by kind."""

    marked: Counter[str] = field(default_factory=Counter)
    removed: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    clean_texts: int = 0
    spoilt_texts: int = 0

    def recall(self, kind: str | None = None) -> float:
        return _share(self.removed, self.marked, kind)

    def precision(self, kind: str | None = None) -> float:
        return 1 - _share(self.wrong, self.found, kind)


def read(half: str | None = None) -> list[Labelled]:
    """The labelled texts, of one half where it is named."""
    texts = (_labelled(line) for line in FILE.read_text(encoding="utf-8").splitlines())
    return [text for text in texts if half in (None, text.half)]


def score(texts: Iterable[Labelled], redactor: Redactor) -> Score:
    """A piece counts as removed when none of its letters and digits is left, whatever it was taken for."""
    total = Score()
    for text in texts:
        _add(total, text, redactor.redact(text.text).found)
    return total


def missed(text: Labelled, found: Sequence[Found]) -> list[Found]:
    """The marked pieces of which something is left."""
    gone = {place for piece in found for place in range(piece.start, piece.end)}
    return [
        mark
        for mark in text.marks
        if any(text.text[place].isalnum() and place not in gone for place in range(mark.start, mark.end))
    ]


def wrong(text: Labelled, found: Sequence[Found]) -> list[Found]:
    """The pieces taken out that touch nothing marked."""
    return [
        piece
        for piece in found
        if not any(mark.start < piece.end and piece.start < mark.end for mark in text.marks)
    ]


def _add(total: Score, text: Labelled, found: Sequence[Found]) -> None:
    left = missed(text, found)
    total.marked.update(mark.kind for mark in text.marks)
    total.removed.update(mark.kind for mark in text.marks if mark not in left)
    total.found.update(piece.kind for piece in found)
    total.wrong.update(piece.kind for piece in wrong(text, found))
    total.clean_texts += not text.marks
    total.spoilt_texts += not text.marks and bool(found)


def _labelled(line: str) -> Labelled:
    row = json.loads(line)
    text = row["text"]
    marks = (Found(m["kind"], text[m["start"] : m["end"]], m["start"], m["end"]) for m in row["spans"])
    return Labelled(row["id"], row["half"], text, tuple(marks))


def _share(part: Counter[str], whole: Counter[str], kind: str | None) -> float:
    if kind is None:
        return part.total() / max(whole.total(), 1)
    return part[kind] / max(whole[kind], 1)
