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
from actions.date_claims import DateClaim, DateClaims
from actions.date_fit import DateFit
from actions.draft import Draft
from actions.figure_claims import (
    COMMON,
    OF_LIFE,
    FigureClaim,
    figure_claim,
    in_common,
    is_telling,
    stands_in,
)
from actions.figures import AFTER, Figure, FigureKind, figures_in
from actions.literal import stems_of
from actions.reply import Status
from actions.subject import SubjectNamer
from actions.tree_asked import nouns_in
from actions.wording import Wording, join
from corpus.model import Kind, Passage, Plan
from index.evidence import SearchResult

FILE = Path(__file__).with_name("claims.yml")
_PROMISES = frozenset({Kind.COMMITMENT, Kind.PRIORITY})
_ABOUT_THE_PLAN = frozenset({Status.ANSWERED, Status.NOT_IN_PLAN, Status.NO_STATUS})
_SENTENCE_ENDS = re.compile(
    r"(?<=[.?!;])\s+|\s*[;\n]\s*|,\s+(?=(?:and |so |but )?(?:how|what|when|who|why|where|which)\b)",
    re.IGNORECASE,
)
# Smaller numbers are too common to say that the plan does not mention them.
LARGE = 10
# From this chance that the plan answers on, what it says is near enough to be set against a claim.
NEAR_ENOUGH = 0.02

Wrong = DateClaim | FigureClaim


