"""Which part has the most, the fewest or so many of something; whether all have as many."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from operator import eq, ge, gt, le, lt

from actions.answers.documents import lists_every_document
from actions.asked import Asked
from actions.draft import Draft
from actions.holders import Holder, Holders, Items
from actions.literal import forms_of
from actions.parts import NUMBERS
from actions.reply import Status
from actions.tree_asked import Noun, called, nouns_in, number_said, says, subject_of
from actions.wording import Wording, count, in_words, join
from index.evidence import SearchResult

OWNERS = (Noun.PORTFOLIOS, Noun.COMMITTEES)
# What the parts of each kind can be compared by.
BY = {
    Noun.AMBITIONS: (Noun.PRIORITIES, Noun.COMMITMENTS, Noun.MEASURES, Noun.DOCUMENTS, *OWNERS),
    Noun.PRIORITIES: (Noun.COMMITMENTS,),
    Noun.THEMES: (Noun.PRIORITIES,),
    Noun.PORTFOLIOS: (Noun.AMBITIONS,),
    Noun.COMMITTEES: (Noun.AMBITIONS,),
}
LINES = 12
_NONE = re.compile(
    r"(?:\b(?:no|without(?: an?y?)?|lack(?:s|ing)?|zero)|(?:n't|\bnot) \w+ (?:any|an?))\s+(?:\w+ )??$",
    re.IGNORECASE,
)
_PER = re.compile(r"\b(?:per|each|every)\s+\w+", re.IGNORECASE)
_AS_MANY = re.compile(
    rf"\b(?P<number>{'|'.join(sorted(NUMBERS, key=len, reverse=True))}|single)\s+(?:\w+ )??$", re.IGNORECASE
)
# How a number that is asked for is set beside a size (number first), and how that is said.
_TESTS: dict[str, tuple[Callable[[int, int], bool], str]] = {
    "more_than": (lt, "more than"),
    "fewer_than": (gt, "fewer than"),
    "at_least": (le, "at least"),
    "at_most": (ge, "at most"),
}


@dataclass(frozen=True, slots=True)
class Compared:
    """The parts compared, what they are compared by, what each has of it, and the words in that."""

    noun: Noun
    by: Noun
    holders: tuple[Holder, ...]
    under: tuple[Items, ...]
    words: str = ""

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many each has."""
        return tuple(map(len, self.under))

    def sized(self, number: int) -> str:
        """ "six priorities", or "one priority with the word “Covid”"."""
        words = f" with the {'words' if ' ' in self.words else 'word'} “{self.words}”" if self.words else ""
        return count(number, self.by.one, self.by.value) + words

    def with_size(self, fits: Callable[[int], bool]) -> list[int]:
        """The places of the parts whose number fits."""
        return [place for place, size in enumerate(self.sizes) if fits(size)]


