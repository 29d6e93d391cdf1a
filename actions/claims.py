"""What a message takes for granted, beside what the plan says: other figures, promises said to be dropped.

"Is it 20,000 trees?" gets the plan's own figure; a sum that stands nowhere in the plan is said to stand
nowhere; "why did you scrap it?" is not followed where the plan promises it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

import yaml

from actions.asked import Asked
from actions.date_claims import DateClaim, date_claim
from actions.draft import Draft
from actions.figures import Figure, FigureKind, figures_in
from actions.literal import stems_of
from actions.reply import Status
from actions.subject import SubjectNamer
from actions.wording import Wording
from corpus.model import Kind, Passage, Plan
from index.evidence import SearchResult
from index.lexical import stems

FILE = Path(__file__).with_name("claims.yml")
_OF_LIFE = frozenset(stems(["weeks months days hours years year old olds yrs kids times am pm"])[0])
_PROMISES = frozenset({Kind.COMMITMENT, Kind.PRIORITY})
_ABOUT_THE_PLAN = frozenset({Status.ANSWERED, Status.NOT_IN_PLAN, Status.NO_STATUS})
# A figure after one of these words bounds an amount.
_BOUNDS = re.compile(
    r"\b(?:than|at (?:least|most)|up to|nearly|almost|about|around)\s+(?:a\s+)?$", re.IGNORECASE
)
# Smaller numbers are too common to say that the plan does not mention them.
LARGE = 10
# From this chance that the plan answers on, what it says is near enough to be set against a claim.
NEAR_ENOUGH = 0.02
# Numbers from this on say by themselves what they are of.
TELLING = 100
# So many words in common show that message and passage speak of the same thing.
COMMON = 2


class Claim(StrEnum):
    """The parts of `claims.yml`."""

    CONFIRMS = "confirms"
    CHECKS = "checks"
    DROPPED = "dropped"
    OWN = "own"
    ASKS = "asks"


class ClaimCheck:
    """Looks at a draft once more, beside what the message takes for granted."""

    def __init__(self, plan: Plan, wording: Wording, subjects: SubjectNamer) -> None:
        self._wording = wording
        self._subjects = subjects
        self._text = plan.text
        self._known = [figure for passage in plan.passages for figure in figures_in(passage.text)]

    def __call__(self, asked: Asked, evidence: SearchResult, draft: Draft) -> Draft:
        """The draft, put beside the claim where there is one."""
        shown = draft.passages or draft.named
        if not shown or draft.status not in _ABOUT_THE_PLAN:
            return draft
        if evidence.chance < NEAR_ENOUGH and not self._names(asked, shown[0]):
            return draft
        looked_for = (Claim.CONFIRMS, Claim.CHECKS, Claim.ASKS)
        confirms, checks, asks = (_said(claim).search(asked.text) is not None for claim in looked_for)
        states = checks or (draft.status is Status.NOT_IN_PLAN and not asks)
        claimed = [figure for figure in figures_in(asked.text) if not _of_ones_own(figure)]
        if states and (date := date_claim(asked.text, self._subject(asked), shown[0].text)):
            return self._put_right(draft, date)
        stands = [figure for figure in claimed if _stands_in(figure, shown)]
        if stands:
            telling = checks and any(map(_is_telling, stands))
            alike = _in_common(asked.text, shown[0]) >= (1 if telling else COMMON)
            return self._agreed(draft) if (confirms or telling) and alike else draft
        only = claimed[0] if len(claimed) == 1 and not _BOUNDS.search(claimed[0].before) else None
        if only and states and (own := _other(only, shown, asked.text)):
            return self._corrected(draft, only.words, own.words)
        if checks and (unknown := next(filter(self._is_unknown, claimed), None)):
            return self._unmentioned(draft, unknown)
        return self._kept(draft) if self._is_dropped(asked.text, shown[0]) else draft

    def _subject(self, asked: Asked) -> str:
        return self._subjects.of(asked.text)

    def _names(self, asked: Asked, passage: Passage) -> bool:
        """Whether a passage has all words of the subject."""
        subject = stems_of(self._subject(asked))
        return bool(subject) and subject <= stems_of(passage.text)

    def _put_right(self, draft: Draft, date: DateClaim) -> Draft:
        if date.own:
            return self._corrected(draft, date.theirs, date.own)
        said = self._wording.say("claims", "elsewhere", theirs=date.theirs, what=date.subject)
        return replace(draft, lead=said)

    def _agreed(self, draft: Draft) -> Draft:
        """An answer, where the plan gives the very figure."""
        if draft.status is not Status.NOT_IN_PLAN:
            return draft
        return replace(draft, status=Status.ANSWERED, lead=self._wording.say("leads", "one"), notes=())

    def _corrected(self, draft: Draft, claimed: str, own: str) -> Draft:
        """The plan's figure first; then the answer, or the passage it stands in."""
        said = self._wording.say("claims", "other", theirs=claimed, own=own)
        if draft.status is Status.NOT_IN_PLAN:
            return replace(draft, status=Status.ANSWERED, lead=said, notes=())
        return replace(draft, lead=f"{said} {draft.lead}")

    def _unmentioned(self, draft: Draft, claimed: Figure) -> Draft:
        """That the plan has no such figure, and the nearest it says."""
        if draft.status is Status.NO_STATUS:
            return draft
        said = self._wording.say("claims", "unknown", theirs=claimed.words)
        return replace(
            draft,
            status=Status.NOT_IN_PLAN,
            lead=f"{said} {self._wording.say('notes', 'nearest')}",
            passages=(draft.passages or draft.named)[:1],
            named=(),
            notes=(self._wording.say("notes", "ask"),),
        )

    def _kept(self, draft: Draft) -> Draft:
        """The plan's promise, where it is said to be dropped."""
        return replace(draft, status=Status.ANSWERED, lead=self._wording.say("claims", "dropped"), notes=())

    def _is_unknown(self, claimed: Figure) -> bool:
        """Whether a figure stands nowhere in the plan, and is no small or common one."""
        if claimed.kind is FigureKind.YEAR or (claimed.kind is FigureKind.NUMBER and claimed.value < LARGE):
            return False
        written = re.search(rf"(?<!\d){re.escape(claimed.words)}(?!\d)", self._text)
        return written is None and not any(claimed.same_as(figure) for figure in self._known)

    @staticmethod
    def _is_dropped(text: str, first: Passage) -> bool:
        """Whether a promise of the plan is said to be dropped."""
        return first.kind in _PROMISES and _said(Claim.DROPPED).search(text) is not None


