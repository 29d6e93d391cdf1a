"""What an answer puts into a response: the part it is about, the comment, a position, who answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions import feedback_wording as wording
from actions.feedback_asking import question_at
from actions.feedback_draft import Draft, Personal, Step
from actions.feedback_heard import Heard
from actions.feedback_intake import Intake
from actions.feedback_turn import holds_a_view
from actions.reply import Reply
from records.feedback_values import COMMENT_LIMIT, Position, Who

# A comment is read back up to so many words.
READ_BACK = 30


@dataclass(frozen=True, slots=True)
class Move:
    """What came of a message. `end` is the last reply of a form that ends with it."""

    draft: Draft
    note: str = ""
    end: Reply | None = None


def first_choices(intake: Intake, heard: Heard) -> tuple[str, ...]:
    """What was talked about, or what the first words are about, or the ambitions."""
    return intake.finder.start(heard.discussed) or intake.finder.opening(heard.text) or intake.finder.anywhere


def about(intake: Intake, draft: Draft, text: str, discussed: Sequence[str]) -> Move:
    """The part of the plan that the words name, or parts to choose from."""
    found = intake.finder.find(text, draft.choices, discussed)
    if found.subject:
        return Move(replace(draft, about=found.subject.id))
    if found.choices:
        return Move(replace(draft, choices=found.choices), wording.ABOUT_FOUND)
    return Move(replace(draft, choices=intake.finder.anywhere), wording.ABOUT_UNKNOWN)


def with_view(draft: Draft, text: str) -> Draft:
    """The draft with what somebody thinks kept for the comment, where they say it before they are asked."""
    early = holds_a_view(text) and not draft.opening and not draft.comment
    return replace(draft, opening=text.strip()[:COMMENT_LIMIT]) if early else draft


def commented(intake: Intake, draft: Draft, comment: str) -> Move:
    """The comment taken and read back; whether anything personal is in it decides what is asked next."""
    taken = comment.strip()[:COMMENT_LIMIT]
    given = replace(draft, comment=taken, held="", earlier="", opening="")
    if taken != draft.earlier:
        # What was agreed to was another comment.
        personal = None if intake.redactor.redact(taken).found else Personal.NONE
        given = replace(given, personal=personal, consent=False)
    return Move(given, noted(taken))


def noted(comment: str) -> str:
    """The comment read back, a long one shortened."""
    words = comment.split()
    short = comment if len(words) <= READ_BACK else f"{' '.join(words[:READ_BACK])}…"
    return wording.NOTED.format(comment=short)


def added(intake: Intake, draft: Draft, more: str) -> Move:
    """The comment with more at its end, unless that is too much."""
    before = draft.comment or draft.earlier
    whole = f"{before}\n{more}"
    if len(whole) > COMMENT_LIMIT:
        return Move(draft, wording.TOO_LONG.format(limit=f"{COMMENT_LIMIT:,}"))
    return commented(intake, replace(draft, earlier=before), whole)


def asked_again(draft: Draft, view: str = "") -> Move:
    """The same step again; what was said is kept aside where it may belong to the comment."""
    note = wording.NOT_UNDERSTOOD[draft.step.value]
    if view and draft.comment:
        return Move(replace(draft, held=view[:COMMENT_LIMIT]), f"{note} {wording.MAY_ADD}")
    if view:
        return Move(replace(draft, opening=view[:COMMENT_LIMIT]), f"{note} {wording.VIEW_HELD}")
    return Move(draft, note)


def with_value(draft: Draft, value: object) -> Draft:
    """The draft with a value whose kind says which step it belongs to."""
    if isinstance(value, Position):
        return replace(draft, position=value)
    if isinstance(value, Who):
        return replace(draft, who=value)
    if isinstance(value, Personal):
        return replace(draft, personal=value)
    return replace(draft, consent=value is True)


def skipped(intake: Intake, draft: Draft) -> Draft:
    """The draft with the step passed over that may be."""
    return replace(draft, who=Who.NOT_SAID) if draft.step is Step.WHO else replied(intake, draft, "")


def replied(intake: Intake, draft: Draft, answer: str) -> Draft:
    """The draft with an answer to the extra question that is open."""
    question = question_at(intake, draft)
    answers = {**draft.answers, question.id: answer} if question else dict(draft.answers)
    whole = all(each.id in answers for each in intake.consultation.questions)
    return replace(draft, answers=answers, all_answered=whole)
