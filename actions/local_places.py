"""Questions about one place of the area: "are they doing up the baths in Reddish", "and Marple?"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from actions.answers.denials import GENERAL
from actions.asked import Asked
from actions.draft import Draft
from actions.reply import Status
from actions.wants import Want
from actions.wording import Wording
from corpus.model import Passage
from index.evidence import SearchResult

_SENTENCE = re.compile(r"[.!?;:]+\s+|\s+[-–—]+\s+")
_ASKS = re.compile(
    r"^\W*(?:and|so|but|ok|is|are|was|were|will|would|do|does|did|can|could|has|have|any|anything|owt)\b"
    r"|\b(?:what|wots?|whats|how|where|when|which|why|whether)\b"
    r"|\b(?:is|are|will|does|do|did|has|have) (?:there|they|it|the|you|u|any)\b",
    re.IGNORECASE,
)
# Who speaks of themselves tells where they live, and does not ask about the place.
_OF_ONESELF = re.compile(r"\b(?:i|i'?m|i'?ve|my|me|we|we'?re|our|us|here)\b", re.IGNORECASE)
# What the plan promises to each place alike holds for any.
_EVERYWHERE = re.compile(
    r"\b(?:every|each|all)\s+(?:\w+\s+)?(?:wards?|areas?|neighbourhoods?|communit(?:y|ies)|districts?|towns?)\b",
    re.IGNORECASE,
)


class LocalPlaces:
    """Knows the names of places that the plan does not name."""

    def __init__(self, names: Iterable[str] = ()) -> None:
        longest_first = sorted(map(re.escape, names), key=len, reverse=True)
        # Without names it matches nothing.
        self._named = re.compile(rf"\b(?:{'|'.join(longest_first) or '(?!)'})\b", re.IGNORECASE)

    def asked(self, text: str) -> str:
        """The place that a message asks about, or nothing; where somebody only lives does not count."""
        sentences = [sentence for sentence in _SENTENCE.split(text) if sentence.strip()]
        asking = [s for s in sentences if len(sentences) == 1 or _ASKS.search(s)]
        found = (self._named.search(sentence) for sentence in asking if not _OF_ONESELF.search(sentence))
        return next((match.group().title() for match in found if match), "")

    def alone(self, topic: str) -> bool:
        """Whether a place is all that a topic names."""
        return bool(topic) and not self.without(topic)

    def without(self, text: str) -> str:
        """The text without the names of places."""
        return " ".join(self._named.sub(" ", text).split())


NOWHERE = LocalPlaces()


class PlaceCheck:
    """Looks at a draft once more where a place is asked about: what the plan says elsewhere is not of it."""

    def __init__(self, places: LocalPlaces, wording: Wording, passages: Iterable[Passage] = ()) -> None:
        """`passages` are the plan's, to show what it says of every place."""
        self._places = places
        self._wording = wording
        self._everywhere = tuple(filter(speaks_of_every_place, passages))

    def __call__(self, asked: Asked, evidence: SearchResult, draft: Draft) -> Draft:
        """The draft; where no passage speaks of the place, it says so and shows the nearest."""
        place = self._places.asked(asked.text)
        if place and _names_nothing_else(draft) and not asked.follows and self._places.alone(asked.topic):
            return self._unnamed(draft, place, self._everywhere[:1])
        if not place or draft.status is not Status.ANSWERED or draft.wanted != Want.COMMITMENTS:
            return draft
        if any(map(speaks_of_every_place, draft.passages)):
            return draft
        return self._unnamed(draft, place, draft.passages[:1])

    def _unnamed(self, draft: Draft, place: str, nearest: tuple[Passage, ...]) -> Draft:
        """That the plan does not name the place, and the nearest that it says."""
        lead = self._wording.say("not_in_plan", "somewhere", place=place)
        if nearest:
            lead = f"{lead} {self._wording.say('notes', 'nearest')}"
        return replace(
            draft,
            status=Status.NOT_IN_PLAN,
            lead=lead,
            passages=nearest,
            notes=(self._wording.say("notes", "ask"),),
            suggestions=(),
        )


def _names_nothing_else(draft: Draft) -> bool:
    """Whether a draft is about whatever speaks of the question, and no part of the plan in particular."""
    return draft.wanted in {Want.COMMITMENTS, GENERAL}


def speaks_of_every_place(passage: Passage) -> bool:
    """Whether a passage speaks of every place alike ("an orchard in every ward")."""
    return _EVERYWHERE.search(passage.text) is not None
