"""Which part has the most, the fewest or so many of something; whether all have as many."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from operator import eq, ge, gt, le, lt

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
# More lines than this would say more than was asked.
LINES = 12
_NONE = re.compile(r"\b(?:no|without(?: an?y?)?|lack(?:s|ing)?|zero)\s+(?:\w+ )??$", re.IGNORECASE)
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
        noun, by = pairs[0]
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
        names = join([f"“{compared.holders[n].name}”" for n in best])
        lead = self._leading(compared, names, compared.sized(number), most, not alone)
        also = (p for n in best for p in (compared.holders[n].passage, *(compared.under[n] if alone else ())))
        notes = self._lines(compared, range(len(compared.holders))) if few else ()
        return self._draft(compared, lead, best[:1], also=tuple(also), notes=notes)

    def _leading(self, compared: Compared, names: str, number: str, most: bool, tied: bool) -> str:
        kinds, kind = compared.noun.value, compared.noun.one
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
        """Those with so many, where a choice is asked for."""
        test = _test(asked.text, compared)
        if test is None or asked.parts.ids or says("each", asked.text) or not says("chooses", asked.text):
            return None
        fits, what = test
        found = compared.with_size(fits)
        if not found and what == compared.sized(0):
            kinds = count(len(compared.holders), compared.noun.one, compared.noun.value)
            lead = self._wording.say("counts", "at_least_one", kinds=kinds, what=compared.by.one)
            return replace(each, lead=lead) if (each := self._of_each(compared)) else None
        few = found if 0 < len(found) <= LINES else range(len(compared.holders))
        notes = self._lines(compared, few) if len(few) <= LINES else ()
        number = in_words(len(found)) if found else "none"
        lead = self._wording.say(
            "counts",
            "chosen",
            count=number,
            kinds=count(len(compared.holders), compared.noun.one, compared.noun.value),
            have="has" if len(found) < 2 else "have",
            what=what,
        )
        shown = tuple(compared.holders[n].passage for n in few)
        return self._draft(compared, lead, found[:1], also=shown, notes=notes)

    def _each(self, asked: Asked, compared: Compared) -> Draft | None:
        """How many each has, where it is said of all."""
        return self._of_each(compared) if says("each", asked.text) and not asked.parts.ids else None

    def _of_each(self, compared: Compared) -> Draft | None:
        if len(compared.holders) > LINES:
            return None
        every = range(len(compared.holders))
        kinds = count(len(every), compared.noun.one, compared.noun.value)
        if len(set(compared.sizes)) == 1:
            lead = self._wording.say("counts", "same", kinds=kinds, count=compared.sized(compared.sizes[0]))
        else:
            lead = self._wording.say("counts", "differ", kinds=kinds, what=compared.sized(2).split(" ", 1)[1])
        also = tuple(holder.passage for holder in compared.holders)
        return self._draft(compared, lead, (), also=also, notes=self._lines(compared, every))

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