def _stands_in(claimed: Figure, shown: Sequence[Passage]) -> bool:
    """Whether a figure stands in what is shown, be it as one end of a range."""
    digits = re.compile(rf"(?<![\d,.]){re.escape(claimed.words.replace(',', ''))}(?![\d]|[.,]\d)")
    figures = (figure for passage in shown for figure in figures_in(passage.text))
    written = any(digits.search(re.sub(r"(?<=\d),(?=\d)", "", passage.text)) for passage in shown)
    return written or any(claimed.same_as(figure) for figure in figures)


def _is_telling(figure: Figure) -> bool:
    """Whether a figure is hardly there by chance."""
    return figure.kind is not FigureKind.NUMBER or figure.value >= TELLING


def _other(claimed: Figure, shown: Sequence[Passage], text: str) -> Figure | None:
    """The plan's figure for what is claimed, where only one can be meant.

    A number has to count the same; a sum or a percentage has to stand in a clause that speaks of the same,
    in the best passage.
    """
    if claimed.kind is FigureKind.NUMBER:
        return _nearest([f for p in shown if _speaks_of(claimed, p) for f in _alike(claimed, p)], text)
    if claimed.kind is FigureKind.YEAR or _in_common(text, shown[0]) < COMMON:
        return None
    same = [f for f in figures_in(shown[0].text) if f.kind is claimed.kind]
    found = [f for f in same if _words(text) & _words(f.clause)]
    return found[0] if len(found) == 1 else None


def _alike(claimed: Figure, passage: Passage) -> list[Figure]:
    """The numbers of a passage that count what is claimed."""
    return [f for f in figures_in(passage.text) if claimed.counts_as(f, apart_from=_OF_LIFE)]


def _speaks_of(claimed: Figure, passage: Passage) -> bool:
    """Whether a passage has at least half of the words of what is counted."""
    counted = claimed.counts - _OF_LIFE
    return 2 * len(counted & _words(passage.text)) >= len(counted)


def _nearest(figures: Sequence[Figure], text: str) -> Figure | None:
    """The figure whose clause has most of a text's words; None where two have as many."""
    said = _words(text)
    ranked = sorted(((len(said & _words(f.clause)), n, f) for n, f in enumerate(figures)), reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][0] == ranked[1][0]):
        return None
    return ranked[0][2]


def _in_common(text: str, passage: Passage) -> int:
    """How many words a message and a passage have in common, numbers aside."""
    return len(_words(text) & _words(passage.text))


def _of_ones_own(figure: Figure) -> bool:
    """Whether a figure is of the asker's own life."""
    return _said(Claim.OWN).search(figure.before) is not None or bool(figure.counts & _OF_LIFE)


def _words(text: str) -> frozenset[str]:
    return frozenset(stems([re.sub(r"[\d£%,.]+", " ", text)])[0])


@lru_cache(maxsize=len(Claim))
def _said(claim: Claim) -> re.Pattern[str]:
    patterns = yaml.safe_load(FILE.read_text(encoding="utf-8"))[claim.value]
    return re.compile("|".join(patterns), re.IGNORECASE)
