"""Understanding what a response is about: a choice, a part's number or name, or free words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from actions.feedback_choosing import chosen_in_part
from actions.feedback_subjects import Subject, Subjects
from actions.feedback_words import feedback_words
from actions.parts import PartFinder
from index.evidence import SearchResult
from records.feedback_values import WHOLE_PLAN

# Words that name no passage at all score below this (measured: "asdf" 5.3, "my cat" 5.8; "parks" 7.5).
FOUND = 7.0
PASSAGES = 2
OFFERED = 6
_WHOLE = re.compile(
    r"^(?:(?:it'?s|its|about|on) )*(?:the )?(?:(?:whole|entire|full|general|overall|complete)\b.*"
    r"|(?:council )?plan(?: as a whole| overall| in general| itself)?|everything|all of it|all"
    r"|draft(?: plan)?|in general|generally|overall|none in particular|nothing in particular)[\s.!]*$",
    re.IGNORECASE,
)
_THIS = re.compile(
    r"^(?:(?:it'?s|about|on) )*(?:the )?"
    r"(?:(?:this|that)(?: (?:one|passage|answer|part|bit|commitment|measure))?"
    r"|it|(?:same|last) (?:one|passage|answer)|what (?:you|we) just (?:said|showed|talked about)"
    r"|(?:passage|part) (?:just )?(?:shown|discussed))[\s.!]*$",
    re.IGNORECASE,
)
_ON_THE_WHOLE = re.compile(
    r"\b(?:on|about|of|for|to) (?:the )?(?:whole|entire|overall|complete) (?:council )?(?:plan|thing|lot)\b"
    r"|\b(?:on|about) (?:everything|all of it)\b|\bplan (?:as a whole|overall|in general|itself)\b",
    re.IGNORECASE,
)
_PADDING = re.compile(
    r"\b(?:the|your|my|bits?|parts?|sections?|stuff|things?|page|about|on|of|plan|council|it's|its|it is|one"
    r"|i want to|i'd like to|comment|comments|respond|response|feedback|say something|please)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class About:
    """What the words mean: one subject for certain, or some to choose from, or nothing known."""

    subject: Subject | None = None
    choices: tuple[str, ...] = ()


class AboutFinder:
    """Finds what a response is about."""

    def __init__(self, subjects: Subjects, parts: PartFinder, search: Callable[[str], SearchResult]) -> None:
        self._subjects = subjects
        self._parts = parts
        self._search = search

    def find(self, text: str, offered: Sequence[str], discussed: Sequence[str] = ()) -> About:
        """What the words mean; `offered` are ids, `discussed` those that "this" may stand for."""
        chosen = self._offered(text, offered)
        if chosen is None and _WHOLE.match(text):
            chosen = self._subjects.whole
        if chosen is None and _THIS.match(text) and discussed:
            chosen = self._subjects.of(discussed[0])
        if chosen:
            return About(chosen)
        return self._named(text) or self._in_part(text, offered) or About(choices=self.choices(text))

    def named(self, text: str) -> Subject | None:
        """The one part that the words name by its number or name; None for none or several."""
        found = self._named(text)
        return found.subject if found else None

    def whole_named(self, text: str) -> Subject | None:
        """The plan as a whole where words that ask for the form name it."""
        return self._subjects.whole if _ON_THE_WHOLE.search(text) else None

    def choices(self, text: str) -> tuple[str, ...]:
        """Ids to choose from for free words, the whole plan last; nothing when none is near."""
        sought = " ".join(_PADDING.sub(" ", text).split())
        hits = self._search(sought).hits if sought else ()
        near = [hit.passage.id for hit in hits if hit.score >= FOUND]
        return self._with_parents(near) if near else ()

    def start(self, discussed: Sequence[str]) -> tuple[str, ...]:
        """Ids to choose from at the start: what was discussed and what it stands under; or nothing."""
        known = [each for each in dict.fromkeys(discussed) if self._subjects.of(each)]
        return self._with_parents(known) if known else ()

    def opening(self, text: str) -> tuple[str, ...]:
        """Ids to choose from for what somebody says who asks for the form; nothing when none is near."""
        topic = [word for word in re.findall(r"[\w'-]+", text.lower()) if word not in feedback_words().frame]
        return self.choices(" ".join(topic))

    @property
    def anywhere(self) -> tuple[str, ...]:
        """The ambitions and the plan as a whole."""
        return (*(subject.id for subject in self._subjects.ambitions()), WHOLE_PLAN)

    def _offered(self, text: str, offered: Iterable[str]) -> Subject | None:
        subjects = (self._subjects.of(each) for each in offered)
        return next((subject for subject in subjects if subject and subject.label == text), None)

    def _in_part(self, text: str, offered: Iterable[str]) -> About | None:
        subjects = [subject for each in offered if (subject := self._subjects.of(each))]
        label = chosen_in_part(text, [subject.label for subject in subjects])
        return next((About(subject) for subject in subjects if subject.label == label), None)

    def _named(self, text: str) -> About | None:
        ids = self._parts.find(text).ids
        if not ids:
            return None
        if len(ids) == 1:
            return About(self._subjects.of(ids[0]))
        return About(choices=(*ids[: OFFERED - 1], WHOLE_PLAN))

    def _with_parents(self, ids: Sequence[str]) -> tuple[str, ...]:
        """The first passages, then what the first three stand under, then the plan."""
        parents = [self._subjects.priority_of(each) for each in ids[: PASSAGES + 1]]
        above = self._subjects.ambition_of(ids[0])
        found = [each for each in dict.fromkeys((*ids[:PASSAGES], *parents, above)) if each]
        return (*found[: OFFERED - 1], WHOLE_PLAN)
