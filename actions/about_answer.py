"""Replies to what people say of the answer before: "are you sure?", "say it simpler", "not what I asked"."""

from __future__ import annotations

from collections.abc import Callable

from actions.draft import Draft
from actions.question import Focus
from actions.reply import Status
from actions.subject import SubjectNamer
from actions.turns import Turn
from actions.wording import Wording
from corpus.model import Passage, Plan

# So many of the passages shown are shown again.
AGAIN = 3
# A quote of fewer words is a title, which explains nothing.
FEWEST_WORDS = 6


class AboutAnswer:
    """Drafts for the turns that are about an answer."""

    def __init__(self, plan: Plan, wording: Wording, subjects: SubjectNamer) -> None:
        self._plan = plan
        self._wording = wording
        self._subjects = subjects

    def draft(self, turn: Turn, focus: Focus) -> Draft | None:
        """The reply in the light of what was shown, or None for another turn."""
        drafts: dict[Turn, Callable[[Focus], Draft]] = {
            Turn.DOUBT_ANSWER: self._doubted,
            Turn.REWORD_ANSWER: self._reworded,
            Turn.REJECT_ANSWER: self._rejected,
        }
        return drafts[turn](focus) if turn in drafts else None

    def _doubted(self, focus: Focus) -> Draft:
        shown = self._shown(focus)[:AGAIN]
        if not shown:
            return Draft(Status.SMALLTALK, self._say("doubted_nothing"), suggestions=self._start())
        return Draft(
            Status.ANSWERED,
            self._say("doubted"),
            shown,
            notes=(self._say("doubted_check"),),
            suggestions=(self._wording.say("suggestions", "responsible"),),
        )

    def _reworded(self, focus: Focus) -> Draft:
        shown = self._shown(focus)
        if not shown:
            return Draft(Status.SMALLTALK, self._say("reworded_nothing"), suggestions=self._start())
        return Draft(
            Status.ANSWERED,
            self._say("reworded"),
            (_shortest(shown),),
            notes=(self._say("reworded_help"),),
            suggestions=(self._wording.say("suggestions", "responsible"),),
        )

    def _rejected(self, focus: Focus) -> Draft:
        what = self._subjects.of(focus.question)
        sorry = self._say("rejected_of", what=f"“{what}”") if what else self._say("rejected")
        return Draft(Status.CLARIFY, sorry, notes=(self._say("rejected_help"),), suggestions=self._start())

    def _shown(self, focus: Focus) -> tuple[Passage, ...]:
        """What was shown last; a conversation may be older than the plan."""
        found = map(self._plan.passage, focus.shown)
        return tuple(passage for passage in found if passage)

    def _start(self) -> tuple[str, ...]:
        return self._wording.several("suggestions", "start")

    def _say(self, name: str, **values: str) -> str:
        return self._wording.say("answer", name, **values)


def _shortest(shown: tuple[Passage, ...]) -> Passage:
    telling = [passage for passage in shown if len(passage.text.split()) >= FEWEST_WORDS]
    return min(telling or shown, key=lambda passage: len(passage.text.split()))
