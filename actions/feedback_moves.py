"""What a message does to a response that is being given. No dialogue engine in here, and no plan text.

`begin` opens the form, `advance` takes one message. Either gives a Move: the draft after it, what to say
before the next question, and, where the form ends with it, the last reply.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from actions import feedback_phrases as known
from actions import feedback_wording as wording
from actions.feedback import content, new_response
from actions.feedback_asking import options_at, question_at
from actions.feedback_changes import Change
from actions.feedback_choices import POSITIONS
from actions.feedback_draft import Draft, Ended, Personal, Step
from actions.feedback_intake import Intake
from actions.feedback_replies import about_feedback, closed_reply, last_reply, receipt_reply
from actions.feedback_turn import (
    AnotherTurn,
    Answer,
    AskAgain,
    Wish,
    holds_a_view,
    is_question,
    plain,
    read_turn,
)
from actions.reply import Reply
from records.errors import ResponseWithdrawn
from records.feedback_values import COMMENT_LIMIT, Channel, Position, Receipt, Who
from records.receipts import new_run

# From so many words on, what is sent twice at the comment is meant as one.
INSISTS = 4


@dataclass(frozen=True, slots=True)
class Heard:
    """A message in the form: words and intent, the message before it, the ids of what was talked about."""

    text: str
    intent: str = ""
    before: str = ""
    discussed: tuple[str, ...] = ()
    bot_id: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """What came of a message. `end` is the last reply of a form that ends with it."""

    draft: Draft
    note: str = ""
    end: Reply | None = None


def begin(intake: Intake, heard: Heard) -> Move:
    """Opens the form, unless the consultation takes no responses today."""
    if (closed := closed_reply(intake)) is not None:
        return Move(Draft(), end=closed)
    named = intake.finder.named(heard.text)
    draft = Draft(
        run=new_run(),
        about=named.id if named else "",
        choices=_first_choices(intake, heard),
        opening=heard.text if holds_a_view(heard.text) else "",
        all_answered=not intake.consultation.questions,
    )
    return Move(draft, wording.BEGIN.format(title=intake.consultation.title))


def advance(intake: Intake, draft: Draft, heard: Heard) -> Move | None:
    """What the message does; None when it is no part of the form and has to be replied to by itself."""
    step = draft.step
    if (again := _sent_twice(intake, draft, step, heard)) is not None:
        return again
    reading = read_turn(step, heard.text, heard.intent, options_at(intake, draft, step))
    if isinstance(reading, AnotherTurn):
        return None
    if isinstance(reading, Wish):
        return _wished(intake, draft, reading, heard)
    if isinstance(reading, Change):
        return _changed(intake, draft, reading, heard)
    if isinstance(reading, AskAgain):
        return _asked_again(draft, step, reading.view)
    return _answered(intake, draft, step, reading, heard)


def _first_choices(intake: Intake, heard: Heard) -> tuple[str, ...]:
    """What was talked about, or what the first words are about, or the ambitions."""
    return intake.finder.start(heard.discussed) or intake.finder.opening(heard.text) or intake.finder.anywhere


def _sent_twice(intake: Intake, draft: Draft, step: Step, heard: Heard) -> Move | None:
    """A message that came twice (a double click, a reply that got lost) answers one step and no more.

    None where it makes no difference. Who sends the same comment again means it as one.
    """
    said = plain(heard.text)
    if said != plain(heard.before):
        return None
    if step is Step.CHECK and said in known.AGREES:
        return Move(draft, wording.SEND_SURE)
    if step is Step.COMMENT and len(said.split()) >= INSISTS and not is_question(heard.text):
        # It was taken for a call for help or for somebody to talk to, and that has been replied to.
        return _commented(intake, draft, heard.text)
    # The comment itself, which might happen to answer the step after it.
    return Move(draft) if draft.comment and said == plain(draft.comment) else None


def _wished(intake: Intake, draft: Draft, wish: Wish, heard: Heard) -> Move:
    if wish is Wish.LEAVE:
        return Move(Draft(), end=last_reply(wording.CANCELLED, Ended.CANCELLED))
    if wish is Wish.RESTART:
        anew = Draft(
            run=draft.run,
            choices=intake.finder.start(heard.discussed) or intake.finder.anywhere,
            all_answered=not intake.consultation.questions,
        )
        return Move(anew, wording.RESTARTED)
    if wish is Wish.BACK:
        earlier = draft.before(draft.step)
        return Move(draft.without(earlier) if earlier else draft)
    if wish is Wish.SEND:
        return _sent(intake, draft, heard.bot_id)
    if wish is Wish.SKIP:
        return Move(_skipped(intake, draft))
    if wish is Wish.KNOW_MORE:
        return Move(draft, about_feedback(intake))
    if wish is Wish.CHANGE_SOMETHING:
        return Move(draft, wording.TO_CHANGE)
    written = heard.before if wish is Wish.WAS_COMMENT else draft.opening
    return _commented(intake, draft, written) if written else _asked_again(draft, Step.COMMENT, "")


def _changed(intake: Intake, draft: Draft, change: Change, heard: Heard) -> Move:
    """The step to be done again; done at once where its new value was said as well."""
    if not change.value:
        again = draft.without(change.step)
        if change.step is Step.ABOUT:
            again = replace(again, choices=again.choices or _first_choices(intake, heard))
        return Move(again)
    if change.step is Step.ABOUT:
        return _about(intake, draft.without(Step.ABOUT), change.value, heard)
    if change.step is Step.COMMENT:
        return _commented(intake, draft.without(Step.COMMENT), change.value)
    said = plain(change.value)
    value = known.position_in(said) if change.step is Step.POSITION else known.who_in(said)
    if value is None:
        return Move(draft.without(change.step), wording.NOT_UNDERSTOOD[change.step.value])
    return Move(_with(draft, value), wording.CHANGED.format(what=_said_of(intake, value)))


def _said_of(intake: Intake, value: Position | Who) -> str:
    if isinstance(value, Position):
        return wording.LINE_POSITION.format(position=POSITIONS[value]) + "."
    return wording.LINE_WHO.format(who=intake.who[value]) + "."


def _asked_again(draft: Draft, step: Step, view: str) -> Move:
    if view and not draft.comment:
        note = f"{wording.NOT_UNDERSTOOD[step.value]} {wording.VIEW_HELD}"
        return Move(replace(draft, opening=view[:COMMENT_LIMIT]), note)
    return Move(draft, wording.NOT_UNDERSTOOD[step.value])


def _answered(intake: Intake, draft: Draft, step: Step, answer: Answer, heard: Heard) -> Move:
    value = answer.value
    if step is Step.ABOUT:
        return _about(intake, draft, str(value), heard)
    if step is Step.COMMENT:
        return _commented(intake, draft, str(value))
    if step is Step.QUESTION:
        return Move(_replied(intake, draft, intake.redactor.redact(str(value)).text))
    if value is False:
        return Move(Draft(), end=last_reply(wording.NOT_KEPT, Ended.CANCELLED))
    return Move(_with(draft, value))


def _with(draft: Draft, value: object) -> Draft:
    """The draft with a value whose kind says which step it belongs to."""
    if isinstance(value, Position):
        return replace(draft, position=value)
    if isinstance(value, Who):
        return replace(draft, who=value)
    if isinstance(value, Personal):
        return replace(draft, personal=value)
    return replace(draft, consent=value is True)


def _about(intake: Intake, draft: Draft, text: str, heard: Heard) -> Move:
    found = intake.finder.find(text, draft.choices, heard.discussed)
    if found.subject:
        return Move(replace(draft, about=found.subject.id))
    if found.choices:
        return Move(replace(draft, choices=found.choices), wording.ABOUT_FOUND)
    return Move(replace(draft, choices=intake.finder.anywhere), wording.ABOUT_UNKNOWN)


def _commented(intake: Intake, draft: Draft, comment: str) -> Move:
    """The comment taken; whether anything personal is in it decides what is asked next."""
    taken = comment.strip()[:COMMENT_LIMIT]
    found = intake.redactor.redact(taken).found
    return Move(replace(draft, comment=taken, personal=None if found else Personal.NONE))


def _skipped(intake: Intake, draft: Draft) -> Draft:
    if draft.step is Step.WHO:
        return replace(draft, who=Who.NOT_SAID)
    return _replied(intake, draft, "")


def _replied(intake: Intake, draft: Draft, answer: str) -> Draft:
    """The draft with an answer to the extra question that is open."""
    question = question_at(intake, draft)
    answers = {**draft.answers, question.id: answer} if question else dict(draft.answers)
    whole = all(each.id in answers for each in intake.consultation.questions)
    return replace(draft, answers=answers, all_answered=whole)


def _sent(intake: Intake, draft: Draft, bot_id: str) -> Move:
    """Hands the response in: once this gives a receipt, the response is stored for certain."""
    if (closed := closed_reply(intake)) is not None:
        return Move(Draft(), end=closed)
    subject = intake.subjects.of(draft.about)
    if subject is None:
        # The plan was changed under a form that was open.
        return Move(draft.without(Step.ABOUT), wording.ABOUT_UNKNOWN)
    try:
        receipt = _submitted(intake, draft, bot_id)
    except ResponseWithdrawn:
        return Move(Draft(), end=last_reply(wording.WITHDRAWN, Ended.CANCELLED))
    return Move(replace(draft, receipt=receipt.code), end=receipt_reply(receipt.code))


def _submitted(intake: Intake, draft: Draft, bot_id: str) -> Receipt:
    subject = intake.subjects.of(draft.about)
    assert subject is not None
    assert draft.position is not None
    said = content(
        subject,
        draft.position,
        draft.comment,
        intake.redactor.redact(draft.comment),
        draft.personal is Personal.KEPT,
        draft.who or Who.NOT_SAID,
        {question: answer for question, answer in draft.answers.items() if answer},
    )
    return intake.store.submit(new_response(draft.run, said, intake.consultation, Channel.CHAT, bot_id))
