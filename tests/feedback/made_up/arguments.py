"""The hand-written comments, by theme. All of it is made up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).parent / "arguments.txt"
POSITIONS = {"S": "support", "P": "support in part", "O": "oppose", "U": "unsure"}
NO_THEME = "none"


@dataclass(frozen=True, slots=True)
class Argument:
    """A comment somebody might make."""

    position: str
    text: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A theme that is hidden from the analysis: its comments, and sentences that go with any of them.

    `subjects` are ids of the plan's parts; `plan` is the plan as a whole.
    """

    label: str
    subjects: tuple[str, ...]
    arguments: tuple[Argument, ...]
    asides: tuple[str, ...]


def read_topics(path: Path = FILE) -> tuple[Topic, ...]:
    """Every topic of the file, in order."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("# ")]
    return tuple(_topic(block) for block in _blocks(lines))


def sentences(text: str) -> list[str]:
    """The sentences of a comment."""
    return re.split(r"(?<=[.!?])\s+(?=[A-Z'{])", text)


def _blocks(lines: list[str]) -> Iterator[list[str]]:
    starts = [number for number, line in enumerate(lines) if line.startswith("## ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        yield lines[start:end]


def _topic(block: list[str]) -> Topic:
    label, subjects = block[0].removeprefix("## ").split(" | ")
    said = [line.split(" ", 1) for line in block[1:]]
    return Topic(
        label,
        tuple(subjects.split("; ")),
        tuple(Argument(POSITIONS[sign], text) for sign, text in said if sign != "+"),
        tuple(text for sign, text in said if sign == "+"),
    )
