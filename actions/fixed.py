"""Replies to turns that are not questions of the plan: help in danger, signposts, small talk."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from actions.danger import DangerFinder
from actions.draft import Draft
from actions.help import HelpReplies
from actions.languages import languages
from actions.reading import Reading
from actions.refusals import Refusals
from actions.reply import Status
from actions.turns import Turn
from actions.wording import Wording
from corpus.signposts import Signpost
from index.encoder import Encoder, Vectors

_STATUS = {
    Turn.GREET: Status.SMALLTALK,
    Turn.THANK: Status.SMALLTALK,
    Turn.GOODBYE: Status.SMALLTALK,
    Turn.ASK_BOT: Status.SMALLTALK,
    Turn.ASK_CAPABILITIES: Status.SMALLTALK,
    Turn.OUT_OF_SCOPE: Status.OUT_OF_SCOPE,
    Turn.UNCLEAR: Status.CLARIFY,
}
NEAR_ENOUGH = 0.3


class FixedReplies:
    """A draft for every turn that the plan is not needed for."""

    def __init__(
        self, wording: Wording, encoder: Encoder, signposts: Sequence[Signpost], dangers: DangerFinder
    ) -> None:
        self._wording = wording
        self._help_only = dangers.contacts
        self.help = HelpReplies(wording, dangers, lambda wish: self._place_of(wish.vector, beside_help=True))
        self._refusals = Refusals(encoder, wording)
        self._services = [s for s in signposts if s.confirmed and s.url]
        self._service_vectors = encoder.encode([f"{s.topic}: {s.name}" for s in self._services])

    def draft(self, turn: Turn, reading: Reading) -> Draft | None:
        """The reply to this turn of the conversation, or None for a turn about the plan."""
        special: dict[Turn, Callable[[Reading], Draft]] = {
            Turn.SAFETY: self.help.draft,
            Turn.REFUSE: self._refuse,
            Turn.SERVICE: self._service,
            Turn.HANDOVER: self._handover,
            Turn.FEEDBACK: self._feedback,
            Turn.OTHER_LANGUAGE: self._other_language,
            Turn.AFFIRM: lambda _: Draft(
                Status.SMALLTALK, self._say("nothing_open"), suggestions=self._start()
            ),
            Turn.DENY: lambda _: Draft(
                Status.SMALLTALK, self._say("nothing_open"), suggestions=self._start()
            ),
            Turn.STOP: lambda _: Draft(Status.SMALLTALK, self._say("stopped"), suggestions=self._start()),
        }
        if turn in special:
            return special[turn](reading)
        if turn in _STATUS:
            return Draft(_STATUS[turn], self._say(turn.value), suggestions=self._start())
        return None

    def two(self) -> str:
        """What opens a reply to two questions."""
        return self._wording.say("notes", "two")

    def unverified(self) -> Draft:
        """In place of an answer whose quotes are not the plan's words."""
        return Draft(Status.CLARIFY, self._say("unverified"), suggestions=self._start())

    def _refuse(self, reading: Reading) -> Draft:
        return Draft(Status.REFUSED, self._refusals.reply(reading.vector), suggestions=self._start())

    def _service(self, reading: Reading) -> Draft:
        place = self._place_of(reading.vector)
        said = "service_request" if place else "service_request_general"
        return Draft(Status.SERVICE_REQUEST, self._say(said), notes=place)

    def _place_of(self, wish: Vectors, beside_help: bool = False) -> tuple[str, ...]:
        """The line that says where a service is, for a unit vector; empty where none is near enough.

        `beside_help`: what is said beside help in danger is none of those who help.
        """
        near = self._service_vectors @ wish
        best = int(np.argmax(near))
        if near[best] < NEAR_ENOUGH or (beside_help and self._services[best] in self._help_only):
            return ()
        found = self._services[best]
        return (f"- {': '.join(filter(None, (found.name, found.url)))}",)

    def _handover(self, _: Reading) -> Draft:
        return Draft(Status.HANDOVER, self._say("handover"), notes=(self._say("handover_consultation"),))

    def _feedback(self, _: Reading) -> Draft:
        """Only when the dialogue engine is away: the form itself is the engine's."""
        return Draft(Status.FEEDBACK, self._say("feedback_offline"))

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
