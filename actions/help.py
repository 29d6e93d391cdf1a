"""Help for somebody in danger: what to say first, and what else they wrote about after it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from actions.clauses import Clause
from actions.danger import Danger, DangerFinder, contact_line
from actions.draft import Draft
from actions.help_line import HelpLine
from actions.languages import languages
from actions.reading import Reading
from actions.reply import Status
from actions.wording import Wording


class HelpReplies:
    """What to say to somebody in danger."""

    def __init__(
        self, wording: Wording, dangers: DangerFinder, service: Callable[[Clause], tuple[str, ...]]
    ) -> None:
        self._wording = wording
        self._dangers = dangers
        self._service = service
        self.line = HelpLine(dangers).of

    def draft(self, reading: Reading, telling: Sequence[Clause] = ()) -> Draft:
        """Help for what a message tells; `telling` are the clauses that tell it, where others do not."""
        if reading.language in languages():
            return self._abroad(reading)
        told = telling or (Clause(reading.text, reading.vector),)
        vectors = [self._dangers.plain(clause.text, clause.vector)[1] for clause in told]
        danger = self._dangers.nearest(reading.text, *vectors)
        return Draft(Status.SAFETY, self._first(danger), notes=_then(danger))

    def with_question(self, draft: Draft, question: str) -> Draft:
        """The help, with a question of the plan kept for later."""
        notes = (*draft.notes, self._wording.say("notes", "question_for_later"))
        return Draft(Status.SAFETY, draft.lead, notes=notes, suggestions=(question,))

    def with_service(self, draft: Draft, wishes: Sequence[Clause]) -> Draft:
        """The help, and after it where the service is that was asked for as well, if it is known."""
        lines = next((lines for wish in wishes if (lines := self._service(wish))), ())
        notes = (self._wording.say("notes", "service_for_later"), *lines) if lines else ()
        return Draft(Status.SAFETY, draft.lead, notes=(*draft.notes, *notes))

    def _abroad(self, reading: Reading) -> Draft:
        """In the asker's language whom to call, then the rest in English, for any danger if none is told."""
        known, danger = (
            languages()[reading.language],
            self._dangers.named(reading.danger or self._dangers.unsure),
        )
        english = f"{self._first(danger)} {self._wording.say('notes', 'interpreter')}"
        return Draft(Status.SAFETY, f"{known.call} {known.say}", notes=(english, *_then(danger)))

    def _first(self, danger: Danger) -> str:
        return danger.now or self._wording.say("replies", "safety")


def _then(danger: Danger) -> tuple[str, str]:
    return danger.say, "\n".join(f"- {contact_line(contact)}" for contact in danger.contacts)
