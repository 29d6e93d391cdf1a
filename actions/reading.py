"""Reading a message: what it names and wants, and what it means in the conversation."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from actions.abroad import told_in
from actions.asked import Asked
from actions.clauses import Clause, clauses
from actions.corrections import corrected, gone_back
from actions.drawn_out import SaidWords
from actions.emoji import emoji_in_words
from actions.follow_up import (
    anew,
    another,
    asks_for_them,
    asks_one_document,
    beyond_the_last,
    changes_subject,
    goes_beyond,
    joined,
    leans,
    meant,
    names_another,
    points_back,
    says_nothing_new,
    stays_in_section,
)
from actions.languages import LanguageFinder, greeting_language, in_other_letters
from actions.local_places import NOWHERE, LocalPlaces
from actions.long_messages import asking_part
from actions.openings import opened
from actions.other_councils import NOBODY_ELSE, OtherCouncils
from actions.parts import PartFinder, Parts
from actions.question import Focus
from actions.references import is_reference, written_out
from actions.spelling import AS_WRITTEN, Spelling
from actions.topic import TopicReader
from actions.turns import Turn
from actions.wants import Want, wants
from corpus.glossary import Glossary
from corpus.model import Kind
from index.encoder import Encoder, Vectors

_OWNERS = frozenset({Want.PORTFOLIO, Want.COMMITTEE})
# Questions whose answer lies in the part talked about, whatever else they say.
_OF_THE_SAME = frozenset(
    {Want.PORTFOLIO, Want.COMMITTEE, Want.MEASURES, Want.STATUS, Want.PRIORITIES, Want.DOCUMENTS}
)
# Wants that may be asked of anything; any other names a kind of part by itself ("what are the themes?").
_OF_ANYTHING = frozenset(
    {Want.PERSON, Want.POST, Want.COUNT, Want.MOST, Want.LEAST, Want.LIST, Want.STATUS, Want.COMMITMENTS}
    | {*_OWNERS, Want.MEASURES}
)
_ALL_OF_IT = frozenset({Want.COMMITMENTS, Want.LIST})
# The chance of a message's own words from which they are a new subject, though they could lean on what was
# said before; and the same where the message puts right what was understood.
NEW_SUBJECT = 0.6
CORRECTED = 0.3


@dataclass(frozen=True, slots=True)
class Reading:
    """A message by itself; `vector` is its plain unit vector, `topic` its words without the asking ones.

    `text` has its slips of spelling put right. `asking` is the part that asks; `new_subject`: it says so
    ("new question: ..."); `elsewhere`: it asks about another council. `language` is its language's code,
    empty for English; `danger` the kind of danger told of in it. `corrects`: it puts right what was meant
    ("no, I meant ..."); `familiar`: it has a word of the language or names a part; `local`: it names a place
    and no more.
    """

    text: str
    asking: str
    spoken: str
    vector: Vectors
    parts: Parts
    wants: frozenset[Want]
    topic: str
    new_subject: bool = False
    elsewhere: bool = False
    language: str = ""
    corrects: bool = False
    danger: str = ""
    familiar: bool = True
    local: bool = False

    @property
    def illegible(self) -> Turn | None:
        """Why the message cannot be read at all, or None: another language's script or greeting, no word."""
        if in_other_letters(self.text) or greeting_language(self.text):
            return Turn.OTHER_LANGUAGE
        return None if self.parts != Parts() or any(map(str.isalpha, self.text)) else Turn.UNCLEAR

    @property
    def numbered(self) -> bool:
        """Whether a part of the plan is named by its number."""
        smaller = self.parts.of(Kind.PRIORITY, Kind.COMMITMENT, Kind.MEASURE)
        alone = bool(self.parts.ids and not self.parts.names)
        return bool(smaller) or alone or bool(self.parts.missing and is_reference(self.text))


