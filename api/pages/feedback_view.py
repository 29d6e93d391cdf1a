"""What was given, as the pages show it: to be checked, and once it is stored."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from actions.feedback_choices import ALL_POSITIONS, who_labels
from api.pages import feedback_steps as steps
from api.pages.feedback_held import Writing
from api.pages.feedback_questions import SKIPPED, about_view
from api.pages.feedback_steps import Form
from corpus.council import Council
from privacy.redaction import Redaction
from records.feedback_values import Position, StoredResponse, Who

NOTHING = "Not answered"
KEPT = "Kept in, as you chose"
TAKEN_OUT = "Taken out"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the comment; `kind` says which kind of personal data it is, empty for none."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the answers; `step` is where it can be changed, `words` are the plan's."""

    name: str
    value: str
    step: str = ""
    words: str = ""


def pieces(comment: str, redaction: Redaction) -> tuple[Piece, ...]:
    """The comment in pieces, so that what was found in it can stand out."""
    found: list[Piece] = []
    at = 0
    for one in sorted(redaction.found, key=lambda each: each.start):
        found += [Piece(comment[at : one.start]), Piece(comment[one.start : one.end], one.kind)]
        at = one.end
    return tuple(piece for piece in (*found, Piece(comment[at:])) if piece.text)


def rows_to_check(form: Form, council: Council, writing: Writing) -> tuple[Row, ...]:
    """Everything that was given, each with the step where it can be changed."""
    draft, redaction = writing.draft, writing.redaction
    about = about_view(form.plan, draft.about)
    personal = Row("Personal details", KEPT if draft.keep else TAKEN_OUT, steps.PERSONAL)
    return (
        Row("About", about.place, steps.ABOUT, about.words),
        Row("What you think", _position_words(draft.position), steps.POSITION),
        Row("Comment", draft.comment if draft.keep else redaction.text, steps.COMMENT),
        *((personal,) if redaction.found else ()),
        Row("Answering as", _who_words(council, draft.who), steps.WHO),
        *_answers_to_check(form, draft.answers),
        *(() if draft.amends else (Row("Consent", form.consultation.privacy.consent, steps.CONSENT),)),
    )


def rows_stored(form: Form, council: Council, stored: StoredResponse) -> tuple[Row, ...]:
    """Everything that is stored of a response but its dates."""
    said = stored.content
    about = about_view(form.plan, said.about, said.words)
    asked = {question.id: question.question for question in form.consultation.questions}
    return (
        Row("About", about.place, words=about.words),
        Row("What you think", _position_words(said.position)),
        Row("Comment", said.comment),
        Row("Answering as", _who_words(council, said.who)),
        *(Row(asked.get(name, name), answer) for name, answer in said.answers.items()),
        Row("You agreed to this", stored.consent),
    )


def _position_words(position: Position | None) -> str:
    return ALL_POSITIONS[position] if position else ""


def _who_words(council: Council, who: Who | None) -> str:
    return SKIPPED if who in (None, Who.NOT_SAID) else who_labels(council)[who]


def _answers_to_check(form: Form, answers: Mapping[str, str]) -> Iterator[Row]:
    for question in form.consultation.questions:
        answer = answers.get(question.id) or NOTHING
        yield Row(question.question, answer, f"{steps.QUESTION}{question.id}")
