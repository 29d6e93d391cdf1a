"""Replies to turns that are no new question of the plan: help in danger, signposts, small talk."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from actions.about_answer import AboutAnswer
from actions.clauses import Clause
from actions.danger import DangerFinder
from actions.draft import Draft
from actions.examples import EXAMPLES
from actions.help import HelpReplies
from actions.intents import read_examples
from actions.languages import languages
from actions.last_day import LastDayReply, no_last_day
from actions.question import Focus
from actions.reading import Reading
from actions.refusals import Refusals
from actions.reply import Status
from actions.services import Services
from actions.talk import Talk
from actions.turns import Turn
from actions.wording import Wording, in_words
from corpus.signposts import Signpost
from index.encoder import Encoder

_STATUS = {
    Turn.GREET: Status.SMALLTALK,
    Turn.THANK: Status.SMALLTALK,
    Turn.GOODBYE: Status.SMALLTALK,
    Turn.ASK_BOT: Status.SMALLTALK,
    Turn.ASK_CAPABILITIES: Status.SMALLTALK,
    Turn.OUT_OF_SCOPE: Status.OUT_OF_SCOPE,
    Turn.UNCLEAR: Status.CLARIFY,
    Turn.AFFIRM: Status.SMALLTALK,
    Turn.DENY: Status.SMALLTALK,
    Turn.STOP: Status.SMALLTALK,
}
# The blanks that are addresses for everything, not for one service.
_GENERAL = ("website", "plan_page", "consultation", "performance")


class FixedReplies:
    """A draft for every turn that nothing needs to be looked up for."""

    def __init__(
        self,
        wording: Wording,
        encoder: Encoder,
        signposts: Sequence[Signpost],
        dangers: DangerFinder,
        about_answer: AboutAnswer,
        last_day: LastDayReply = no_last_day,
    ) -> None:
        self._wording = wording
        self.help = HelpReplies(wording, dangers, self._beside_help)
        self._help_only = dangers.contacts
        self._about_answer, self._last_day = about_answer, last_day
        self._refusals = Refusals(encoder, wording)
        self._talk = Talk(encoder, wording, read_examples(EXAMPLES))
        self._services = Services(encoder, signposts, [wording.names[name] for name in _GENERAL])

    def draft(self, turn: Turn, reading: Reading, focus: Focus) -> Draft | None:
        """The reply to this turn of the conversation, or None for a turn about the plan."""
        special: dict[Turn, Callable[[Reading], Draft]] = {
            Turn.SAFETY: self.help.draft,
            Turn.REFUSE: self._refuse,
            Turn.SERVICE: self._service,
            Turn.HANDOVER: self._handover,
            Turn.FEEDBACK: self._feedback,
            Turn.OTHER_LANGUAGE: self._other_language,
        }
        if turn in special:
            return special[turn](reading)
        if turn in _STATUS:
            said = self._talk.said(turn, reading.vector) or self._say(turn.value)
            return Draft(_STATUS[turn], said, suggestions=self._start())
        return self._about_answer.draft(turn, focus)

    def beside(self, wishes: Mapping[Turn, Reading]) -> str:
        """What to say to the wishes that came with a question; nothing where there were none."""
        return "\n\n".join(self._wish(turn, reading) for turn, reading in wishes.items())

    def _wish(self, turn: Turn, reading: Reading) -> str:
        if turn is Turn.SERVICE:
            return self._signpost(reading)
        return self._say("handover") if turn is Turn.HANDOVER else self._say("feedback_too")

    def has_place(self, reading: Reading) -> bool:
        """Whether there is a contact for the service asked for."""
        return bool(self._services.near(reading.vector))

    def is_abuse(self, reading: Reading) -> bool:
        """Whether a message that is turned down does no more than abuse."""
        return self._refusals.is_abuse(reading.vector)

    def _signpost(self, reading: Reading) -> str:
        near = self._services.near(reading.vector)
        return (
            "\n".join((self._say("service_too"), *map(_line, near)))
            if near
            else self._say("service_elsewhere")
        )

    def _beside_help(self, wish: Clause) -> tuple[str, ...]:
        """The lines that say where a service is; who helps in danger is none that is asked for as well."""
        return tuple(_line(near) for near in self._services.near(wish.vector) if near not in self._help_only)

    def asked(self, number: int) -> str:
        """What opens a reply to so many questions."""
        return self._wording.say("notes", "asked", count=in_words(number))

    def unverified(self) -> Draft:
        """In place of an answer whose quotes are not the plan's words."""
        return Draft(Status.CLARIFY, self._say("unverified"), suggestions=self._start())

    def _refuse(self, reading: Reading) -> Draft:
        return Draft(
            Status.REFUSED, self._refusals.reply(reading.text, reading.vector), suggestions=self._start()
        )

    def _service(self, reading: Reading) -> Draft:
        kind = self._talk.said(Turn.SERVICE, reading.vector)
        near = self._services.near(reading.vector)
        if not near:
            general = self._say("service_otherwise") if kind else self._say("service_request_general")
            return Draft(Status.SERVICE_REQUEST, kind or general, notes=(general,) if kind else ())
        return Draft(
            Status.SERVICE_REQUEST,
            kind or self._say("service_request"),
            notes=("\n".join(map(_line, near)), self._say("service_otherwise")),
        )

    def _handover(self, reading: Reading) -> Draft:
        said = self._talk.said(Turn.HANDOVER, reading.vector)
        notes = () if said else (self._say("handover_consultation"),)
        return Draft(Status.HANDOVER, said or self._say("handover"), notes=notes)

    def _feedback(self, reading: Reading) -> Draft:
        """Otherwise only when the dialogue engine is away: the form itself is the engine's."""
        return self._last_day(reading) or Draft(Status.FEEDBACK, self._say("feedback_offline"))

    def _other_language(self, reading: Reading) -> Draft:
        """In the language of the message first, where it is one of those known."""
        known = languages().get(reading.language)
        english = self._say(Turn.OTHER_LANGUAGE.value)
        if not known:
            return Draft(Status.OUT_OF_SCOPE, english)
        return Draft(Status.OUT_OF_SCOPE, f"{known.say} {known.call}", notes=(english,))

    def _start(self) -> tuple[str, ...]:
        return self._wording.several("suggestions", "start")

    def _say(self, name: str) -> str:
        return self._wording.say("replies", name)


def _line(signpost: Signpost) -> str:
    return f"- {signpost.name}: {signpost.url}"
