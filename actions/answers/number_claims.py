"""How many parts somebody takes for granted, beside how many there are: "the five ambitions"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actions.asked import Asked
from actions.draft import Draft
from actions.holders import Holder, Holders, Items
from actions.parts import NUMBERS
from actions.reply import Status
from actions.tree_asked import Noun, called, nouns_in, says, subject_of
from actions.wording import Wording, count, in_words
from index.evidence import SearchResult

# So many are shown; of more only where they stand.
SHOWN = 12
# "The one ambition" is one of them, not a number of them.
LEAST = 2
# "More measures than commitments" has two.
SIDES = 2
_AMOUNT = re.compile(
    r"\b(?:are|is) there (?:more|fewer|less|as many)\b|\bwhich (?:is|are) there (?:more|fewer)\b", re.I
)
_OR_SO = r"(?:more than|fewer than|less than|over|under|at least|at most|about|around|nearly)"
_ANY = "|".join(sorted(NUMBERS, key=len, reverse=True))
_BOUND = re.compile(rf"\b{_OR_SO} (?:{_ANY})\b", re.IGNORECASE)
_NUMBER = re.compile(
    rf"(?<!\bof )(?:\b(?:the|all|its|your|their|these|those|our|has|have|had|got|says?|said"
    r"|into|only|just|exactly"
    rf"|there(?:'?s| are| is| were)|\w+['’]s"
    rf"|(?:are|is|were) there(?: only| just| exactly| really| {_OR_SO})?))\s+"
    rf"(?P<number>{_ANY})\s+(?:(?!of\b)\w+\s+)??$",
    re.IGNORECASE,
)
# What follows chooses some of them.
_CHOSEN = re.compile(
    r"\s+(?:that|which|with|about|on|who|where|above|i|we|you (?:just|showed|gave)|below)\b", re.I
)
_YES_OR_NO = re.compile(
    r"^\W*(?:(?:so|and|but|ok)\W+)?(?:is|are|was|were|do|does|did|has|have)\b"
    r"|\b(?:right|correct|true|isn't it)\W*$|^\W*(?:so\W+)?there(?:'?s| are)\b",
    re.IGNORECASE,
)


# The plan has more figures than those of its list.
_COUNTED = tuple(noun for noun in Noun if noun is not Noun.FIGURES)


@dataclass(frozen=True, slots=True)
class Counted:
    """The parts that a number is said of, what they stand under (None: the plan), and numbers that fit."""

    noun: Noun
    items: Items
    holder: Holder | None
    fitting: frozenset[int]


class NumberClaims:
    """Puts a number of parts right, or says that it is right where that is asked."""

    def __init__(self, wording: Wording, holders: Holders) -> None:
        self._wording = wording
        self._holders = holders

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """How many there are, where a number of them is said and nothing else is asked; else None."""
        if asked.follows or subject_of(asked) or says("of_updates", asked.text):
            return None
        said = _said(asked.text)
        if said is None:
            return self._two(asked)
        noun, number = said
        counted = self._counted(noun, asked)
        if counted is None:
            return None
        if number not in counted.fitting and not _BOUND.search(asked.text):
            return self._draft(counted, self._corrected(counted, number))
        return self._draft(counted, self._agreed(counted)) if _YES_OR_NO.search(asked.text) else None

    def _counted(self, noun: Noun, asked: Asked) -> Counted | None:
        """The parts that the number is said of: those of the only part named, or of the whole plan."""
        if not asked.parts.ids:
            items = self._holders.items(noun)
            return Counted(noun, items, None, self._fitting(noun, len(items))) if items else None
        holders = (h for found in self._holders.all.values() for h in found)
        holder = next((h for h in holders if (h.passage.id,) == asked.parts.ids), None)
        if holder is None or noun not in holder.under:
            return None
        items = holder.under[noun]
        return Counted(noun, items, holder, frozenset({len(items)}))

    def _fitting(self, noun: Noun, number: int) -> frozenset[int]:
        """Numbers that fit, however one counts: those of the themes with them, a document twice or once."""
        under = [len(h.under.get(noun, ())) for h in self._holders.all[Noun.AMBITIONS]]
        others = len(self._holders.items(Noun.THEME_PRIORITIES)) if noun is Noun.PRIORITIES else 0
        return frozenset({number, number + others, others, *under, sum(under)})

    def _two(self, asked: Asked) -> Draft | None:
        """How many there are of each of two kinds that are compared ("more measures than commitments")."""
        nouns = nouns_in(asked.text)
        if len(nouns) != SIDES or asked.parts.ids or not says("than", asked.text):
            return None
        if not _AMOUNT.search(asked.text):
            return None
        first, second = (count(len(self._holders.items(n)), n.one, n.value) for n in nouns)
        lead = self._wording.say("counts", "both", first=first, second=second)
        also = tuple(holder.passage for holder in self._holders.all[Noun.AMBITIONS])
        return Draft(Status.ANSWERED, lead, also=also, wanted=nouns[0].value)

    def _corrected(self, counted: Counted, number: int) -> str:
        own, theirs = self._own(counted), in_words(number)
        if counted.holder:
            return self._wording.say(
                "counts", "under_not", count=own, name=counted.holder.name, theirs=theirs
            )
        return self._wording.say("counts", "not", count=own, theirs=theirs)

    def _agreed(self, counted: Counted) -> str:
        own = self._own(counted)
        if counted.holder:
            return self._wording.say("counts", "under", count=own, name=counted.holder.name)
        return self._wording.say("counts", "measures", count=own)

    @staticmethod
    def _own(counted: Counted) -> str:
        return count(len(counted.items), counted.noun.one, counted.noun.value)

    def _draft(self, counted: Counted, lead: str) -> Draft:
        """The parts themselves, or where they stand where they are many."""
        above: Items = (counted.holder.passage,) if counted.holder else ()
        few = counted.items if len(counted.items) <= SHOWN else ()
        if not (few or above):
            above = tuple(h.passage for h in self._holders.all[Noun.AMBITIONS])
        subject = counted.holder.passage.id if counted.holder else ""
        return Draft(Status.ANSWERED, lead, few, also=above, subject=subject, wanted=counted.noun.value)


def _said(text: str) -> tuple[Noun, int] | None:
    """The first kind of part that a number is said of, with the number."""
    for noun in _COUNTED:
        for match in called(noun).finditer(text):
            number = _NUMBER.search(text[: match.start()])
            if number and not _CHOSEN.match(text[match.end() :]):
                value = NUMBERS[number["number"].lower()]
                return (noun, value) if value >= LEAST else None
    return None
