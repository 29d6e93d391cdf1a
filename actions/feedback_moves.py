"""What a message does to a response that is being given. No dialogue engine in here, and no plan text.

`begin` opens the form, `advance` takes one message. Either gives a Move: the draft after it, what to say
before the next question, and, where the form ends with it, the last reply.
"""

from __future__ import annotations

from dataclasses import replace

from actions import feedback_wording as wording
from actions.feedback_answers import consent_in, position_in, who_in
from actions.feedback_asked import SO_FAR
from actions.feedback_asking import choices_at, so_far
from actions.feedback_changes import Change
from actions.feedback_choices import POSITIONS
from actions.feedback_draft import Draft, Ended, Pause, Step
from actions.feedback_filling import (
    Move,
    about,
    added,
    asked_again,
    commented,
    first_choices,
    replied,
    with_value,
    with_view,
)
from actions.feedback_granting import granted
from actions.feedback_heard import Heard
from actions.feedback_intake import Intake
from actions.feedback_place import Place
from actions.feedback_replies import about_feedback, closed_reply, last_reply
from actions.feedback_text import is_question, plain
from actions.feedback_turn import AnotherTurn, Answer, AskAgain, AsksOfForm, Reading, holds_a_view, read_turn
from actions.feedback_wishes import Wish
from actions.turns import Turn
from records.feedback_values import COMMENT_LIMIT, Position, Who
from records.receipts import new_run

# From so many words on, what is sent twice at the comment is meant as one.
INSISTS = 4


def begin(intake: Intake, heard: Heard) -> Move:
    """Opens the form, unless the consultation takes no responses today."""
    if (closed := closed_reply(intake)) is not None:
        return Move(Draft(), end=closed)
    named = intake.finder.named(heard.text) or intake.finder.whole_named(heard.text)
    draft = Draft(
        run=new_run(),
        about=named.id if named else "",
        choices=first_choices(intake, heard),
        opening=heard.text if holds_a_view(heard.text) else "",
        all_answered=not intake.consultation.questions,
    )
    return Move(draft, wording.BEGIN.format(title=intake.consultation.title))


def advance(intake: Intake, draft: Draft, heard: Heard) -> Move | None:
    """What the message does; None when it is no part of the form and has to be replied to by itself."""
    if (again := _sent_twice(intake, draft, heard)) is not None:
        return again
    reading = read_turn(_place(intake, draft), heard.text, heard.turn, intake.topic_of)
    if isinstance(reading, AnotherTurn):
        return None
    if isinstance(reading, AsksOfForm):
        return Move(draft, _told(intake, draft, reading.topic))
    if draft.pause and (waiting := _waiting(draft, reading, heard.text)) is not None:
        return waiting
    draft = replace(draft, pause=None)
    if isinstance(reading, Wish):
        return granted(reading, intake, draft, heard)
    if isinstance(reading, Change):
        return _changed(intake, draft, reading, heard)
    if isinstance(reading, AskAgain):
        return asked_again(draft, reading.view)
    return _answered(intake, draft, reading, heard)


def _told(intake: Intake, draft: Draft, topic: str) -> str:
    """The answer to a question about the form."""
    return so_far(intake, draft) if topic == SO_FAR else about_feedback(intake, topic)


def _place(intake: Intake, draft: Draft) -> Place:
    return Place(
        draft.step,
        choices_at(intake, draft, draft.step),
        draft.pause,
        bool(draft.held),
        bool(draft.comment or draft.earlier),
    )


def _sent_twice(intake: Intake, draft: Draft, heard: Heard) -> Move | None:
    """A message that came twice (a double click, a reply that got lost) answers one step and no more.

    None where it makes no difference. Who sends the same comment again means it as one,
    unless help was shown.
    """
    said = plain(heard.text)
    if said != plain(heard.before) or draft.pause:
        return None
    if draft.step is Step.CHECK and consent_in(heard.text):
        return Move(draft, wording.SEND_SURE)
    insists = len(said.split()) >= INSISTS and not is_question(heard.text) and heard.turn is not Turn.SAFETY
    if draft.step is Step.COMMENT and insists:
        # It was taken for a wish to talk to somebody, and that has been replied to.
        return commented(intake, draft, heard.text)
    # The comment itself, which might happen to answer the step after it.
    return Move(draft) if draft.comment and said == plain(draft.comment) else None


def _waiting(draft: Draft, reading: Reading, text: str) -> Move | None:
    """What a message does while the form waits; None where it goes on with it.

    After help was shown no words are taken as a comment before somebody says so.
    """
    answers = isinstance(reading, Answer) and not reading.free
    if answers or not isinstance(reading, Answer | AskAgain):
        return None
    at_comment = draft.step is Step.COMMENT and isinstance(reading, Answer)
    held = text.strip()[:COMMENT_LIMIT] if at_comment else draft.held
    note = wording.NOT_TAKEN if at_comment and draft.pause is Pause.HELP else ""
    return Move(replace(draft, held=held), note)


def _changed(intake: Intake, draft: Draft, change: Change, heard: Heard) -> Move:
    """The step to be done again; done at once where its new value was said as well."""
    if not change.value:
        again = draft.without(change.step)
        if change.step is Step.ABOUT:
            again = replace(again, choices=again.choices or first_choices(intake, heard))
        return Move(again)
    if change.adds:
        return added(intake, draft, change.value)
    if change.step is Step.ABOUT:
        return about(intake, draft.without(Step.ABOUT), change.value, heard.discussed)
    if change.step is Step.COMMENT:
        return commented(intake, draft.without(Step.COMMENT), change.value)
    value = position_in(change.value) if change.step is Step.POSITION else who_in(change.value)
    if value is None:
        return Move(draft.without(change.step), wording.NOT_UNDERSTOOD[change.step.value])
    return Move(with_value(draft, value), wording.CHANGED.format(what=_said_of(intake, value)))


def _said_of(intake: Intake, value: Position | Who) -> str:
    if isinstance(value, Position):
        return wording.LINE_POSITION.format(position=POSITIONS[value]) + "."
    return wording.LINE_WHO.format(who=intake.who[value]) + "."


def _answered(intake: Intake, draft: Draft, answer: Answer, heard: Heard) -> Move:
    value, step = answer.value, draft.step
    if step is Step.ABOUT:
        draft = with_view(draft, heard.text) if answer.free else draft
        return about(intake, draft, str(value), heard.discussed)
    if step is Step.COMMENT:
        return commented(intake, draft, str(value))
    if step is Step.QUESTION:
        return Move(replied(intake, draft, intake.redactor.redact(str(value)).text))
    if value is False:
        return Move(Draft(), end=last_reply(wording.NOT_KEPT, Ended.CANCELLED))
    return Move(with_value(draft, value))
