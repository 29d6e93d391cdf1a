"""Lists by what has been published: what is red, what has no figures, what is new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.answers.progress_chosen import has_figure
from actions.answers.progress_reply import LISTED, called
from actions.answers.progress_subjects import SubjectFinder
from actions.asked import Asked
from actions.draft import Draft
from actions.reply import Status
from actions.status import Updates
from actions.status_asked import KINDS, ListAsked, Sort
from actions.status_wording import StatusWording
from actions.tree import Tree
from actions.wants import Want
from actions.wording import count
from corpus.model import Passage
from records.status import StatusUpdate

# How many of all updates are told as what is new.
NEWEST = 5


class StatusLists:
    """Answers that list parts of the plan with their updates, or without any."""

    def __init__(self, tree: Tree, words: StatusWording, subjects: SubjectFinder) -> None:
        self._tree = tree
        self._words = words
        self._subjects = subjects

    def draft(self, wanted: ListAsked, asked: Asked, updates: Updates) -> Draft:
        """The list that is asked for; what it is of where an ambition or priority is named."""
        if wanted.sort is Sort.NEW:
            return self._new(updates)
        among = self._subjects.named(asked.parts.ids) or self._subjects.tracked(updates)
        passages = [p for p in among if p.kind in wanted.kinds or (wanted.kinds == KINDS and p.id in updates)]
        if wanted.sort is Sort.RATED:
            return self._rated(passages, wanted.colour, updates)
        if wanted.sort is Sort.WITHOUT:
            return self._without(passages, wanted, updates) or self._with(passages, wanted, asked, updates)
        return self._with(passages, wanted, asked, updates)

    def of_scope(self, passages: Sequence[Passage], asked: Asked, updates: Updates) -> Draft:
        """The latest of each of these that has one, and of how many parts that is."""
        passages = [p for p in passages if p.kind in KINDS or p.id in updates]
        reported = [p for p in passages if p.id in updates]
        lead = self._words.say("status", "some", some=str(len(reported)), count=str(len(passages)))
        return self._listed(lead, reported, updates, asked.parts.ids[0])

    def _with(self, passages: Sequence[Passage], wanted: ListAsked, asked: Asked, updates: Updates) -> Draft:
        has = [p for p in passages if _has(updates.get(p.id, ()), wanted.figures)]
        if not has:
            return self._none(asked.parts.ids, wanted)
        lead = self._words.say(
            "status", "with_figures" if wanted.figures else "with", count=_counted(has, wanted)
        )
        return self._listed(lead, has, updates, (*asked.parts.ids, has[0].id)[0])

    def _without(self, passages: Sequence[Passage], wanted: ListAsked, updates: Updates) -> Draft | None:
        lacking = tuple(p for p in passages if not _has(updates.get(p.id, ()), wanted.figures))
        if not lacking:
            return None
        number, everything = str(len(lacking)), str(len(passages))
        lead = self._words.say(
            "status",
            "without_figures" if wanted.figures else "without",
            count=number,
            all=everything,
            kind=_kind(wanted),
        )
        return self._nothing(lead, lacking[:LISTED], self._words.first_of(LISTED, len(lacking)))

    def _rated(self, passages: Sequence[Passage], colour: str, updates: Updates) -> Draft:
        """Those whose newest update was published with this rating."""
        newest = {p.id: updates[p.id][0] for p in passages if p.id in updates}
        rated = [p for p in passages if p.id in newest and _is(newest[p.id].rag, colour)]
        if rated:
            lead = self._words.say("status", "rated", count=count(len(rated), "part"), colour=colour)
            return self._listed(lead, rated, updates, rated[0].id)
        other = sum(bool(update.rag) for update in newest.values())
        lead = self._words.say(
            "status", "rated_none", colour=colour, other=str(other), count=str(len(newest))
        )
        return self._nothing(lead)

    def _new(self, updates: Updates) -> Draft:
        """The newest of all updates; one that is of several parts is told once."""
        about = _by_statement({i: found for i, found in updates.items() if i in self._tree.passages})
        if not about:
            return self._none()
        newest = sorted(about, key=lambda update: update.source_date, reverse=True)[:NEWEST]
        parts = [[self._tree.passages[i] for i in about[update]] for update in newest]
        items = [self._words.item(u, called(of)) for u, of in zip(newest, parts, strict=True)]
        shown = [passage for of in parts for passage in of]
        lead = self._words.say("status", "new", shown=str(len(newest)), count=str(len(about)))
        return self._reported(lead, items, newest, shown, shown[0].id)

    def _listed(self, lead: str, passages: Sequence[Passage], updates: Updates, subject: str) -> Draft:
        shown = passages[:LISTED]
        newest = [updates[p.id][0] for p in shown]
        items = [self._words.item(update, called([p])) for update, p in zip(newest, shown, strict=True)]
        return self._reported(
            lead, items, newest, shown, subject, self._words.first_of(LISTED, len(passages))
        )

    def _reported(
        self,
        lead: str,
        items: Sequence[str],
        updates: Sequence[StatusUpdate],
        passages: Sequence[Passage],
        subject: str,
        notes: tuple[str, ...] = (),
    ) -> Draft:
        return Draft(
            Status.STATUS_REPORTED,
            lead,
            also=tuple(passages),
            notes=("\n".join(items), *notes, *self._words.age(updates)),
            subject=subject,
            wanted=Want.STATUS,
        )

    def _none(self, parts: Sequence[str] = (), wanted: ListAsked | None = None) -> Draft:
        named = tuple(self._tree.passages[part] for part in parts if part in self._tree.passages)
        if not named:
            return self._nothing(self._words.say("status", "none_at_all"))
        kind = _kind(wanted) if wanted and wanted.kinds != KINDS else ""
        return self._nothing(
            self._words.say("status", "none_of" if kind else "none", kind=kind, parts=called(named)), named
        )

    def _nothing(self, lead: str, passages: tuple[Passage, ...] = (), notes: tuple[str, ...] = ()) -> Draft:
        notes = (*notes, self._words.say("status", "where"))
        subject = passages[0].id if passages else ""
        return Draft(Status.NO_STATUS, lead, passages, notes=notes, subject=subject, wanted=Want.STATUS)


def _has(updates: Sequence[StatusUpdate], figures: bool) -> bool:
    """Whether there is an update, or one with a number where figures are meant."""
    return any(not figures or has_figure(update) for update in updates)


def _is(rag: str, colour: str) -> bool:
    """Whether a rating as published is this colour; some publish its first letter only."""
    said = rag.strip().casefold()
    return said == colour or said == colour[:1]


def _counted(passages: Sequence[Passage], wanted: ListAsked) -> str:
    """ "three measures", "12 commitments", "15 parts"."""
    return count(len(passages), _kind(wanted).removesuffix("s"))


def _kind(wanted: ListAsked) -> str:
    """What the list is of: "measures", "commitments", or "parts" of either kind."""
    return f"{next(iter(wanted.kinds)).value}s" if len(wanted.kinds) == 1 else "parts"


def _by_statement(updates: Updates) -> dict[StatusUpdate, list[str]]:
    """Each statement of a source once, with the parts it is about."""
    first: dict[tuple[str, str, str], StatusUpdate] = {}
    about: dict[StatusUpdate, list[str]] = {}
    for update in _all(updates):
        known = first.setdefault((update.statement, update.source_url, update.period), update)
        about.setdefault(known, []).append(update.subject)
    return about


def _all(updates: Updates) -> Iterable[StatusUpdate]:
    return (update for found in updates.values() for update in found)
