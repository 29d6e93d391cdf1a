"""The walk through the plan: every quotable piece with its place, in reading order."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from corpus.blocks import FILE, Block, Shape, Table
from corpus.errors import PlanError
from corpus.model import Accountability, Kind, Passage
from corpus.outline import Outline
from corpus.passages import Cutter, quotable_spans, span_of
from corpus.places import Place, Role, priority_words, role_of, step_into
from corpus.sections import Section
from corpus.tables import read_accountability, read_documents

_HEADINGS = {Role.AMBITION: Kind.AMBITION, Role.PRIORITY: Kind.PRIORITY, Role.THEME: Kind.THEME}
_ITEMS = {
    Role.PRIORITY: Kind.COMMITMENT,
    Role.MEASURES: Kind.MEASURE,
    Role.THEME_PRIORITIES: Kind.THEME_PRIORITY,
    Role.OUTCOMES: Kind.OUTCOME,
    Role.VALUES: Kind.VALUE,
    Role.FIGURES: Kind.FIGURE,
    Role.ACHIEVEMENTS: Kind.ACHIEVEMENT,
    Role.DOCUMENTS: Kind.DOCUMENT,
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage, its number (`(3, 2, 7)`; empty for statements) and where it stands."""

    passage: Passage
    number: tuple[int, ...]
    place: Place


@dataclass(slots=True)
class Walk:
    """One walk through a plan: what it has met so far."""

    outline: Outline
    cutter: Cutter
    ambitions: int
    pieces: list[Piece] = field(default_factory=list)
    accountabilities: list[Accountability] = field(default_factory=list)
    counts: Counter[tuple[Kind | str, tuple[int, ...]]] = field(default_factory=Counter)

    def through(self, section: Section, place: Place) -> None:
        """Take every piece of a section whose place is known, and of the sections below it."""
        for block in section.blocks:
            if isinstance(block, Table):
                self._table(block, place)
            else:
                self._block(block, place)
        for below in section.sections:
            self.through(below, self._enter(below.heading, place))

    def _enter(self, heading: Block, place: Place) -> Place:
        role = role_of(heading, place, self.outline)
        kind = _HEADINGS.get(role) if role else None
        if kind is None:
            return step_into(place, heading, role, 0, self.outline)
        number = self._next(kind, place.number)
        inside = step_into(place, heading, role, number, self.outline)
        if kind is Kind.PRIORITY:
            self._check_number(heading, number)
        self._add(kind, inside.number, place, heading)
        return inside

    def _check_number(self, heading: Block, number: int) -> None:
        _, given = priority_words(self.outline, heading.text)
        if given is not None and int(given) != number:
            problem = f"{heading.text!r} is the ambition's priority {number}, not {given}"
            raise PlanError(FILE, heading.line, problem)

    def _block(self, block: Block, place: Place) -> None:
        kind = _ITEMS.get(place.role) if block.shape is Shape.ITEM else None
        if kind is None:
            self._statement(block, place)
        elif block.level > 1:
            self._sub_item(block, kind, place)
        else:
            self._item(block, kind, place)

    def _item(self, block: Block, kind: Kind, place: Place) -> None:
        if kind is Kind.COMMITMENT and not self.outline.commitment.search(block.text):
            raise PlanError(FILE, block.line, f"{block.text[:40]!r} is not worded as a commitment")
        series = (0,) if kind is Kind.DOCUMENT else place.number
        self._add(kind, (*series, self._next(kind, series)), place, block)

    def _sub_item(self, block: Block, kind: Kind, place: Place) -> None:
        if kind is not Kind.COMMITMENT or block.level > 2:
            raise PlanError(FILE, block.line, "only a commitment can have sub-items, one level deep")
        above = (*place.number, self.counts[kind, place.number])
        self._add(kind, (*above, self._next(kind, above)), place, block)

    def _statement(self, block: Block, place: Place) -> None:
        stray = block.shape is Shape.ITEM and place.role in (Role.AMBITION, Role.PRIORITIES)
        if stray and self.outline.commitment.search(block.text):
            raise PlanError(FILE, block.line, f"the commitment {block.text[:40]!r} stands outside a priority")
        first = f"statement {place.name}.{self._next(place.name, ())}"
        for nth, span in enumerate(quotable_spans(block), start=1):
            passage_id = first if nth == 1 else f"{first}.{nth}"
            passage = self.cutter.passage(passage_id, Kind.STATEMENT, place.path, span)
            self.pieces.append(Piece(passage, (), place))

    def _table(self, table: Table, place: Place) -> None:
        if tuple(cell.text for cell in table.header) == self.outline.accountability:
            self.accountabilities += read_accountability(table, self.cutter, place.path, self.ambitions)
        elif place.role is Role.DOCUMENTS:
            found = read_documents(table, self.cutter, place.path, self.ambitions)
            self.pieces += [Piece(passage, number, place) for number, passage in found]
        else:
            problem = f"a table whose columns are not {', '.join(self.outline.accountability)}"
            raise PlanError(FILE, table.line, problem)

    def _add(self, kind: Kind, number: tuple[int, ...], place: Place, block: Block) -> None:
        passage_id = f"{kind.value.replace(' ', '-')} {'.'.join(map(str, number))}"
        passage = self.cutter.passage(passage_id, kind, place.path, span_of(block))
        self.pieces.append(Piece(passage, number, place))

    def _next(self, kind: Kind | str, series: tuple[int, ...]) -> int:
        self.counts[kind, series] += 1
        return self.counts[kind, series]
