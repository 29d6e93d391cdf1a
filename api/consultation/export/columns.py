"""The columns of the export, each with what it means: the data dictionary is made of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from actions.feedback_subjects import Subjects
from corpus.consultation import ExtraQuestion
from corpus.model import Plan
from records.feedback_values import WHOLE_PLAN, Channel, Position, StoredResponse, Who

UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it is called, what it means, what can stand in it, and how a response fills it."""

    name: str
    meaning: str
    values: str
    cell: Callable[[StoredResponse], str]


def columns(
    plan: Plan, themes: Mapping[str, str], questions: Sequence[ExtraQuestion], full_text: bool
) -> tuple[Column, ...]:
    """Every column in order; `themes` are names by key. The full text is there only when asked for.

    None of them leads to a person: there is no receipt code, no conversation and no time of day.
    """
    return (*_of_response(), *_of_subject(plan), *_of_opinion(themes, full_text), *map(_asked, questions))


def _of_response() -> tuple[Column, ...]:
    return (
        Column(
            "response",
            "The response's own id. It is not the receipt code and cannot be used as one.",
            "12 digits and letters",
            lambda r: r.id,
        ),
        Column(
            "given", "The day on which it was given (UTC).", "YYYY-MM-DD", lambda r: f"{r.created:%Y-%m-%d}"
        ),
        Column(
            "amended",
            "The day on which the respondent last changed it; empty: never.",
            "YYYY-MM-DD or empty",
            lambda r: f"{r.amended:%Y-%m-%d}" if r.amended else "",
        ),
        Column(
            "made_up",
            "Whether it is made up, for a demonstration. Never mixed with real ones.",
            "yes, no",
            lambda r: "yes" if r.made_up else "no",
        ),
        Column(
            "channel",
            "Where it was given: in the chat, or on the page with the form.",
            _listed(Channel),
            lambda r: r.channel.value,
        ),
    )


def _of_subject(plan: Plan) -> tuple[Column, ...]:
    subjects = Subjects(plan)
    return (
        Column(
            "about",
            "The part of the plan it is about.",
            f"the id of a passage, or `{WHOLE_PLAN}` for the plan as a whole",
            lambda r: r.content.about,
        ),
        Column(
            "ambition",
            "The ambition which that part is or stands under; empty: none.",
            "e.g. `ambition 3`, or empty",
            lambda r: subjects.ambition_of(r.content.about),
        ),
        Column(
            "priority",
            "The priority which that part is or stands under; empty: none.",
            "e.g. `priority 3.2`, or empty",
            lambda r: subjects.priority_of(r.content.about),
        ),
        Column(
            "words",
            "What that part of the plan said when the response was given.",
            "text, or empty for the plan as a whole",
            lambda r: r.content.words,
        ),
    )


def _of_opinion(themes: Mapping[str, str], full_text: bool) -> tuple[Column, ...]:
    common = (
        Column(
            "position",
            "What the respondent thinks of it.",
            _listed(Position),
            lambda r: r.content.position.value,
        ),
        Column("respondent", "As whom the respondent answers.", _listed(Who), lambda r: r.content.who.value),
        Column(
            "theme",
            "The theme that the last report found for it; empty: none, or no report yet.",
            "the theme's name, or empty",
            lambda r: themes.get(r.theme, r.theme),
        ),
        Column(
            "comment",
            "The comment without personal data. Empty where it was stored before comments were checked.",
            "text; what was taken out stands in square brackets",
            lambda r: r.content.redacted,
        ),
        Column(
            "taken_out",
            f"The kinds of personal data found in it. `{UNCHECKED}`: it was never checked, and is left out.",
            "kinds with semicolons between, or empty",
            lambda r: "; ".join(r.content.found),
        ),
    )
    whole = Column(
        "full_comment",
        "PERSONAL DATA. The comment as the respondent agreed to have it stored.",
        "text",
        lambda r: r.content.comment,
    )
    return (*common, whole) if full_text else common


def _asked(question: ExtraQuestion) -> Column:
    values = ", ".join(question.options) or "text"
    return Column(
        f"answer_{question.id}",
        question.question,
        f"{values}; empty: skipped",
        lambda r: r.content.answers.get(question.id, ""),
    )


def _listed(kind: type[Channel] | type[Position] | type[Who]) -> str:
    return ", ".join(each.value for each in kind)
