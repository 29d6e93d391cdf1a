"""What each step of the form asks, and the choices that it offers."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from actions import feedback_wording as wording
from actions.feedback_choices import POSITIONS
from actions.feedback_draft import Draft, Pause, Personal, Step
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
    """The question of a step, with its choices; or what the form waits for."""
    if draft.pause:
        form = FormStep("feedback", step.value, _paused_options(draft, step))
        return Reply(Status.FEEDBACK, _paused(draft, step), form=form)
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
    return (*choices_at(intake, draft, step), *_ways_on(draft, step), wording.STOP)


def so_far(intake: Intake, draft: Draft) -> str:
    """What was given so far, as it would be stored."""
    return "\n\n".join(_given(intake, draft)) or wording.NOTHING_YET


def question_at(intake: Intake, draft: Draft) -> ExtraQuestion | None:
    """The extra question that is open, or None."""
    return next((each for each in intake.consultation.questions if each.id not in draft.answers), None)


def choices_at(intake: Intake, draft: Draft, step: Step) -> tuple[str, ...]:
    """The answers to choose from at a step, without the ways out."""
    if step is Step.ABOUT:
        subjects = (intake.subjects.of(each) for each in draft.choices)
        return tuple(subject.label for subject in subjects if subject)
    if step is Step.POSITION:
        return tuple(POSITIONS.values())
    if step is Step.WHO:
        return tuple(label for who, label in intake.who.items() if who is not Who.NOT_SAID)
    if step is Step.QUESTION:
        question = question_at(intake, draft)
        return question.options if question else ()
    if step is Step.PERSONAL:
        return (wording.REMOVE, wording.KEEP)
    return (wording.YES, wording.NO) if step is Step.CONSENT else ()


def _ways_on(draft: Draft, step: Step) -> tuple[str, ...]:
    """What else can be said at a step than an answer to it."""
    if step is Step.COMMENT:
        opening = (wording.USE_OPENING,) if draft.opening else ()
        return (*opening, *((wording.KEEP,) if draft.earlier else ()))
    if step is Step.PERSONAL:
        return (wording.CHANGE_COMMENT,)
    return (wording.SKIP,) if step in {Step.WHO, Step.QUESTION} else ()


def _paused(draft: Draft, step: Step) -> str:
    if draft.pause is Pause.CHANGE:
        return wording.ASK_CHANGE
    if step is not Step.COMMENT:
        return wording.WAITS
    earlier = f" {wording.KEEPS_EARLIER}" if draft.earlier else ""
    return f"{wording.WAITS_FOR_COMMENT}{earlier}"


def _paused_options(draft: Draft, step: Step) -> tuple[str, ...]:
    if draft.pause is Pause.CHANGE:
        given = {
            wording.CHANGE_COMMENT: draft.comment,
            wording.CHANGE_POSITION: draft.position,
            wording.CHANGE_ABOUT: draft.about,
            wording.CHANGE_WHO: draft.who,
        }
        return (*(label for label, value in given.items() if value), wording.GO_ON, wording.STOP)
    mine = (wording.WAS_COMMENT,) if step is Step.COMMENT and draft.held else ()
    earlier = (wording.KEEP,) if step is Step.COMMENT and draft.earlier else ()
    return (wording.GO_ON, *mine, *earlier, wording.STOP)


def _about(intake: Intake, _draft: Draft) -> str:
    return wording.ASK_ABOUT.format(example=intake.subjects.example)


def _position(intake: Intake, draft: Draft) -> str:
    return wording.ASK_POSITION.format(label=_label(intake, draft))


def _comment(_intake: Intake, draft: Draft) -> str:
    if draft.earlier:
        return wording.ASK_COMMENT_AGAIN.format(comment=draft.earlier)
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


def _consent(intake: Intake, draft: Draft) -> str:
    """The words to agree to, once."""
    if draft.told:
        return wording.ASK_CONSENT_AGAIN
    return wording.ASK_CONSENT.format(consent=intake.consultation.privacy.consent)


def _check(intake: Intake, draft: Draft) -> str:
    """Everything that would be stored, as it would be stored."""
    return wording.ASK_CHECK.format(lines="\n\n".join((*_given(intake, draft), *_answers(intake, draft))))


def _given(intake: Intake, draft: Draft) -> Iterator[str]:
    if draft.about:
        yield wording.LINE_ABOUT.format(label=_label(intake, draft))
    if draft.position:
        yield wording.LINE_POSITION.format(position=POSITIONS[draft.position])
    if written := draft.comment or draft.earlier:
        kept = written if draft.personal is Personal.KEPT else intake.redactor.redact(written).text
        yield wording.LINE_COMMENT.format(comment=kept)
    if draft.who:
        yield wording.LINE_WHO.format(who=intake.who[draft.who])


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
