"""Parts chosen by what stands in them or does not: words, a date, a percentage, a sum of money.

Words are looked up, in any form; what is meant in other words is not found, and the reply says so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from actions.asked import Asked
from actions.dates import dates_in
from actions.draft import Draft
from actions.figures import FigureKind, figures_in
from actions.holders import Holders, Items
from actions.literal import forms_of
from actions.reply import Status
from actions.subject import SubjectNamer
from actions.tree_asked import Noun, counted_in, nouns_asked, says, subject_after_relation, subject_of
from actions.wording import Wording, count, in_words, join
from corpus.model import Kind, Passage
from index.evidence import SearchResult

# So many are quoted; the rest is named.
QUOTED = 12
IN_THEM = {
    "date": lambda text: bool(dates_in(text)),
    "percentage": lambda text: _has_figure(text, FigureKind.PERCENT),
    "money": lambda text: _has_figure(text, FigureKind.SUM),
    "number": lambda text: _has_figure(text, FigureKind.NUMBER),
}
_SAID = {
    "date": "a date in the words",
    "percentage": "a percentage in the words",
    "money": "a sum of money in the words",
    "number": "a number in the words",
}
_UNKNOWN = {"word": "that word", "words": "those words"}
_SCOPES = (Kind.AMBITION, Kind.PRIORITY, Kind.THEME, Kind.OUTCOME)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a part has to have in it: the words for that, and a test."""

    what: str
    test: Callable[[Passage], bool]


class SelectionAnswers:
    """Answers with the parts that have, or have not, something in their words."""

    def __init__(self, wording: Wording, holders: Holders, subjects: SubjectNamer) -> None:
        self._wording = wording
        self._holders = holders
        self._subjects = subjects

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The parts that are chosen, or None."""
        nouns = nouns_asked(asked.text)
        if not nouns or not says("selects", asked.text) or says("of_updates", asked.text):
            return None
        every, negated = says("of_all", asked.text), says("negates", asked.text)
        counted = counted_in(asked.text) is not None or says("share_of", asked.text)
        wanted = self._wanted(asked)
        if wanted is None or not (negated or counted or every or says("mentions", asked.text)):
            return None
        items = self._holders.items(nouns[0], asked.parts.of(*_SCOPES))
        in_other_words = says("about", asked.text) and not any(map(wanted.test, items))
        if not items or in_other_words:
            return None
        return self._draft(nouns[0], items, wanted, negated and not every)

    def _wanted(self, asked: Asked) -> Wanted | None:
        """What is looked for: words, or a kind of thing where nothing else is named."""
        if not subject_of(asked):
            kind = next((kind for kind in IN_THEM if says(f"with_{kind}", asked.text)), None)
            return Wanted(_SAID[kind], self._holds(kind)) if kind else None
        subject = subject_after_relation(asked)
        wanted = forms_of(subject)
        if not wanted:
            return None
        noun = "words" if " " in subject else "word"
        what = f"the {noun} “{subject}”" if self._subjects.knows(subject) else _UNKNOWN[noun]
        return Wanted(what, lambda passage: wanted <= self._holders.words(passage))

    def _holds(self, kind: str) -> Callable[[Passage], bool]:
        return lambda passage: any(IN_THEM[kind](part.text) for part in self._holders.whole(passage))

    def _draft(self, noun: Noun, items: Items, wanted: Wanted, negated: bool) -> Draft:
        """The parts that are asked for; the others where only these are few enough to be shown."""
        having = tuple(item for item in items if wanted.test(item))
        lacking = tuple(item for item in items if item not in having)
        chosen, others = (lacking, having) if negated else (having, lacking)
        kinds = count(len(items), noun.one, noun.value)
        lead = self._lead(kinds, len(chosen), wanted.what, negated)
        notes = (self._wording.say("selections", "how"),)
        if len(chosen) > QUOTED >= len(others) > 0:
            rest = self._lead(kinds, len(others), wanted.what, not negated)
            lead = f"{lead} {rest} {self._wording.say('selections', 'fewer')}"
            return self._shown(noun, lead, others, notes)
        if not chosen:
            looked_at = items if len(items) <= QUOTED else self._holders.items(Noun.AMBITIONS)
            return Draft(Status.ANSWERED, lead, also=looked_at, notes=notes, wanted=noun.value)
        return self._shown(noun, lead, chosen, notes)

    def _shown(self, noun: Noun, lead: str, passages: Items, notes: tuple[str, ...]) -> Draft:
        """The parts quoted; those that are too many are named."""
        rest = join([passage.id.replace("-", " ") for passage in passages[QUOTED:]])
        more = (self._wording.say("selections", "rest", names=rest),) if rest else ()
        return Draft(Status.ANSWERED, lead, passages, notes=(*more, *notes), wanted=noun.value)

    def _lead(self, kinds: str, number: int, what: str, negated: bool) -> str:
        words = in_words(number) if number else "none"
        if negated and not number:
            words, verb = "all", "have"
        elif negated:
            verb = "does not have" if number < 2 else "do not have"
        else:
            verb = "has" if number < 2 else "have"
        return self._wording.say("selections", "chosen", kinds=kinds, count=words, have=verb, what=what)


def _has_figure(text: str, kind: FigureKind) -> bool:
    return any(figure.kind is kind for figure in figures_in(text))
