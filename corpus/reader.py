"""From `plan.md` to the typed tree of `corpus.model`, by the council's outline."""

from __future__ import annotations

from pathlib import Path

from corpus.assembly import assemble
from corpus.blocks import FILE
from corpus.council import read_council
from corpus.errors import PlanError
from corpus.files import read_text
from corpus.model import Plan
from corpus.outline import Outline
from corpus.passages import Cutter
from corpus.pieces import Walk
from corpus.places import Place, Role
from corpus.sections import Section, read_sections


def read_plan(corpus_dir: Path) -> Plan:
    """The plan of a corpus folder; raises PlanError naming the line of `plan.md` that does not fit."""
    outline = read_council(corpus_dir).outline
    return parse_plan(read_text(corpus_dir / FILE, PlanError), outline)


def parse_plan(text: str, outline: Outline) -> Plan:
    """The plan of a Markdown text; raises PlanError naming the line that does not fit."""
    root = read_sections(text)
    _check_sections(root, outline)
    walk = Walk(outline, Cutter(text), ambitions=_count_ambitions(root, outline))
    title = root.heading.text
    _walk_cover(walk, root, title, outline)
    return assemble(title, text, walk, outline)


def _walk_cover(walk: Walk, root: Section, title: str, outline: Outline) -> None:
    """The title stands in the path of what is on the cover only: every other path would begin with it."""
    name = outline.section_id(title) or "cover"
    cover = Section(root.heading, root.blocks, ())
    walk.through(cover, Place(Role.OTHER, (), (title,), name))
    walk.through(Section(root.heading, (), root.sections), Place(Role.OTHER, (), (), name))


def _check_sections(root: Section, outline: Outline) -> None:
    """Every heading that the outline speaks of must be there."""
    headings = [section.heading for section in root.walk()]
    for name, pattern in outline.required():
        if not any(pattern.search(heading.text) for heading in headings):
            problem = f"no heading matches the outline's {name} ({pattern.pattern})"
            raise PlanError(FILE, headings[-1].line, problem)


def _count_ambitions(root: Section, outline: Outline) -> int:
    return sum(outline.ambition.search(section.heading.text) is not None for section in root.walk())