class Claim(StrEnum):
    """The parts of `claims.yml` that are patterns."""

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
        self._dates = DateClaims(DateFit(plan, subjects))
        self._text = plan.text
        self._known = [figure for passage in plan.passages for figure in figures_in(passage.text)]

    def __call__(self, asked: Asked, evidence: SearchResult, draft: Draft) -> Draft:
        """The draft, put beside the claim where there is one."""
        shown = draft.passages or draft.named
        if not shown or draft.status not in _ABOUT_THE_PLAN:
            return draft
        if evidence.chance < NEAR_ENOUGH and not self._names(asked, shown[0]):
            return draft
        claimed = [figure for figure in figures_in(asked.text) if not _of_ones_own(figure)]
        wrong = self._wrong(asked, claimed, shown)
        if any(each.own for each in wrong):
            return self._corrected(draft, wrong)
        checks = _says(Claim.CHECKS, asked.text)
        stands = [figure for figure in claimed if stands_in(figure, shown)]
        if stands and not wrong:
            telling = checks and any(map(is_telling, stands))
            alike = in_common(asked.text, shown[0]) >= (1 if telling else COMMON)
            return self._agreed(draft) if (_says(Claim.CONFIRMS, asked.text) or telling) and alike else draft
        if checks and (unknown := next(filter(self._is_unknown, claimed), None)):
            return self._unmentioned(draft, unknown)
        if wrong:
            return self._not_found(draft, asked, wrong)
        return self._kept(draft) if self._is_dropped(asked.text, shown[0]) else draft

    def _wrong(self, asked: Asked, claimed: Sequence[Figure], shown: Sequence[Passage]) -> list[Wrong]:
        """The figures and dates that are stated, not asked for, and are not the plan's own."""
        said = _claim_in(asked.text)
        if not (_says(Claim.CHECKS, asked.text) or not _says(Claim.ASKS, said)):
            return []
        about = said if self._subjects.topic_stems(said) else asked.text
        plain = _said(Claim.CHECKS).sub(" ", about)
        date = self._dates.find(plain, asked.search, self._subjects.of(asked.text), shown)
        amounts = [f for f in claimed if f.kind is not FigureKind.YEAR and not _of_parts(f)]
        if date and not date.theirs.isdigit():  # the ends of a range are no numbers of something
            amounts = [figure for figure in amounts if figure.words not in date.theirs]
        found = [figure_claim(figure, shown, asked.text) for figure in amounts]
        return [*(each for each in found if each), *([date] if date else [])]

    def _names(self, asked: Asked, passage: Passage) -> bool:
        """Whether a passage has all words of the subject."""
        subject = stems_of(self._subjects.of(asked.text))
        return bool(subject) and subject <= stems_of(passage.text)

    def _agreed(self, draft: Draft) -> Draft:
        """An answer, where the plan gives the very figure."""
        if draft.status is not Status.NOT_IN_PLAN:
            return draft
        return replace(draft, status=Status.ANSWERED, lead=self._wording.say("leads", "one"), notes=())

    def _corrected(self, draft: Draft, wrong: Sequence[Wrong]) -> Draft:
        """The plan's figures first; then the answer, or the passage they stand in."""
        own = join([each.own for each in wrong if each.own])
        theirs = join([each.theirs for each in wrong if each.own])
        said = self._wording.say("claims", "other", theirs=theirs, own=own)
        if others := [each.theirs for each in wrong if not each.own]:
            said = f"{said} {self._wording.say('claims', 'not_here', theirs=join(others))}"
        at = tuple(dict.fromkeys(each.passage for each in wrong if each.passage))
        if not set(at) <= {*draft.passages, *draft.named} or draft.status is Status.NOT_IN_PLAN:
            first = at or draft.passages
            return replace(draft, status=Status.ANSWERED, lead=said, passages=first, named=(), notes=())
        rest = tuple(passage for passage in draft.passages if passage not in at)
        return replace(draft, lead=f"{said} {draft.lead}", passages=(*at, *rest) if rest else draft.passages)

    def _not_found(self, draft: Draft, asked: Asked, wrong: Sequence[Wrong]) -> Draft:
        """That what is claimed was not found in what is shown, before that."""
        theirs = join([each.theirs for each in wrong])
        if any(isinstance(each, DateClaim) and not each.absent for each in wrong):
            what = self._subjects.of(asked.text)
            return replace(draft, lead=self._wording.say("claims", "elsewhere", theirs=theirs, what=what))
        said = self._wording.say("claims", "not_here", theirs=theirs)
        if draft.status is Status.ANSWERED:
            return replace(draft, lead=f"{said} {draft.lead}")
        if draft.status is Status.NOT_IN_PLAN and self._is_spoken_of(asked, draft.passages[:1]):
            lead = f"{said} {self._wording.say('notes', 'nearest')}"
            return replace(draft, lead=lead)
        return draft

    def _is_spoken_of(self, asked: Asked, best: Sequence[Passage]) -> bool:
        """Whether a passage has half of the words of what is claimed, and several."""
        topic = self._subjects.topic_stems(_claim_in(asked.text))
        common = max((len(topic & stems_of(passage.text)) for passage in best), default=0)
        return common >= COMMON and 2 * common >= len(topic)

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
        return first.kind in _PROMISES and _says(Claim.DROPPED, text)


def _claim_in(text: str) -> str:
    """The sentences of a text with a figure in them, first of all those that do not ask; or all of it."""
    told = [part for part in _SENTENCE_ENDS.split(text) if figures_in(part)]
    return " ".join([part for part in told if not _says(Claim.ASKS, part)] or told) or text


def _of_ones_own(figure: Figure) -> bool:
    """Whether a figure is of the asker's own life."""
    return _says(Claim.OWN, figure.before) or bool(figure.counts & OF_LIFE)


def _of_parts(figure: Figure) -> bool:
    """Whether a figure counts parts of the plan, which are counted elsewhere."""
    return bool(nouns_in(" ".join(figure.after.split()[:AFTER])))


def _says(claim: Claim, text: str) -> bool:
    return _said(claim).search(text) is not None


@lru_cache(maxsize=len(Claim))
def _said(claim: Claim) -> re.Pattern[str]:
    patterns = yaml.safe_load(FILE.read_text(encoding="utf-8"))[claim.value]
    return re.compile("|".join(patterns), re.IGNORECASE)