class Reader:
    """Reads messages."""

    def __init__(
        self,
        parts: PartFinder,
        topics: TopicReader,
        glossary: Glossary,
        encoder: Encoder,
        others: OtherCouncils = NOBODY_ELSE,
        spelling: Spelling = AS_WRITTEN,
        places: LocalPlaces = NOWHERE,
        heard: Collection[str] = (),
    ) -> None:
        """`heard` are words that people say, beside those that `spelling` knows."""
        self._places, self._others = places, others
        self._spelling, self._said = spelling, SaidWords(spelling, heard)
        self._languages = LanguageFinder(spelling.share_known)
        self._parts, self._topics = parts, topics
        self._glossary, self._encoder = glossary, encoder

    def read(self, text: str) -> Reading:
        """The message by itself."""
        language = self._languages.other(text := emoji_in_words(written_out(text)))
        if told := None if self._languages.seems_english(text) else told_in(text, language):
            language = told.language
        spelt = text if language else self._spelling.corrected(self._said.drawn_in(text))
        opening, new_subject = opened(spelt)
        meant_now, corrects = corrected(opening)
        said, back = gone_back(meant_now)
        asked = asking_part(said)
        spoken = " ".join((asked, *self._glossary.meanings(asked)))
        parts = self._parts.find(said)
        topic = self._topics.words(said, parts.names)
        vector, found = self._encoder.encode([said])[0], wants(said)
        return Reading(
            text=said,
            asking=asked,
            spoken=spoken,
            vector=vector,
            parts=parts,
            wants=found,
            topic=topic,
            new_subject=new_subject or back,
            elsewhere=self._others.meant(said),
            local=self._places.alone(topic),
            language=language,
            corrects=corrects,
            danger=told.kind if told else "",
            familiar=bool(parts.ids or parts.missing) or self._said.familiar(said),
        )

    def clauses(self, reading: Reading) -> tuple[Clause, ...]:
        """The clauses of a message of several."""
        parts = clauses(reading.text)
        return tuple(map(Clause, parts, self._encoder.encode(parts))) if parts else ()

    def place(self, reading: Reading, turn: Turn, focus: Focus) -> Asked:
        """The message in its conversation: parts and subject taken over where it leans on them."""
        focus = self._of_this_plan(focus)
        follows = self.leans(reading, focus, reading.corrects or turn is Turn.FOLLOW_UP)
        if turn is not Turn.STATUS:
            turn = Turn.STATUS if Want.STATUS in reading.wants else Turn.PLAN
        asked = Asked(
            text=reading.text,
            search=self._sought(reading),
            topic=reading.topic,
            turn=turn,
            parts=reading.parts,
            wants=reading.wants,
            focus=focus,
            follows=follows,
        )
        return self._leaning(asked, focus, reading.corrects) if follows else asked

    def _sought(self, reading: Reading) -> str:
        """What to look for: for "who is responsible for X" it is X."""
        if reading.topic and reading.wants & _OWNERS:
            return " ".join((reading.topic, *self._glossary.meanings(reading.topic)))
        return reading.spoken

    def leans(self, reading: Reading, focus: Focus, looks_so: bool = False) -> bool:
        """Whether the message leans on the conversation; `looks_so` where it was taken for a follow-up."""
        known = bool(focus.question or focus.subject or focus.shown)
        if not known or reading.new_subject:
            return False
        empty = not (reading.topic or reading.parts.ids) and reading.wants <= _OF_ANYTHING
        goes_on = goes_beyond(reading.text) or (empty and says_nothing_new(reading.text))
        return leans(reading.text, reading.topic, looks_so) or goes_on

    def _of_this_plan(self, focus: Focus) -> Focus:
        """The focus without what the plan no longer has: a conversation may be older than the plan."""
        shown = tuple(part for part in focus.shown if self._parts.knows(part))
        return replace(focus, shown=shown, subject=focus.subject if self._parts.knows(focus.subject) else "")

    def _leaning(self, asked: Asked, focus: Focus, corrects: bool) -> Asked:
        """The message with what it takes from the conversation."""
        one = meant(asked.text, focus) or another(asked.text, focus.subject)
        if not one and (missing := beyond_the_last(asked.text, focus.shown)):
            return replace(asked, parts=Parts(missing=(missing,)))
        if one and not self._parts.knows(one):
            return replace(asked, parts=Parts(missing=(one,)))
        if one:
            wanted = asked.wants if asked.wants & _OF_THE_SAME else asked.wants | anew(focus)
            return replace(
                asked, parts=Parts((one,)), topic="", search=joined(focus, asked.search), wants=wanted
            )
        if asked.parts.ids:
            return asked if asked.wants & _OF_THE_SAME else replace(asked, wants=asked.wants | anew(focus))
        if focus.subject and asks_for_them(asked.text):
            return replace(asked, parts=Parts((focus.subject,)), topic="", wants=asked.wants | anew(focus))
        beyond = goes_beyond(asked.text)
        if self._places.alone(asked.topic):  # "And in Marple?" asks what was asked before.
            return replace(asked, topic="", search=joined(focus, ""), wants=asked.wants | anew(focus))
        if not beyond and asked.topic and self._names_another(asked, focus):
            again = frozenset() if asked.wants & _OF_THE_SAME else anew(focus)
            wanted = asked.wants | again
            if again <= {Want.COMMITMENTS} and focus.question:
                both = joined(focus, asked.search)
                return replace(asked, search=both, alone=asked.search, wants=wanted, another=True)
            return replace(asked, search=asked.topic, wants=wanted)
        of_it = asked.wants & _OF_THE_SAME and not asks_one_document(asked.text)
        if of_it and focus.subject and len(asked.topic.split()) <= 2:
            return replace(asked, parts=Parts((focus.subject,)), topic="", search=joined(focus, asked.search))
        if section := self._section(asked, focus):
            return replace(asked, parts=Parts((section,)), topic="", wants=asked.wants | _ALL_OF_IT)
        alone = asked.search if asked.topic and not beyond else ""
        new_from = CORRECTED if corrects else None if points_back(asked.text) else NEW_SUBJECT
        return replace(
            asked, search=joined(focus, asked.search), alone=alone, new_from=new_from, beyond=beyond
        )

    def _section(self, asked: Asked, focus: Focus) -> str:
        """The priority that "what else is in that section" means after talk of one of its commitments."""
        if not stays_in_section(asked.text) or not focus.subject.startswith("commitment "):
            return ""
        priority = f"priority {'.'.join(focus.subject.split()[-1].split('.')[:2])}"
        return priority if self._parts.knows(priority) else ""

    @staticmethod
    def _names_another(asked: Asked, focus: Focus) -> bool:
        """Whether the same is asked of something else."""
        same = focus.wanted in _OF_THE_SAME
        return changes_subject(asked.text) or (same and names_another(asked.text, asked.topic))
