"""Who answers for what: the portfolios and scrutiny committees of the accountability table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from actions.asked import Asked
from actions.draft import Draft
from actions.named_owner import unknown_owner
from actions.reply import Status
from actions.tree import Tree, every
from actions.tree_asked import says
from actions.wants import Want
from actions.wording import Wording, count, join
from corpus.model import Accountability, Kind, Passage
from index.encoder import Encoder
from index.evidence import SearchResult

LOOKED_AT = 5
# A passage counts as the subject's own that scores within this of the best.
NEARLY = 2.0
# "Is there a transport portfolio?" is answered with those there are.
_IS_THERE = re.compile(
    r"\b(?:is|are) there (?:an?|any|one)\b.*\b(?:portfolios?|committees?|cabinet)\b(?! for\b)", re.IGNORECASE
)
# Owners of each kind from which an ambition is divided between them.
DIVIDED = 2


class ResponsibilityAnswers:
    """Answers about portfolios and committees; the plan assigns them to ambitions only."""

    def __init__(self, tree: Tree, wording: Wording, encoder: Encoder, least_chance: float) -> None:
        self._tree = tree
        self._wording = wording
        self._encoder = encoder
        self._least_chance = least_chance

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The owners that are asked for, or None."""
        if asked.beyond and not asked.topic and asked.focus.wanted in {Want.PORTFOLIO, Want.COMMITTEE}:
            return self._all(asked)
        owners = asked.parts.of(Kind.PORTFOLIO, Kind.COMMITTEE)
        if asked.want(Want.PERSON) or not (owners or asked.want(Want.PORTFOLIO, Want.COMMITTEE)):
            return None
        if owners and not asked.topic:
            return self._of_owner(asked, owners)
        rows = self._rows_named(asked)
        if rows:
            return self._of_rows(asked, rows)
        if asked.parts.of(Kind.DOCUMENT, Kind.THEME, Kind.THEME_PRIORITY, Kind.FIGURE, Kind.VALUE):
            return self._not_named(self._tree.passages[asked.parts.ids[0]])
        if _IS_THERE.search(asked.text) or not (asked.topic or asked.follows):
            return self._all(asked)
        asks_whose = asked.want(Want.PORTFOLIO, Want.COMMITTEE) or _asks_whether_under(asked)
        return self._of_subject(asked, evidence) if asks_whose else None

    def _rows_named(self, asked: Asked) -> list[Accountability]:
        parts = [i for i in asked.parts.ids if not i.startswith(("portfolio ", "committee "))]
        rows = [row for i in parts if i.startswith("accountability ") for row in self._tree.rows_of(i)]
        return rows or [ambition.accountability for ambition in self._tree.ambitions_in(parts)]

    def _of_rows(self, asked: Asked, rows: Sequence[Accountability]) -> Draft:
        smaller = asked.parts.of(Kind.PRIORITY, Kind.COMMITMENT, Kind.MEASURE, Kind.DOCUMENT)
        said = tuple(self._tree.passages[i] for i in smaller[:2])
        rows = [self._led(row, said[0]) for row in rows] if len(said) == 1 else rows
        names = join(list(dict.fromkeys(f"“{self._tree.named(row)}”" for row in rows)))
        lead = self._wording.say("leads", "responsible_row", name=names, owners=_owners(rows, asked))
        notes = (self._whole(rows[0]),) if smaller else ()
        return self._draft(asked, lead, rows, asked.parts.ids[0], said, notes)

    def _of_subject(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The owners of the ambition under which the best evidence for the subject stands.

        None where the plan's own account of who answers for what is the better answer.
        """
        first = evidence.hits[0]
        best = first.passage
        if evidence.chance < self._least_chance or self._is_the_account(best):
            return None
        if best.kind in {Kind.PORTFOLIO, Kind.COMMITTEE}:
            return self._of_owner(asked, [best.id])
        near = (hit.passage for hit in evidence.hits[:LOOKED_AT] if hit.score > first.score - NEARLY)
        for passage in near:
            if ambition := self._tree.ambition_of(passage.id):
                row = self._led(ambition.accountability, passage)
                lead = self._wording.say("leads", "responsible", owners=_owners([row], asked))
                if others := self._of_others(asked, row):
                    lead = f"{self._wording.say('claims', 'not_under', owner=join(others))} {lead}"
                if unknown := unknown_owner(asked):
                    lead = f"{self._wording.say('notes', 'no_such_owner', kind=unknown)} {lead}"
                return self._draft(asked, lead, [row], passage.id, (passage,), (self._whole(row),))
        return self._not_named(best)

    def _of_others(self, asked: Asked, row: Accountability) -> list[str]:
        """The owners that a subject is said to belong to, which are not those of its ambition."""
        own = {passage.id for passage in (*row.portfolios, *row.committees)}
        named = asked.parts.of(Kind.PORTFOLIO, Kind.COMMITTEE) if _asks_whether_under(asked) else ()
        if own & set(named):
            return []
        return [_titled(self._tree.passages[owner]) for owner in named]

    def _is_the_account(self, passage: Passage) -> bool:
        """Whether a passage is the plan's own account of who answers for what."""
        sections = {row.title.heading[:1] for row in self._tree.plan.accountabilities}
        return passage.kind is Kind.STATEMENT and passage.heading[:1] in sections

    def _not_named(self, part: Passage) -> Draft:
        """That the plan's table is of ambitions, and this part is of none."""
        lead = self._wording.say("notes", "not_named")
        return Draft(Status.NOT_IN_PLAN, lead, (part,), subject=part.id, wanted=Want.PORTFOLIO)

    def _of_owner(self, asked: Asked, owners: Sequence[str]) -> Draft:
        """What a portfolio or committee answers for, and who else stands in its rows."""
        rows_of = {owner: self._tree.rows_of(owner) for owner in owners}
        rows = list({row.title.id: row for found in rows_of.values() for row in found}.values())
        lead = " ".join(self._owned(owner, found) for owner, found in rows_of.items())
        if asked.want(Want.POST):
            lead = f"{self._wording.say('notes', 'no_person')} {lead}"
        beside = [_without(row, owners) for row in rows] if len(owners) == 1 else []
        others = _owners(beside, asked) if beside else ""
        notes = (self._wording.say("notes", "beside", owners=others),) if others else ()
        return self._draft(asked, lead, rows, owners[0], (), notes)

    def _owned(self, owner: str, rows: Sequence[Accountability]) -> str:
        ambitions = join([f"“{self._tree.named(row)}”" for row in rows])
        return self._wording.say(
            "leads", "owns", owner=_titled(self._tree.passages[owner]), ambitions=ambitions
        )

    def _all(self, asked: Asked) -> Draft:
        """Every portfolio, every committee, or both."""
        portfolios = every(self._tree.plan, Kind.PORTFOLIO)
        committees = every(self._tree.plan, Kind.COMMITTEE)
        wanted = Want(asked.focus.wanted) if asked.beyond else _wanted(asked)
        if wanted is Want.COMMITTEE:
            number = count(len(committees), "scrutiny committee")
            lead = self._wording.say("leads", "committees_all", count=number)
            return Draft(Status.ANSWERED, lead, committees, wanted=wanted)
        lead = self._wording.say("leads", "portfolios_all", count=count(len(portfolios), "portfolio"))
        also = committees if asked.want(Want.COMMITTEE) else ()
        return Draft(Status.ANSWERED, lead, (*portfolios, *also), wanted=wanted)

    def _led(self, row: Accountability, subject: Passage) -> Accountability:
        """The row with the owners first to whom the subject belongs, such as those for children.

        Only where the plan divides an ambition between portfolios and between committees too: elsewhere two
        portfolios share it.
        """
        if min(len(row.portfolios), len(row.committees)) < DIVIDED:
            return row
        about = " ".join((*subject.heading[-1:], subject.text))
        portfolios, committees = (
            self._nearest_first(about, owners) for owners in (row.portfolios, row.committees)
        )
        return replace(row, portfolios=portfolios, committees=committees)

    def _nearest_first(self, about: str, owners: Sequence[Passage]) -> tuple[Passage, ...]:
        vectors = self._encoder.encode([about, *(owner.text for owner in owners)])
        near = vectors[1:] @ vectors[0]
        return tuple(owners[int(place)] for place in np.argsort(-near, kind="stable"))

    def _whole(self, row: Accountability) -> str:
        return self._wording.say("notes", "whole_ambition", name=self._tree.named(row))

    def _draft(
        self,
        asked: Asked,
        lead: str,
        rows: Sequence[Accountability],
        subject: str,
        said: tuple[Passage, ...],
        notes: tuple[str, ...],
    ) -> Draft:
        """The owners named in the lead come first, then the part asked about, then the table's rows."""
        ambitions = self._tree.ambitions_in([subject])
        return Draft(
            Status.ANSWERED,
            lead,
            said,
            named=_cells(rows, asked),
            also=tuple(row.title for row in rows),
            notes=notes,
            suggestions=tuple(
                self._wording.say("suggestions", "measures", number=str(a.number)) for a in ambitions
            ),
            subject=subject,
            wanted=_wanted(asked),
        )


def _asks_whether_under(asked: Asked) -> bool:
    """Whether something is said to be under a portfolio or committee."""
    return says("whether", asked.text) and says("stands_under", asked.text)


def _wanted(asked: Asked) -> Want:
    only_committee = asked.want(Want.COMMITTEE) and not asked.want(Want.PORTFOLIO)
    return Want.COMMITTEE if only_committee else Want.PORTFOLIO


def _cells(rows: Sequence[Accountability], asked: Asked) -> tuple[Passage, ...]:
    """The owners of these rows, those asked for first."""
    portfolios = [cell for row in rows for cell in row.portfolios]
    committees = [cell for row in rows for cell in row.committees]
    cells = committees + portfolios if _wanted(asked) is Want.COMMITTEE else portfolios + committees
    return tuple({cell.id: cell for cell in cells}.values())


def _owners(rows: Sequence[Accountability], asked: Asked) -> str:
    """ "the portfolios A and B, and the scrutiny committee C", what was asked for first."""
    portfolios = list(dict.fromkeys(f"“{p.text}”" for row in rows for p in row.portfolios))
    committees = list(dict.fromkeys(f"“{c.text}”" for row in rows for c in row.committees))
    first = f"the {'portfolio' if len(portfolios) == 1 else 'portfolios'} {join(portfolios)}"
    second = f"the scrutiny {'committee' if len(committees) == 1 else 'committees'} {join(committees)}"
    said = [*([first] if portfolios else []), *([second] if committees else [])]
    return ", and ".join(reversed(said) if _wanted(asked) is Want.COMMITTEE else said)


def _without(row: Accountability, owners: Sequence[str]) -> Accountability:
    """The row without these owners."""
    return replace(
        row,
        portfolios=tuple(p for p in row.portfolios if p.id not in owners),
        committees=tuple(c for c in row.committees if c.id not in owners),
    )


def _titled(passage: Passage) -> str:
    kind = "portfolio" if passage.kind is Kind.PORTFOLIO else "scrutiny committee"
    return f"the {kind} “{passage.text}”"
