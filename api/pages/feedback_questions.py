"""What each step of the form asks, as the pages show it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from actions.feedback_choices import POSITIONS, who_labels
from actions.feedback_subjects import WHOLE_LABEL
from api.pages import feedback_steps as steps
from api.pages.feedback_draft import PageDraft
from api.pages.feedback_held import Writing
from api.pages.feedback_steps import Fault, Form
from api.pages.places import place_of
from corpus.council import Council
from corpus.model import Plan
from records.feedback_values import COMMENT_LIMIT, WHOLE_PLAN, Who

SKIPPED = "Prefer not to say"


@dataclass(frozen=True, slots=True)
class About:
    """What a response is about: its place in the plan, and its words (none for the whole plan)."""

    place: str
    words: str


@dataclass(frozen=True, slots=True)
class Option:
    """A choice; `divider` stands above it."""

    value: str
    text: str
    divider: str = ""


@dataclass(frozen=True, slots=True)
class StepView:
    """A step ready to be shown.

    `kind` is choice, words, tick or personal; `name` is the field's, `number` the step's place among `of`
    (0 where it has none), `fault` why what was given was not taken.
    """

    step: str
    kind: str
    name: str
    question: str
    hint: str = ""
    options: tuple[Option, ...] = ()
    value: str = ""
    limit: int = 0
    about: About | None = None
    number: int = 0
    of: int = 0
    fault: str = ""


def step_view(form: Form, council: Council, step: str, writing: Writing) -> StepView:
    """The step with what was given or typed there last. Looks for personal data: call it in a thread."""
    draft = writing.draft
    view = _numbered(_asked(form, council, step, draft), form, writing)
    attempt = writing.attempt
    if attempt is None or attempt.step != step:
        return view
    taken = form.take(step, draft, attempt.fields)
    fault = taken.reason if isinstance(taken, Fault) else ""
    return replace(view, value=attempt.fields.get(view.name, ""), fault=fault)


def about_view(plan: Plan, about: str, words: str = "") -> About:
    """What a response is about; `words` are what the plan said when the response was given."""
    passage = plan.passage(about)
    if passage is None:
        return About(WHOLE_LABEL if about == WHOLE_PLAN else "A part of the plan", words)
    return About(place_of(passage.id, passage.heading), words or passage.text)


def _numbered(view: StepView, form: Form, writing: Writing) -> StepView:
    """The step with its place among the others; whoever changes a response sees only a few of them."""
    counted = [s for s in form.steps(writing.draft, writing.redaction) if s != steps.PERSONAL]
    if view.step not in counted or writing.draft.amends:
        return view
    return replace(view, number=counted.index(view.step) + 1, of=len(counted))


def _asked(form: Form, council: Council, step: str, draft: PageDraft) -> StepView:
    if step.startswith(steps.PART):
        return _part(form, step, draft)
    if step.startswith(steps.QUESTION):
        return _question(form, step, draft)
    askers: dict[str, Callable[[], StepView]] = {
        steps.ABOUT: lambda: _about(form, draft),
        steps.POSITION: lambda: _position(form, draft),
        steps.COMMENT: lambda: _comment(form, draft),
        steps.WHO: lambda: _who(council, draft),
        steps.PERSONAL: lambda: _personal(draft),
        steps.CONSENT: lambda: _consent(form, draft),
    }
    return askers[step]()


def _about(form: Form, draft: PageDraft) -> StepView:
    chosen = form.subjects.of(draft.about)
    broad = [form.subjects.whole, *form.subjects.ambitions()]
    exact = [chosen] if chosen and chosen not in broad else []
    options = [Option(each.id, each.label) for each in (*exact, *broad)]
    return StepView(
        steps.ABOUT,
        "choice",
        steps.ABOUT,
        "What is your response about?",
        "If you choose an ambition, you can choose one of its priorities next.",
        (*options, Option(steps.OTHER, "Another part of the plan", "or")),
        chosen.id if chosen else "",
    )


def _part(form: Form, step: str, draft: PageDraft) -> StepView:
    ambition = form.ambition(step)
    found = [form.subjects.of(part) for part in form.parts(step)]
    options = tuple(Option(each.id, each.label) for each in found if each)
    if ambition is None:
        question = "Which other part of the plan?"
        return StepView(step, "choice", "part", question, options=options, value=draft.about)
    question = f"Which part of ambition {ambition.number}?"
    options = (Option(ambition.passage.id, f"All of ambition {ambition.number}"), *options[1:])
    return StepView(step, "choice", "part", question, ambition.name, options, draft.about)


def _position(form: Form, draft: PageDraft) -> StepView:
    whole = draft.about == WHOLE_PLAN
    return StepView(
        steps.POSITION,
        "choice",
        steps.POSITION,
        f"What do you think of {'the plan as a whole' if whole else 'this part of the plan'}?",
        options=tuple(Option(position.value, label) for position, label in POSITIONS.items()),
        value=draft.position.value if draft.position else "",
        about=about_view(form.plan, draft.about),
    )


def _comment(form: Form, draft: PageDraft) -> StepView:
    return StepView(
        steps.COMMENT,
        "words",
        steps.COMMENT,
        "Your comment",
        "Say what you like, what you would change, and why. Please leave out names and addresses.",
        value=draft.comment,
        limit=COMMENT_LIMIT,
        about=about_view(form.plan, draft.about),
    )


def _who(council: Council, draft: PageDraft) -> StepView:
    labels = who_labels(council)
    options = [Option(who.value, label) for who, label in labels.items() if who is not Who.NOT_SAID]
    skip = Option(Who.NOT_SAID.value, SKIPPED, "or")
    value = draft.who.value if draft.who else ""
    question = "Who are you answering as?"
    return StepView(steps.WHO, "choice", steps.WHO, question, options=(*options, skip), value=value)


def _question(form: Form, step: str, draft: PageDraft) -> StepView:
    question = form.question(step)
    assert question is not None
    answer = draft.answers.get(question.id)
    if not question.options:
        hint = f"{question.hint} You can leave this empty.".strip()
        return StepView(
            step, "words", "answer", question.question, hint, (), answer or "", steps.ANSWER_LIMIT
        )
    options = (*(Option(text, text) for text in question.options), Option(SKIPPED, SKIPPED, "or"))
    value = SKIPPED if answer == "" else answer or ""
    return StepView(step, "choice", "answer", question.question, question.hint, options, value)


def _personal(draft: PageDraft) -> StepView:
    options = (
        Option(steps.REMOVE, "Take these details out (recommended)"),
        Option(steps.KEEP, "Keep my comment as I wrote it"),
    )
    value = {True: steps.KEEP, False: steps.REMOVE, None: ""}[draft.keep]
    question = "What should we do with these details?"
    return StepView(steps.PERSONAL, "personal", steps.PERSONAL, question, options=options, value=value)


def _consent(form: Form, draft: PageDraft) -> StepView:
    value = steps.YES if form.is_done(steps.CONSENT, draft) else ""
    return StepView(steps.CONSENT, "tick", steps.CONSENT, "Do you agree?", value=value)
