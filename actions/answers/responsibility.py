"""Who answers for what: the portfolios and scrutiny committees of the accountability table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from actions.answers.owned_parts import OF_THE_COUNCIL, OwnedParts
from actions.answers.owners import cells, claimed, owners_said, titled, wanted_owner, without
from actions.asked import Asked
from actions.draft import Draft
from actions.named_owner import unknown_owner
from actions.reply import Status
from actions.tree import Tree, every
from actions.tree_asked import subject_of
from actions.wants import Want
from actions.wording import Wording, count, join
from corpus.model import Accountability, Kind, Passage
from index.encoder import Encoder
from index.evidence import SearchResult

# Below this chance a part without any of the subject's words is not taken for the subject's own.
UNLIKELY = 0.2
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
        self._owned = OwnedParts(tree)

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
            return self._not_named(asked, self._tree.passages[asked.parts.ids[0]])
        both = asked.want(Want.PORTFOLIO) and asked.want(Want.COMMITTEE)
        told = subject_of(asked) if both else asked.topic
        if _IS_THERE.search(asked.text) or not (told or asked.follows):
            return self._all(asked)
        asks_whose = asked.want(Want.PORTFOLIO, Want.COMMITTEE) or claimed(asked)
        return self._of_subject(asked, evidence) if asks_whose else None

    def _rows_named(self, asked: Asked) -> list[Accountability]:
        parts = [i for i in asked.parts.ids if not i.startswith(("portfolio ", "committee "))]
        rows = [row for i in parts if i.startswith("accountability ") for row in self._tree.rows_of(i)]
        return rows or [ambition.accountability for ambition in self._tree.ambitions_in(parts)]

    def _of_rows(self, asked: Asked, rows: Sequence[Accountability]) -> Draft:
        smaller = asked.parts.of(Kind.PRIORITY, Kind.COMMITMENT, Kind.MEASURE, Kind.DOCUMENT)
        said = tuple(self._tree.passages[i] for i in smaller[:2])
        if len(said) == 1 and said[0].kind is Kind.DOCUMENT:
            said = (said[0], *self._owned.twins(said[0]))
            rows = [a.accountability for a in self._tree.ambitions_in(p.id for p in said)] or rows
        rows = [self._led(row, said[0]) for row in rows] if len(said) == 1 else rows
        notes = (self._whole(rows),) if smaller else ()
        return self._draft(asked, " ".join(self._lines(asked, rows)), rows, asked.parts.ids[0], said, notes)

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
        found = self._owned.of_subject(asked, evidence)
        if found and evidence.chance < UNLIKELY and self._owned.by_meaning_only(asked, found[0]):
            return None
        return self._of_found(asked, found) if found else self._not_named(asked, best)

    def _of_found(self, asked: Asked, found: tuple[Passage, ...]) -> Draft:
        """The owners of the part found, then those of the other ambitions that speak of the subject too."""
        first, *others = self._tree.ambitions_in(part.id for part in found)
        row = self._led(first.accountability, found[0])
        rows = [row, *(ambition.accountability for ambition in others)]
        lead = self._wording.say("leads", "responsible", owners=owners_said([row], asked))
        if claimed := self._of_others(asked, rows):
            lead = f"{self._wording.say('claims', 'not_under', owner=join(claimed))} {lead}"
        if unknown := unknown_owner(asked):
            lead = f"{self._wording.say('notes', 'no_such_owner', kind=unknown)} {lead}"
        if self._owned.by_meaning_only(asked, found[0]):
            lead = f"{self._wording.say('notes', 'by_meaning')} {lead}"
        notes = [
            self._wording.say(
                "notes", "comes_up_too", name=self._tree.named(other), owners=owners_said([other], asked)
            )
            for other in rows[1:]
        ]
        return self._draft(asked, lead, rows, found[0].id, found, (*notes, self._whole(rows)))

    def _of_others(self, asked: Asked, rows: Sequence[Accountability]) -> list[str]:
        """The owners that a subject is said to belong to, where none of them is its own."""
        own = {passage.id for row in rows for passage in (*row.portfolios, *row.committees)}
        said = () if own & set(claimed(asked)) else claimed(asked)
        return [titled(self._tree.passages[owner]) for owner in said]

    def _is_the_account(self, passage: Passage) -> bool:
        """Whether a passage is the plan's own account of who answers for what."""
        sections = {row.title.heading[:1] for row in self._tree.plan.accountabilities}
        return passage.kind is Kind.STATEMENT and passage.heading[:1] in sections

    def _not_named(self, asked: Asked, part: Passage) -> Draft:
        """That the table names nobody for this part; of the council itself it may have a row."""
        rows = [row for row in self._tree.plan.accountabilities if row.ambition is None]
        names = join([f"“{row.title.text}”" for row in rows])
        lead = self._wording.say("notes", "not_named_only")
        lead = self._wording.say("notes", "not_named", rows=names) if rows else lead
        shown = rows if part.kind in OF_THE_COUNCIL else []
        return Draft(
            Status.NOT_IN_PLAN,
            lead,
            (part,),
            also=(*(row.title for row in shown), *cells(shown, asked)),
            notes=self._lines(asked, shown),
            subject=part.id,
            wanted=wanted_owner(asked),
        )

    def _lines(self, asked: Asked, rows: Sequence[Accountability]) -> tuple[str, ...]:
        """A sentence for each row with its owners."""
        return tuple(
            self._wording.say(
                "leads",
                "responsible_row",
                name=f"“{self._tree.named(row)}”",
                owners=owners_said([row], asked),
            )
            for row in rows
        )

    def _of_owner(self, asked: Asked, owners: Sequence[str]) -> Draft:
        """What a portfolio or committee answers for, and who else stands in its rows."""
        rows_of = {owner: self._tree.rows_of(owner) for owner in owners}
        rows = list({row.title.id: row for found in rows_of.values() for row in found}.values())
        lead = " ".join(self._says_owned(owner, found) for owner, found in rows_of.items())
        if asked.want(Want.POST):
            lead = f"{self._wording.say('notes', 'no_person')} {lead}"
        beside = [without(row, owners) for row in rows] if len(owners) == 1 else []
        others = owners_said(beside, asked) if beside else ""
        notes = (self._wording.say("notes", "beside", owners=others),) if others else ()
        return self._draft(asked, lead, rows, owners[0], (), notes)

    def _says_owned(self, owner: str, rows: Sequence[Accountability]) -> str:
        ambitions = join([f"“{self._tree.named(row)}”" for row in rows])
        return self._wording.say(
            "leads", "owns", owner=titled(self._tree.passages[owner]), ambitions=ambitions
        )

    def _all(self, asked: Asked) -> Draft:
        """Every portfolio, every committee, or both."""
        portfolios = every(self._tree.plan, Kind.PORTFOLIO)
        committees = every(self._tree.plan, Kind.COMMITTEE)
        wanted = Want(asked.focus.wanted) if asked.beyond else wanted_owner(asked)
        if asked.want(Want.PORTFOLIO) and asked.want(Want.COMMITTEE):
            return self._table(asked)
        if wanted is Want.COMMITTEE:
            number = count(len(committees), "scrutiny committee")
            lead = self._wording.say("leads", "committees_all", count=number)
            return Draft(Status.ANSWERED, lead, committees, wanted=wanted)
        lead = self._wording.say("leads", "portfolios_all", count=count(len(portfolios), "portfolio"))
        return Draft(Status.ANSWERED, lead, portfolios, wanted=wanted)

    def _table(self, asked: Asked) -> Draft:
        """The rows of the table, each with its owners."""
        rows = self._tree.plan.accountabilities
        return Draft(
            Status.ANSWERED,
            self._wording.say("leads", "table"),
            named=cells(rows, asked),
            also=tuple(row.title for row in rows),
            notes=self._lines(asked, rows),
            wanted=Want.PORTFOLIO,
        )

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

    def _whole(self, rows: Sequence[Accountability]) -> str:
        """That a whole ambition is given to its owners, or each of several."""
        if len(rows) > 1:
            return self._wording.say("notes", "whole_ambitions")
        return self._wording.say("notes", "whole_ambition", name=self._tree.named(rows[0]))

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
            named=cells(rows, asked),
            also=tuple(row.title for row in rows),
            notes=notes,
            suggestions=tuple(
                self._wording.say("suggestions", "measures", number=str(a.number)) for a in ambitions
            ),
            subject=subject,
            wanted=wanted_owner(asked),
        )
