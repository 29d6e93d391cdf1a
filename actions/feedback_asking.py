"""What each step of the form asks, and the choices that it offers."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from actions import feedback_wording as wording
from actions.feedback_choices import POSITIONS
from actions.feedback_draft import Draft, Personal, Step
from actions.feedback_intake import Intake
from actions.reply import FormStep, Reply, Status
from corpus.consultation import ExtraQuestion
from records.feedback_values import COMMENT_LIMIT, Who

CHECK_OPTIONS = (
    wording.SEND,
    wording.CHANGE_COMMENT,
    wording.CHANGE_POSITION,
    wording.CHANGE_ABOUT,
    wording.CHANGE_WHO,
    wording.STOP,
)


def asking(intake: Intake, draft: Draft, step: Step) -> Reply:
    """The question of a step, with its choices."""
    texts: Mapping[Step, Callable[[Intake, Draft], str]] = {
        Step.ABOUT: _about,
        Step.POSITION: _position,
        Step.COMMENT: _comment,
        Step.WHO: lambda *_: wording.ASK_WHO,
        Step.QUESTION: _question,
        Step.PERSONAL: _personal,
        Step.CONSENT: _consent,
        Step.CHECK: _check,
    }
    text = texts[step](intake, draft)
    return Reply(
        Status.FEEDBACK, text, form=FormStep("feedback", step.value, options_at(intake, draft, step))
    )


def options_at(intake: Intake, draft: Draft, step: Step) -> tuple[str, ...]:
    """The choices that a step offers, ways out included."""
    if step is Step.CHECK:
        return CHECK_OPTIONS
    return (*_choices(intake, draft, step), wording.STOP)


def question_at(intake: Intake, draft: Draft) -> ExtraQuestion | None:
    """The extra question that is open, or None."""
    return next((each for each in intake.consultation.questions if each.id not in draft.answers), None)


def _choices(intake: Intake, draft: Draft, step: Step) -> tuple[str, ...]:
    if step is Step.ABOUT:
        subjects = (intake.subjects.of(each) for each in draft.choices)
        return tuple(subject.label for subject in subjects if subject)
    if step is Step.POSITION:
        return tuple(POSITIONS.values())
    if step is Step.COMMENT:
        return (wording.USE_OPENING,) if draft.opening else ()
    if step is Step.WHO:
        return (*(label for who, label in intake.who.items() if who is not Who.NOT_SAID), wording.SKIP)
    if step is Step.QUESTION:
        question = question_at(intake, draft)
        return (*(question.options if question else ()), wording.SKIP)
    if step is Step.PERSONAL:
        return (wording.REMOVE, wording.KEEP, wording.CHANGE_COMMENT)
    return (wording.YES, wording.NO)


def _about(intake: Intake, _draft: Draft) -> str:
    return wording.ASK_ABOUT.format(example=intake.subjects.example)


def _position(intake: Intake, draft: Draft) -> str:
    return wording.ASK_POSITION.format(label=_label(intake, draft))


def _comment(_intake: Intake, draft: Draft) -> str:
    text = wording.ASK_COMMENT.format(limit=f"{COMMENT_LIMIT:,}")
    return f"{text}\n\n{wording.OFFER_OPENING.format(opening=draft.opening)}" if draft.opening else text


def _question(intake: Intake, draft: Draft) -> str:
    question = question_at(intake, draft)
    asked = " ".join(filter(None, (question.question, question.hint))) if question else ""
    return wording.ASK_QUESTION.format(question=asked)


def _personal(intake: Intake, draft: Draft) -> str:
    redaction = intake.redactor.redact(draft.comment)
    found = ", ".join(wording.FOUND.format(text=each.text, kind=each.kind) for each in redaction.found)
    return wording.ASK_PERSONAL.format(found=found, redacted=redaction.text)


def _consent(intake: Intake, _draft: Draft) -> str:
    privacy = intake.consultation.privacy
    return wording.ASK_CONSENT.format(consent=privacy.consent, notice=privacy.notice)


def _check(intake: Intake, draft: Draft) -> str:
    """Everything that would be stored, as it would be stored."""
    keeps = draft.personal is Personal.KEPT
    comment = draft.comment if keeps else intake.redactor.redact(draft.comment).text
    position = POSITIONS[draft.position] if draft.position else ""
    lines = [
        wording.LINE_ABOUT.format(label=_label(intake, draft)),
        wording.LINE_POSITION.format(position=position),
        wording.LINE_COMMENT.format(comment=comment),
        wording.LINE_WHO.format(who=intake.who[draft.who or Who.NOT_SAID]),
        *_answers(intake, draft),
    ]
    return wording.ASK_CHECK.format(lines="\n\n".join(lines))


def _answers(intake: Intake, draft: Draft) -> list[str]:
    return [
        wording.LINE_ANSWER.format(
            question=each.question, answer=draft.answers.get(each.id) or wording.SKIPPED
        )
        for each in intake.consultation.questions
    ]


def _label(intake: Intake, draft: Draft) -> str:
    subject = intake.subjects.of(draft.about)
    return subject.label if subject else draft.about
