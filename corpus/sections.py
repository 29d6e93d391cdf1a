"""The plan's blocks under their headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from corpus.blocks import FILE, Block, Part, Shape, read_blocks
from corpus.errors import PlanError


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with the blocks directly under it and the sections below it."""

    heading: Block
    blocks: tuple[Part, ...]
    sections: tuple[Section, ...]

    def walk(self) -> Iterator[Section]:
        """This section and every one below it, in reading order."""
        yield self
        for section in self.sections:
            yield from section.walk()


def read_sections(text: str) -> Section:
    """The plan as one section, headed by its title; raises PlanError when headings do not nest."""
    blocks = read_blocks(text)
    if not blocks or _level(blocks[0]) != 1:
        raise PlanError(FILE, 1, "the plan must begin with its title, a heading of level 1")
    section, rest = _take(blocks)
    if rest:
        raise PlanError(FILE, rest[0].line, "a second heading of level 1: the plan has one title")
    return section


def _take(blocks: Sequence[Part]) -> tuple[Section, Sequence[Part]]:
    """The section that begins here, and what comes after it."""
    heading, rest = blocks[0], blocks[1:]
    assert isinstance(heading, Block)
    count = next((n for n, block in enumerate(rest) if _level(block)), len(rest))
    own, rest = rest[:count], rest[count:]
    below: list[Section] = []
    while rest and _level(rest[0]) > heading.level:
        _check_step(heading.level, rest[0])
        section, rest = _take(rest)
        below.append(section)
    return Section(heading, tuple(own), tuple(below)), rest


def _level(block: Part) -> int:
    """The level of a heading, 0 for anything else."""
    return block.level if isinstance(block, Block) and block.shape is Shape.HEADING else 0


def _check_step(above: int, heading: Part) -> None:
    if _level(heading) > above + 1:
        problem = f"a heading of level {_level(heading)} straight under one of level {above}"
        raise PlanError(FILE, heading.line, problem)