class ComparisonAnswers:
    """Answers that compare the parts of the tree by how much stands under them."""

    def __init__(self, wording: Wording, holders: Holders) -> None:
        self._wording = wording
        self._holders = holders

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """The parts that are asked for with their numbers, or None."""
        compared = None if says("of_updates", asked.text) else self._compared(asked)
        if compared is None or not any(compared.sizes):
            return None
        return (
            self._beside(asked, compared)
            or self._extreme(asked, compared)
            or self._chosen(asked, compared)
            or self._each(asked, compared)
        )

    def _compared(self, asked: Asked) -> Compared | None:
        """What is compared by what; only what has the subject's words counts, where there is a subject."""
        nouns = nouns_in(asked.text)
        pairs = [(one, other) for one in nouns for other in nouns if other in BY.get(one, ())]
        subject = subject_of(asked)
        wanted = forms_of(subject)
        if not pairs or (subject and not wanted):
            return None
        of_each = nouns_in(" ".join(_PER.findall(asked.text)))
        noun, by = next((pair for pair in pairs if pair[0] in of_each), pairs[0])
        holders = self._holders.all[noun]
        under = (tuple(p for p in h.under[by] if wanted <= self._holders.words(p)) for h in holders)
        return Compared(noun, by, holders, tuple(under), subject)

    def _extreme(self, asked: Asked, compared: Compared) -> Draft | None:
        """Those with the most or the fewest; ties are named."""
        most, least = says("most", asked.text), says("least", asked.text)
        if most == least or says("than", asked.text):
            return None
        number = (max if most else min)(compared.sizes)
        best = compared.with_size(lambda size: size == number)
        alone, few = len(best) == 1, len(compared.holders) <= LINES
        lead = self._leading(compared, best, compared.sized(number), most)
        also = (p for n in best for p in (compared.holders[n].passage, *(compared.under[n] if alone else ())))
        notes = self._lines(compared, range(len(compared.holders))) if few else ()
        return self._draft(compared, lead, best[:1], also=tuple(also), notes=notes)

    def _leading(self, compared: Compared, best: list[int], number: str, most: bool) -> str:
        kinds, kind, tied = compared.noun.value, compared.noun.one, len(best) > 1
        names = join([f"“{compared.holders[n].name}”" for n in best])
        if most and tied:
            return self._wording.say("counts", "most_tied", name=names, count=number, kinds=kinds)
        if tied:
            return self._wording.say("counts", "least_tied", name=names, count=number, kinds=kinds)
        if most:
            return self._wording.say("counts", "most", name=names, count=number, kind=kind)
        return self._wording.say("counts", "least", name=names, count=number, kind=kind)

    def _beside(self, asked: Asked, compared: Compared) -> Draft | None:
        """The parts named beside each other, or one beside all where it is to have more than others."""
        places = {holder.passage.id: n for n, holder in enumerate(compared.holders)}
        named = [places[part] for part in asked.parts.ids if part in places]
        if not named or not says("than" if len(named) == 1 else "beside", asked.text):
            return None
        if len(named) == 1:
            return self._of_each(compared)
        lead = " ".join(self._lines(compared, named))
        return self._draft(compared, lead, named, also=tuple(compared.holders[n].passage for n in named))

    def _chosen(self, asked: Asked, compared: Compared) -> Draft | None:
        """Those with so many, where a choice is asked for; where it is said of all, those without as well."""
        test, of_all = _test(asked.text, compared), says("each", asked.text)
        few = len(compared.holders) <= LINES
        if test is None or asked.parts.ids or (few if of_all else not says("chooses", asked.text)):
            return None
        fits, what = test
        found = compared.with_size(fits)
        if not found and what == compared.sized(0):
            return self._at_least_one(compared)
        others = [n for n in range(len(compared.holders)) if n not in found]
        return self._picked(compared, found, others if of_all and others else found, what)

    def _picked(self, compared: Compared, found: list[int], told: list[int], what: str) -> Draft:
        """How many there are of those found, with a sentence for each that is to be told of."""
        all_of_them = list(range(len(compared.holders)))
        shown = next((some for some in (told, found) if 0 < len(some) <= LINES), all_of_them)
        lead = self._wording.say(
            "counts",
            "chosen",
            count=in_words(len(found)) if found else "none",
            kinds=self._kinds(compared),
            have="has" if len(found) < 2 else "have",
            what=what,
        )
        notes = self._lines(compared, shown) if len(shown) <= LINES else ()
        also = tuple(compared.holders[n].passage for n in shown)
        return self._draft(compared, lead, found[:1], also=also, notes=notes)

    def _each(self, asked: Asked, compared: Compared) -> Draft | None:
        """How many each has, where it is said of all."""
        if not says("each", asked.text) or asked.parts.ids or lists_every_document(asked):
            return None
        what = called(compared.by).pattern
        one = re.search(rf"\b(?:an?|any)\s+(?:\w+\s+)??(?:{what})", asked.text, re.IGNORECASE)
        if one and min(compared.sizes):
            return self._at_least_one(compared)
        return self._of_each(compared, ranked=says("ranks", asked.text))

    def _at_least_one(self, compared: Compared) -> Draft | None:
        """That each has at least one."""
        each = self._of_each(compared)
        lead = self._wording.say("counts", "at_least_one", kinds=self._kinds(compared), what=compared.by.one)
        return replace(each, lead=lead) if each else None

    def _of_each(self, compared: Compared, ranked: bool = False) -> Draft | None:
        """A sentence for each, those with the most first where they are to be ranked."""
        if len(compared.holders) > LINES:
            return None
        every: Iterable[int] = range(len(compared.holders))
        every = sorted(every, key=lambda n: -compared.sizes[n]) if ranked else every
        kinds = self._kinds(compared)
        if len(set(compared.sizes)) == 1:
            lead = self._wording.say("counts", "same", kinds=kinds, count=compared.sized(compared.sizes[0]))
        else:
            lead = self._wording.say("counts", "differ", kinds=kinds, what=compared.sized(2).split(" ", 1)[1])
        also = tuple(compared.holders[n].passage for n in every)
        return self._draft(compared, lead, (), also=also, notes=self._lines(compared, every))

    @staticmethod
    def _kinds(compared: Compared) -> str:
        return count(len(compared.holders), compared.noun.one, compared.noun.value)

    def _lines(self, compared: Compared, places: Iterable[int]) -> tuple[str, ...]:
        """A sentence for each of these parts with its number."""
        return tuple(
            self._wording.say(
                "counts", "under", count=compared.sized(compared.sizes[n]), name=compared.holders[n].name
            )
            for n in places
        )

    @staticmethod
    def _draft(
        compared: Compared,
        lead: str,
        best: Iterable[int],
        *,
        named: Items = (),
        also: Items = (),
        notes: tuple[str, ...] = (),
    ) -> Draft:
        subject = next((compared.holders[n].passage.id for n in best), "")
        return Draft(
            Status.ANSWERED,
            lead,
            also=also,
            named=named,
            notes=notes,
            subject=subject,
            wanted=compared.by.value,
        )


def _test(text: str, compared: Compared) -> tuple[Callable[[int], bool], str] | None:
    """The number that is asked for as a test of a size, and in words."""
    for name, (fits, words) in _TESTS.items():
        if (number := number_said(name, text)) is not None:
            counted = compared.sized(number).split(" ", 1)[1]
            return partial(fits, number), f"{words} {in_words(number)} {counted}"
    for noun in called(compared.by).finditer(text):
        before = text[: noun.start()]
        if _NONE.search(before):
            return partial(eq, 0), compared.sized(0)
        if as_many := _AS_MANY.search(before):
            exact = NUMBERS.get(as_many["number"].lower(), 1)
            return partial(eq, exact), compared.sized(exact)
    return None
