"""Walking the plan's tree: from any part to its ambition, its rows of the accountability table, its parts."""

from __future__ import annotations

import re
from collections.abc import Iterable

from corpus.model import Accountability, Ambition, Commitment, Kind, Measure, Passage, Plan, Priority, Theme

_NUMBER = re.compile(r"^\d+(?:\.\d+)*\.?\s+")
_ITEM = re.compile(r"[-*+] |\d+[.)] ")


class Tree:
    """Look-ups over a plan by the ids of its parts."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.passages = {p.id: p for p in plan.passages}
        self.ambitions: dict[str, Ambition] = {a.passage.id: a for a in plan.ambitions}
        self.priorities: dict[str, Priority] = {p.passage.id: p for a in plan.ambitions for p in a.priorities}
        self.commitments: dict[str, Commitment] = {
            c.passage.id: c for p in self.priorities.values() for c in p.commitments
        }
        self.measures: dict[str, Measure] = {m.passage.id: m for a in plan.ambitions for m in a.measures}
        self.themes: dict[str, Theme] = {t.passage.id: t for t in plan.themes}
        self._lines = plan.text.splitlines()
        self._at_line: dict[int, list[Passage]] = {}
        for p in plan.passages:
            self._at_line.setdefault(p.line, []).append(p)
        self._owner = {i: a for a in plan.ambitions for i in _under(a)}

    def ambition_of(self, part: str) -> Ambition | None:
        """The ambition that a part stands under, is the outcome of, or is the table row of."""
        if part.startswith("outcome "):
            return self.ambitions.get(f"ambition {part.split()[-1]}")
        return self._owner.get(part)

    def ambitions_in(self, parts: Iterable[str]) -> tuple[Ambition, ...]:
        """The ambitions of these parts, each once, in the order named."""
        found = [self.ambition_of(part) for part in parts]
        return tuple({a.number: a for a in found if a}.values())

    def rows_of(self, owner: str) -> tuple[Accountability, ...]:
        """The rows of the accountability table that name this portfolio or committee, or are this row."""
        return tuple(
            row
            for row in self.plan.accountabilities
            if owner == row.title.id or any(owner == p.id for p in (*row.portfolios, *row.committees))
        )

    def commitments_of(self, part: str) -> tuple[Passage, ...]:
        """The commitments of a priority with their sub-items, in order."""
        found: list[Passage] = []
        for commitment in self.priorities[part].commitments:
            found += [commitment.passage, *(sub.passage for sub in commitment.parts)]
        return tuple(found)

    def with_title_of(self, part: str) -> list[str]:
        """The priorities with the title of this one, which may stand under several ambitions."""
        title = plain(self.priorities[part].title)
        return [i for i, priority in self.priorities.items() if plain(priority.title) == title]

    def items_of(self, passage: Passage) -> tuple[Passage, ...]:
        """The list that a passage leads into ("... in particular:"), in order; else nothing."""
        if not passage.text.endswith(":"):
            return ()
        found: list[Passage] = []
        for line in range(passage.line + 1, len(self._lines) + 1):
            words = self._lines[line - 1].strip()
            if words and not _ITEM.match(words):
                break
            found += self._at_line.get(line, [])
        return tuple(found)

    def named(self, row: Accountability) -> str:
        """What a row is called in a sentence: its ambition's name, or its own title."""
        ambition = next((a for a in self.plan.ambitions if a.number == row.ambition), None)
        return ambition.name if ambition else row.title.text


def every(plan: Plan, kind: Kind) -> tuple[Passage, ...]:
    """Every passage of a kind, in the plan's order."""
    return tuple(p for p in plan.passages if p.kind is kind)


def plain(words: str) -> str:
    """Words that are the same whatever their number and punctuation."""
    return re.sub(r"[^a-z0-9]+", " ", _NUMBER.sub("", words).lower()).strip()


def _under(ambition: Ambition) -> set[str]:
    row = ambition.accountability
    found = {ambition.passage.id, row.title.id}
    found |= {p.id for p in ambition.statements} | {m.passage.id for m in ambition.measures}
    found |= {d.passage.id for d in ambition.documents}
    for priority in ambition.priorities:
        found.add(priority.passage.id)
        for commitment in priority.commitments:
            found |= {commitment.passage.id, *(part.passage.id for part in commitment.parts)}
    return found
