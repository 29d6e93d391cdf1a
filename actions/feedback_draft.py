"""A response while it is being given: what the form's slots hold, and which step comes next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any, TypeVar

from records.feedback_values import Position, Who

E = TypeVar("E", bound=StrEnum)


class Step(StrEnum):
    """The steps of the form, in order; the values are what a reply's `form.step` says."""

    ABOUT = "about"
    POSITION = "position"
    COMMENT = "comment"
    WHO = "who"
    QUESTION = "question"
    PERSONAL = "personal"
    CONSENT = "consent"
    CHECK = "check"


class Ended(StrEnum):
    """What `form.step` says when the form has ended: nothing more is asked."""

    DONE = "done"
    CANCELLED = "cancelled"


class Personal(StrEnum):
    """What becomes of the personal data in a comment."""

    NONE = "none"
    REMOVED = "removed"
    KEPT = "kept"


class Pause(StrEnum):
    """Why the form waits and asks something else than its step."""

    # Help was shown: nobody is pressed for an answer, and what is said is no comment.
    HELP = "help"
    # Something is to be changed, and it was not said what.
    CHANGE = "change"


FORM = "feedback_form"
# Rasa asks for the first of these that is empty.
SLOT_OF: Mapping[Step, str] = {
    Step.ABOUT: "feedback_about",
    Step.POSITION: "feedback_position",
    Step.COMMENT: "feedback_comment",
    Step.WHO: "feedback_who",
    Step.QUESTION: "feedback_questions",
    Step.PERSONAL: "feedback_personal",
    Step.CONSENT: "feedback_consent",
    Step.CHECK: "feedback_receipt",
}
STEP_OF: Mapping[str, Step] = {slot: step for step, slot in SLOT_OF.items()}
BESIDE = tuple(
    f"feedback_{name}"
    for name in ("run", "choices", "answers", "opening", "pause", "held", "earlier", "told")
)
SLOTS = (*SLOT_OF.values(), *BESIDE)


@dataclass(frozen=True, slots=True)
class Draft:
    """What has been given so far.

    `run` is the secret of this form run, `about` an id, `choices` the ids offered last for it, `opening`
    what the respondent had said of the matter before the comment was asked for, `answers` those to the
    extra questions (skipped ones are empty), `receipt` the code once it is handed in. `held` is what was said
    last that may be the comment, `earlier` the comment while it is being changed, `told` whether the words
    of the consent have been shown.
    """

    run: str = ""
    about: str = ""
    choices: tuple[str, ...] = ()
    opening: str = ""
    position: Position | None = None
    comment: str = ""
    who: Who | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    all_answered: bool = False
    personal: Personal | None = None
    consent: bool = False
    receipt: str = ""
    pause: Pause | None = None
    held: str = ""
    earlier: str = ""
    told: bool = False

    @property
    def step(self) -> Step:
        """The first step that is not done."""
        return next((step for step in Step if self.value_of(step) is None), Step.CHECK)

    def value_of(self, step: Step) -> object:
        """What a step's slot holds; None when the step is still to be done."""
        values: dict[Step, object] = {
            Step.ABOUT: self.about or None,
            Step.POSITION: self.position,
            Step.COMMENT: self.comment or None,
            Step.WHO: self.who,
            Step.QUESTION: self.all_answered or None,
            Step.PERSONAL: self.personal,
            Step.CONSENT: self.consent or None,
            Step.CHECK: self.receipt or None,
        }
        return values[step]

    def without(self, step: Step) -> Draft:
        """The draft with this step to be done again, and those that hang on it."""
        changes: dict[Step, dict[str, Any]] = {
            Step.ABOUT: {"about": ""},
            Step.POSITION: {"position": None},
            Step.COMMENT: {"comment": "", "earlier": self.comment or self.earlier},
            Step.WHO: {"who": None},
            Step.QUESTION: {"answers": {}, "all_answered": False},
            Step.PERSONAL: {"personal": None, "consent": False},
            Step.CONSENT: {"consent": False},
            Step.CHECK: {"receipt": ""},
        }
        return replace(self, **changes[step])

    def before(self, step: Step) -> Step | None:
        """The step that was done last before this one, or None at the first."""
        done = [s for s in Step if s is not step and self.value_of(s) is not None]
        earlier = [s for s in done if list(Step).index(s) < list(Step).index(step) and s is not Step.QUESTION]
        asked = [s for s in earlier if not (s is Step.PERSONAL and self.personal is Personal.NONE)]
        return asked[-1] if asked else None


def slots_of(draft: Draft) -> dict[str, Any]:
    """The draft as the form's slots; an empty draft empties them all."""
    steps = {slot: _plain(draft.value_of(step)) for step, slot in SLOT_OF.items()}
    beside = {
        "feedback_run": draft.run or None,
        "feedback_choices": list(draft.choices) or None,
        "feedback_answers": dict(draft.answers) or None,
        "feedback_opening": draft.opening or None,
        "feedback_pause": _plain(draft.pause),
        "feedback_held": draft.held or None,
        "feedback_earlier": draft.earlier or None,
        "feedback_told": draft.told or None,
    }
    return steps | beside


def draft_of(slots: Mapping[str, Any]) -> Draft:
    """The draft that the slots hold; what is damaged in them is still to be given."""
    names = ("run", "about", "opening", "comment", "held", "earlier")
    texts = {name: _text(slots.get(f"feedback_{name}")) for name in names}
    choices, answers = slots.get("feedback_choices"), slots.get("feedback_answers")
    return Draft(
        **texts,
        choices=tuple(map(str, choices)) if isinstance(choices, list | tuple) else (),
        position=_member(Position, slots.get("feedback_position")),
        who=_member(Who, slots.get("feedback_who")),
        answers={str(k): str(v) for k, v in answers.items()} if isinstance(answers, Mapping) else {},
        all_answered=slots.get("feedback_questions") is True,
        personal=_member(Personal, slots.get("feedback_personal")),
        consent=slots.get("feedback_consent") is True,
        receipt=_text(slots.get("feedback_receipt")),
        pause=_member(Pause, slots.get("feedback_pause")),
        told=slots.get("feedback_told") is True,
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _member(kind: type[E], value: object) -> E | None:
    return kind(value) if isinstance(value, str) and value in kind._value2member_map_ else None


def _plain(value: object) -> object:
    return value.value if isinstance(value, StrEnum) else value
