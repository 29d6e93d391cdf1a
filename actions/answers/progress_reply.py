"""What is said of one part: its latest update, its history, or that nothing has been reported."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answers.progress_chosen import choose
from actions.draft import Draft
from actions.reply import Status
from actions.status import Updates
from actions.status_wording import StatusWording
from actions.wants import Want
from actions.wording import count, join
from corpus.model import Kind, Passage
from records.status import StatusUpdate

# How many passages are quoted with an update, how many updates a history has, how many names a sentence.
QUOTED = 3
LISTED = 12
NAMED = 3
UNNUMBERED = "this part of the plan"


class StatusReplies:
    """Drafts about the first of some passages, the nearest first."""

    def __init__(self, words: StatusWording) -> None:
        self._words = words

    def latest(self, passages: Sequence[Passage], updates: Updates, text: str, number: bool) -> Draft:
        """The newest update of the first; the others are quoted where they have the same one."""
        found = updates[passages[0].id]
        chosen = choose(found, text, number)
        same = tuple(p for p in passages if p.id in updates and _same(updates[p.id][0], chosen.newest))
        told = [self._words.latest(chosen.newest, chosen.beside)]
        if chosen.earlier:
            told.append(self._words.earlier(chosen.earlier))
        close = [p for p in passages if p not in same and p.id in updates][:1]
        told += [self._close(p, updates[p.id][0]) for p in close]
        return replace(self._draft(told, same[:QUOTED], len(found) > len(chosen)), also=tuple(close))

    def history(self, subject: Passage, updates: Updates) -> Draft:
        """Every update, newest first."""
        found = updates[subject.id]
        lead = self._words.say("status", "history", count=count(len(found), "published update"))
        items = "\n".join(self._words.item(update) for update in found[:LISTED])
        told = [lead, items, *self._words.first_of(LISTED, len(found)), *self._words.age(found[:LISTED])]
        return self._draft(told, (subject,), False)

    def nothing(self, passages: Sequence[Passage], updates: Updates) -> Draft:
        """That nothing has been reported about those of these without updates, or that nothing fits."""
        where = self._words.say("status", "where")
        if not passages:
            return Draft(Status.NO_STATUS, self._words.say("status", "none_unknown"), notes=(where,))
        without = tuple(p for p in passages if p.id not in updates)
        close = tuple(p for p in passages if p.id in updates)[:1]
        return Draft(
            Status.NO_STATUS,
            self._words.say("status", "none", parts=called(without)),
            without,
            also=close,
            notes=(*(self._close(p, updates[p.id][0]) for p in close), where),
            suggestions=(self._words.say("suggestions", "responsible"),),
            subject=passages[0].id,
            wanted=Want.STATUS,
        )

    def _close(self, passage: Passage, update: StatusUpdate) -> str:
        """A sentence and a list of one, with its age."""
        item = self._words.item(update, called([passage]))
        return "\n".join((self._words.say("status", "close"), item, *self._words.age([update])))

    def _draft(self, told: Sequence[str], passages: tuple[Passage, ...], has_more: bool) -> Draft:
        more = (self._words.say("suggestions", "history"),) if has_more else ()
        return Draft(
            Status.STATUS_REPORTED,
            "\n\n".join((*told, self._words.say("status", "plan_says"))),
            passages,
            suggestions=(*more, self._words.say("suggestions", "responsible")),
            subject=passages[0].id,
            wanted=Want.STATUS,
        )


def called(passages: Sequence[Passage]) -> str:
    """What parts are called in a sentence: "measure 3.4 and commitment 3.4.1"."""
    names = list(dict.fromkeys(_called(passage) for passage in passages[:NAMED]))
    rest = len(passages) - NAMED
    shown = [*names, f"{rest} more"] if rest > 0 else names
    return join(shown)


def _same(one: StatusUpdate, other: StatusUpdate) -> bool:
    return (one.statement, one.source_url) == (other.statement, other.source_url)


def _called(passage: Passage) -> str:
    """What a part is called; the numbers of sentences and paragraphs are only for programs."""
    return UNNUMBERED if passage.kind is Kind.STATEMENT else passage.id.replace("-", " ")
