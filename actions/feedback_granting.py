"""Doing what somebody wants of the form itself: stopping, going back, going on, skipping, sending."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from actions import feedback_wording as wording
from actions.feedback_draft import Draft, Ended, Pause, Step
from actions.feedback_filling import Move, added, asked_again, commented, noted, skipped
from actions.feedback_heard import Heard
from actions.feedback_intake import Intake
from actions.feedback_replies import last_reply
from actions.feedback_sending import sent
from actions.feedback_wishes import Wish

_SKIPPABLE = frozenset({Step.WHO, Step.QUESTION})


def granted(wish: Wish, intake: Intake, draft: Draft, heard: Heard) -> Move:
    """What comes of a wish."""
    return _GRANTED[wish](intake, draft, heard)


def _left(_intake: Intake, _draft: Draft, _heard: Heard) -> Move:
    return Move(Draft(), end=last_reply(wording.CANCELLED, Ended.CANCELLED))


def _restarted(intake: Intake, draft: Draft, heard: Heard) -> Move:
    anew = Draft(
        run=draft.run,
        choices=intake.finder.start(heard.discussed) or intake.finder.anywhere,
        all_answered=not intake.consultation.questions,
        told=draft.told,
    )
    return Move(anew, wording.RESTARTED)


def _gone_back(_intake: Intake, draft: Draft, _heard: Heard) -> Move:
    earlier = draft.before(draft.step)
    return Move(draft.without(earlier) if earlier else draft)


def _gone_on(_intake: Intake, draft: Draft, _heard: Heard) -> Move:
    return Move(replace(draft, held=""))


def _passed(intake: Intake, draft: Draft, _heard: Heard) -> Move:
    if draft.step in _SKIPPABLE:
        return Move(skipped(intake, draft))
    return Move(draft, wording.NO_SKIPPING.get(draft.step.value, wording.NOT_UNDERSTOOD[draft.step.value]))


def _handed_in(intake: Intake, draft: Draft, heard: Heard) -> Move:
    if draft.step is Step.CHECK:
        return sent(intake, draft, heard.bot_id)
    if draft.step in _SKIPPABLE:
        return Move(skipped(intake, draft))
    return Move(draft, wording.SEND_NEEDS_YES if draft.step is Step.CONSENT else wording.NOT_WHOLE)


def _something_changed(_intake: Intake, draft: Draft, _heard: Heard) -> Move:
    if draft.step is Step.ABOUT and not draft.position:
        return Move(draft, wording.NOT_UNDERSTOOD["about"])
    return Move(replace(draft, pause=Pause.CHANGE))


def _was_comment(intake: Intake, draft: Draft, _heard: Heard) -> Move:
    if draft.comment:
        return Move(draft, noted(draft.comment))
    return commented(intake, draft, draft.held) if draft.held else asked_again(draft)


def _opening_used(intake: Intake, draft: Draft, _heard: Heard) -> Move:
    return commented(intake, draft, draft.opening) if draft.opening else asked_again(draft)


def _earlier_kept(intake: Intake, draft: Draft, _heard: Heard) -> Move:
    return commented(intake, draft, draft.earlier) if draft.earlier else asked_again(draft)


def _that_added(intake: Intake, draft: Draft, _heard: Heard) -> Move:
    return added(intake, draft, draft.held) if draft.held else Move(draft.without(Step.COMMENT))


_GRANTED: dict[Wish, Callable[[Intake, Draft, Heard], Move]] = {
    Wish.LEAVE: _left,
    Wish.RESTART: _restarted,
    Wish.BACK: _gone_back,
    Wish.GO_ON: _gone_on,
    Wish.SKIP: _passed,
    Wish.SEND: _handed_in,
    Wish.CHANGE: _something_changed,
    Wish.WAS_COMMENT: _was_comment,
    Wish.USE_OPENING: _opening_used,
    Wish.KEEP_EARLIER: _earlier_kept,
    Wish.ADD_THAT: _that_added,
}
