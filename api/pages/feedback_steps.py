"""The steps of the form: which come, which is next, and what is taken from each."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from actions.feedback_choices import POSITIONS
from actions.feedback_subjects import Subjects
from api.pages.feedback_draft import PageDraft
from api.wording import LINE_BREAKS
from corpus.consultation import Consultation, ExtraQuestion
from corpus.model import Ambition, Plan
from privacy.redaction import Redaction, Redactor
from records.feedback_values import COMMENT_LIMIT, WHOLE_PLAN, Position, Who

ABOUT, POSITION, COMMENT, WHO = "about", "position", "comment", "who"
PERSONAL, CONSENT, CHECK = "personal", "consent", "check"
PART, QUESTION = "part-", "question-"
OTHER = "other"
KEEP, REMOVE, YES = "keep", "remove", "yes"
ANSWER_LIMIT = 500


@dataclass(frozen=True, slots=True)
class Fault:
    """Why what was given at a step cannot be taken, in words for the respondent."""

    reason: str


@dataclass(frozen=True, slots=True)
class Form:
    """The form of one plan and consultation."""

    plan: Plan
    subjects: Subjects
    consultation: Consultation
    redactor: Redactor

    def steps(self, draft: PageDraft, redaction: Redaction) -> tuple[str, ...]:
        """The steps in order, without those about a part and without the check at the end."""
        questions = (f"{QUESTION}{question.id}" for question in self.consultation.questions)
        personal = (PERSONAL,) if redaction.found else ()
        # Whoever changes a response has agreed before.
        consent = () if draft.amends else (CONSENT,)
        return (ABOUT, POSITION, COMMENT, WHO, *questions, *personal, *consent)

    def next_step(self, draft: PageDraft, redaction: Redaction) -> str:
        """The first step that is not done, or the check."""
        open_ones = (s for s in self.steps(draft, redaction) if not self.is_done(s, draft))
        return next(open_ones, CHECK)

    def step_before(self, step: str, draft: PageDraft, redaction: Redaction) -> str | None:
        """Where "Back" leads: to the check once there is nothing left to give, None at the first step."""
        if step.startswith(PART):
            return ABOUT
        steps = self.steps(draft, redaction)
        if step == CHECK or step not in steps:
            return steps[-1]
        if self.next_step(draft, redaction) == CHECK:
            return CHECK
        place = steps.index(step)
        return steps[place - 1] if place else None

    def is_done(self, step: str, draft: PageDraft) -> bool:
        """Whether the draft has what this step asks for."""
        if step.startswith(QUESTION):
            # What was skipped is not stored; whoever changes a response was asked before.
            return bool(draft.amends) or step.removeprefix(QUESTION) in draft.answers
        return {
            ABOUT: self.subjects.of(draft.about) is not None,
            POSITION: draft.position in POSITIONS,
            COMMENT: 0 < len(draft.comment) <= COMMENT_LIMIT,
            WHO: draft.who is not None,
            PERSONAL: draft.keep is not None,
            CONSENT: draft.agreed == self.consultation.privacy.version,
        }[step]

    def ambition(self, step: str) -> Ambition | None:
        """The ambition whose parts a step offers."""
        return next((a for a in self.plan.ambitions if step == f"{PART}{a.number}"), None)

    def question(self, step: str) -> ExtraQuestion | None:
        """The extra question that a step asks."""
        return next((q for q in self.consultation.questions if step == f"{QUESTION}{q.id}"), None)

    def parts(self, step: str) -> tuple[str, ...]:
        """The ids that a step about a part offers."""
        ambition = self.ambition(step)
        if ambition:
            return (ambition.passage.id, *(p.passage.id for p in ambition.priorities))
        return tuple(theme.passage.id for theme in self.plan.themes)

    def has(self, step: str, draft: PageDraft, redaction: Redaction) -> bool:
        """Whether there is such a step."""
        known = step in self.steps(draft, redaction) or step in (CHECK, f"{PART}{OTHER}")
        return known or self.ambition(step) is not None

    def take(self, step: str, draft: PageDraft, fields: Mapping[str, str]) -> PageDraft | Fault:
        """The draft with what was given at a step. Looks for personal data: call it in a thread."""
        if step.startswith(PART):
            return self._part(step, draft, fields)
        if step.startswith(QUESTION):
            return self._answer(step, draft, fields)
        takers: dict[str, Callable[[PageDraft, Mapping[str, str]], PageDraft | Fault]] = {
            ABOUT: self._about,
            POSITION: self._position,
            COMMENT: self._comment,
            WHO: self._who,
            PERSONAL: self._personal,
            CONSENT: self._consent,
        }
        return takers[step](draft, fields)

    def _about(self, draft: PageDraft, fields: Mapping[str, str]) -> PageDraft | Fault:
        chosen = fields.get(ABOUT, "")
        if chosen == OTHER:
            return draft
        if self.subjects.of(chosen) is None:
            return Fault("Choose what your response is about")
        return replace(draft, about=chosen)

    def _part(self, step: str, draft: PageDraft, fields: Mapping[str, str]) -> PageDraft | Fault:
        chosen = fields.get("part", "")
        if chosen not in self.parts(step):
            return Fault("Choose which part your response is about")
        return replace(draft, about=chosen)

    def _position(self, draft: PageDraft, fields: Mapping[str, str]) -> PageDraft | Fault:
        chosen = fields.get(POSITION, "")
        if chosen not in {position.value for position in POSITIONS}:
            whole = draft.about == WHOLE_PLAN
            return Fault(f"Choose what you think of {'the plan' if whole else 'this part of the plan'}")
        return replace(draft, position=Position(chosen))

    def _comment(self, draft: PageDraft, fields: Mapping[str, str]) -> PageDraft | Fault:
        comment = tidied(fields.get(COMMENT, ""))
        if not comment:
            return Fault("Enter your comment")
        if len(comment) > COMMENT_LIMIT:
            return Fault(too_long("Your comment", len(comment), COMMENT_LIMIT))
        over = len(self.redactor.redact(comment).text) - COMMENT_LIMIT
        if over > 0:
            return Fault(f"Shorten your comment by {over:,}: replacing personal details makes it longer")
        # What was decided about personal details was about other words.
        return draft if comment == draft.comment else replace(draft, comment=comment, keep=None)

    def _who(self, draft: PageDraft, fields: Mapping[str, str]) -> PageDraft | Fault:
        chosen = fields.get(WHO, "")
        known = chosen in {who.value for who in Who}
        return replace(draft, who=Who(chosen) if known else Who.NOT_SAID)

    def _answer(self, step: str, draft: PageDraft, fields: Mapping[str, str]) -> PageDraft | Fault:
        question = self.question(step)
        assert question is not None
        answer = tidied(fields.get("answer", ""))
        if question.options and answer not in question.options:
            answer = ""
        if len(answer) > ANSWER_LIMIT:
            return Fault(too_long("Your answer", len(answer), ANSWER_LIMIT))
        if answer and not question.options:
            answer = self.redactor.redact(answer).text
        return replace(draft, answers={**draft.answers, question.id: answer})

    def _personal(self, draft: PageDraft, fields: Mapping[str, str]) -> PageDraft | Fault:
        chosen = fields.get(PERSONAL, "")
        if chosen not in (KEEP, REMOVE):
            return Fault("Choose whether to take out the personal details")
        return replace(draft, keep=chosen == KEEP)

    def _consent(self, draft: PageDraft, fields: Mapping[str, str]) -> PageDraft | Fault:
        if fields.get(CONSENT) != YES:
            return Fault("Tick the box if you agree. Without your agreement we cannot keep your response")
        return replace(draft, agreed=self.consultation.privacy.version)


def too_long(what: str, count: int, limit: int) -> str:
    """How much longer than the limit something is."""
    over = count - limit
    few = "character" if over == 1 else "characters"
    return f"{what} must be {limit:,} characters or less. It is {over:,} {few} too long"


def tidied(text: str) -> str:
    """The text as it will be stored: newlines for line breaks, and no control characters."""
    lines = LINE_BREAKS.sub("\n", text).replace("\t", " ")
    kept = "".join(sign for sign in lines if sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cs"})
    tidy = unicodedata.normalize("NFC", re.sub(r"\n{3,}", "\n\n", kept)).strip()
    # Nothing but invisible signs is nothing.
    return tidy if any(unicodedata.category(sign)[0] in "LMNPS" for sign in tidy) else ""
