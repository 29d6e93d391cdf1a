"""How a measure or commitment is going: what has been published, or plainly that nothing has."""

from __future__ import annotations

from actions.answers.progress_lists import StatusLists
from actions.answers.progress_reply import StatusReplies
from actions.answers.progress_subjects import SubjectFinder
from actions.asked import Asked
from actions.draft import Draft
from actions.reply import Status
from actions.status import StatusSource, Updates, current
from actions.status_asked import (
    asks_history,
    asks_number,
    asks_progress,
    goes_on,
    is_status,
    list_asked,
    looks_back,
)
from actions.status_wording import StatusWording, Today
from actions.tree import Tree
from actions.wants import Want
from actions.wording import Wording
from corpus.model import Kind, Passage
from index.evidence import SearchResult

# Wants that what was published can meet; a question with any other is one of the plan itself.
# Words that do not ask for progress by themselves are a question of the plan from this chance on.
ANSWERED = 0.6
_MET = frozenset({Want.STATUS, Want.COUNT, Want.LIST, Want.MOST, Want.LEAST, Want.DOCUMENTS, Want.POST})


class ProgressAnswers:
    """Answers to questions about the current status."""

    def __init__(
        self, tree: Tree, wording: Wording, statuses: StatusSource, today: Today, least_chance: float
    ) -> None:
        words = StatusWording(wording, today)
        self._statuses = statuses
        self._subjects = SubjectFinder(tree, least_chance)
        self._replies = StatusReplies(words)
        self._lists = StatusLists(tree, words, self._subjects)

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """What has been published of the parts asked about, that nothing has, or None."""
        wanted, status = list_asked(asked), is_status(asked)
        if not (wanted or status or looks_back(asked.text)):
            return None
        updates = current(self._statuses)
        if wanted:
            return self._lists.draft(wanted, asked, updates)
        return self._going(asked, evidence, updates) if status else self._became(asked, evidence, updates)

    def _going(self, asked: Asked, evidence: SearchResult, updates: Updates) -> Draft | None:
        """How the parts are going that are named or, without such, found.

        That nothing was reported is said only to words that ask for it, else None.
        """
        draft = self._told(asked, evidence, updates)
        if draft.status is not Status.NO_STATUS:
            return draft
        hinted = asked.follows or asked.want(Want.STATUS) or looks_back(asked.text)
        return draft if asks_progress(asked) and (hinted or evidence.chance < ANSWERED) else None

    def _told(self, asked: Asked, evidence: SearchResult, updates: Updates) -> Draft:
        named = self._subjects.named(_parts(asked))
        if any(p.id in updates or p.kind is not Kind.DOCUMENT for p in named):
            return self._of_named(named, asked, updates)
        found = tuple(hit.passage for hit in self._subjects.found(asked, evidence, updates))
        return self._reported(found, asked, updates) or self._replies.nothing(named or found, updates)

    def _became(self, asked: Asked, evidence: SearchResult, updates: Updates) -> Draft | None:
        """What was published of a part, for a question that looks back and is of nothing else in the plan."""
        if not asked.wants <= _MET:
            return None
        found = self._subjects.found(asked, evidence, updates)
        if not found or found[0].score < evidence.hits[0].score:
            return None
        return self._reported(tuple(hit.passage for hit in found), asked, updates)

    def _of_named(self, passages: tuple[Passage, ...], asked: Asked, updates: Updates) -> Draft:
        reported = tuple(passage for passage in passages if passage.id in updates)
        if reported and len(passages) > 1 and not asks_history(asked.text):
            return self._lists.of_scope(passages, asked, updates)
        return self._reported(reported, asked, updates) or self._replies.nothing(_main(passages), updates)

    def _reported(self, passages: tuple[Passage, ...], asked: Asked, updates: Updates) -> Draft | None:
        """What was published of the first of these; None when nothing was."""
        if not passages or passages[0].id not in updates:
            return None
        if asks_history(asked.text):
            return self._replies.history(passages[0], updates)
        return self._replies.latest(passages, updates, asked.text, asks_number(asked))


def _parts(asked: Asked) -> tuple[str, ...]:
    """The parts named; for "what was reported before?" the one that was talked about."""
    return asked.parts.ids or ((asked.focus.subject,) if goes_on(asked) else ())


def _main(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Of a whole its measures, where it has some, or its commitments without their items."""
    measures = tuple(p for p in passages if p.kind is Kind.MEASURE)
    commitments = tuple(p for p in passages if p.kind is Kind.COMMITMENT and p.id.count(".") < 3)
    return measures or commitments or passages
