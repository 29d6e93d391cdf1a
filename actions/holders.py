"""What stands under what: an ambition's priorities and owners, a priority's commitments, and so on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from actions.literal import forms_of
from actions.tree import Tree
from actions.tree_asked import Noun
from corpus.model import Ambition, Commitment, Kind, Passage, Priority

Items = tuple[Passage, ...]
OF_KIND = {
    Noun.AMBITIONS: Kind.AMBITION,
    Noun.PRIORITIES: Kind.PRIORITY,
    Noun.MEASURES: Kind.MEASURE,
    Noun.THEMES: Kind.THEME,
    Noun.THEME_PRIORITIES: Kind.THEME_PRIORITY,
    Noun.VALUES: Kind.VALUE,
    Noun.OUTCOMES: Kind.OUTCOME,
    Noun.PORTFOLIOS: Kind.PORTFOLIO,
    Noun.COMMITTEES: Kind.COMMITTEE,
    Noun.ACHIEVEMENTS: Kind.ACHIEVEMENT,
    Noun.FIGURES: Kind.FIGURE,
}


@dataclass(frozen=True, slots=True)
class Holder:
    """A part with what it is called in a sentence, and what stands under it, by kind."""

    name: str
    passage: Passage
    under: Mapping[Noun, Items]


class Holders:
    """The parts of each kind with what stands under them."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._forms = {p.id: forms_of(p.text) for p in tree.plan.passages}
        plan = tree.plan
        self.all: dict[Noun, tuple[Holder, ...]] = {
            Noun.AMBITIONS: tuple(_of_ambition(ambition) for ambition in plan.ambitions),
            Noun.PRIORITIES: tuple(_of_priority(p) for a in plan.ambitions for p in a.priorities),
            Noun.THEMES: tuple(
                Holder(t.passage.text, t.passage, {Noun.PRIORITIES: tuple(p.passage for p in t.priorities)})
                for t in plan.themes
            ),
            Noun.PORTFOLIOS: self._owners(Kind.PORTFOLIO),
            Noun.COMMITTEES: self._owners(Kind.COMMITTEE),
        }

    def items(self, noun: Noun, within: Iterable[str] = ()) -> Items:
        """The parts of a kind in the plan's order, under these ambitions, priorities or themes where given.

        A commitment counts without its sub-items; a document that stands twice counts once.
        """
        plan = self._tree.plan
        if noun is Noun.COMMITMENTS:
            found = tuple(c.passage for a in plan.ambitions for p in a.priorities for c in p.commitments)
        elif noun is Noun.DOCUMENTS:
            found = _once(
                d.passage for ds in (plan.documents_above, *(a.documents for a in plan.ambitions)) for d in ds
            )
        else:
            found = tuple(p for p in plan.passages if p.kind is OF_KIND[noun])
        scope = frozenset(within)
        return tuple(p for p in found if not scope or scope & self._above(p.id))

    def whole(self, passage: Passage) -> Items:
        """A part with everything that stands under it."""
        part = passage.id
        if part in self._tree.priorities:
            return (passage, *self._tree.commitments_of(part))
        if part in self._tree.commitments:
            return (passage, *(sub.passage for sub in self._tree.commitments[part].parts))
        if part in self._tree.themes:
            theme = self._tree.themes[part]
            return (passage, *theme.statements, *(p.passage for p in theme.priorities))
        if part not in self._tree.ambitions:
            return (passage,)
        ambition = self._tree.ambitions[part]
        below = (p for priority in ambition.priorities for p in self.whole(priority.passage))
        measures = (measure.passage for measure in ambition.measures)
        documents = (document.passage for document in ambition.documents)
        return (passage, *ambition.statements, *below, *measures, *documents)

    def words(self, passage: Passage) -> frozenset[str]:
        """The words of a part and of everything under it (see forms_of)."""
        return frozenset[str]().union(*(self._forms[part.id] for part in self.whole(passage)))

    def _above(self, part: str) -> frozenset[str]:
        """The ids of the ambition, priority or theme that a part stands under."""
        kind, _, number = part.partition(" ")
        numbers = number.split(".")
        if kind == "theme-priority":
            return frozenset({f"theme {numbers[0]}"})
        ambition = self._tree.ambition_of(part)
        priority = f"priority {'.'.join(numbers[:2])}" if kind == "commitment" else ""
        return frozenset({priority, ambition.passage.id if ambition else ""})

    def _owners(self, kind: Kind) -> tuple[Holder, ...]:
        """The owners with the ambitions of their rows; a row may be of something else."""
        owners = (p for p in self._tree.plan.passages if p.kind is kind)
        return tuple(Holder(p.text, p, {Noun.AMBITIONS: self._owned(p)}) for p in owners)

    def _owned(self, owner: Passage) -> Items:
        return tuple(row.title for row in self._tree.rows_of(owner.id) if row.ambition is not None)


def _of_ambition(ambition: Ambition) -> Holder:
    commitments = tuple(c.passage for p in ambition.priorities for c in p.commitments)
    return Holder(
        ambition.name,
        ambition.passage,
        {
            Noun.PRIORITIES: tuple(p.passage for p in ambition.priorities),
            Noun.COMMITMENTS: commitments,
            Noun.MEASURES: tuple(m.passage for m in ambition.measures),
            Noun.DOCUMENTS: tuple(d.passage for d in ambition.documents),
            Noun.PORTFOLIOS: ambition.accountability.portfolios,
            Noun.COMMITTEES: ambition.accountability.committees,
        },
    )


def _of_priority(priority: Priority) -> Holder:
    under: tuple[Commitment, ...] = priority.commitments
    name = f"{priority.number} {priority.title}"
    return Holder(name, priority.passage, {Noun.COMMITMENTS: tuple(c.passage for c in under)})


def _once(passages: Iterable[Passage]) -> Items:
    return tuple({passage.text: passage for passage in reversed(tuple(passages))}.values())[::-1]
