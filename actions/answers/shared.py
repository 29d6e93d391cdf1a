"""What stands under more than one ambition, under all of them, or under those that are named."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actions.answers.documents import lists_every_document
from actions.asked import Asked
from actions.draft import Draft
from actions.holders import Holder, Holders, Items
from actions.reply import Status
from actions.tree import plain
from actions.tree_asked import Noun, nouns_asked, says, subject_of
from actions.wording import Wording, count, join
from corpus.model import Passage
from index.evidence import SearchResult

OWNERS = (Noun.PORTFOLIOS, Noun.COMMITTEES)
# What ambitions may have in common.
COMMON = (Noun.PRIORITIES, Noun.COMMITMENTS, Noun.MEASURES, Noun.DOCUMENTS, *OWNERS)
# So many of them make something shared.
SEVERAL = 2
_NUMBER = re.compile(r"^\d+(?:\.\d+)*\.?\s+")


@dataclass(frozen=True, slots=True)
class Shared:
    """Words that stand under several ambitions: the passages, and the ambitions they stand under."""

    passages: Items
    holders: tuple[Holder, ...]

    @property
    def words(self) -> str:
        """The words themselves, without a number."""
        return _NUMBER.sub("", self.passages[0].text)


class SharedAnswers:
    """Answers what ambitions share; words count as the same whatever their number and punctuation."""

    def __init__(self, wording: Wording, holders: Holders) -> None:
        self._wording = wording
        self._ambitions = holders.all[Noun.AMBITIONS]

    def __call__(self, asked: Asked, evidence: SearchResult) -> Draft | None:
        """What is shared, of the kinds that are asked for, or None."""
        nouns = tuple(noun for noun in nouns_asked(asked.text) if noun in COMMON)
        named = tuple(h for h in self._ambitions if h.passage.id in asked.parts.ids)
        asks = says("shared", asked.text) or (
            nouns and set(nouns) <= {*OWNERS} and says("shares", asked.text)
        )
        of_each = set(nouns) == {*OWNERS} and says("own", asked.text)
        if of_each or lists_every_document(asked):
            return None
        if not asks or not self._about(asked, nouns, named):
            return None
        found = [s for noun in nouns or COMMON for s in self._shared(noun, named, self._least(asked, named))]
        return self._draft(nouns, named, found)

    def _about(self, asked: Asked, nouns: tuple[Noun, ...], named: tuple[Holder, ...]) -> bool:
        """Whether the question is of ambitions, and of nothing but what they share."""
        others = len(asked.parts.ids) > len(named) or says("of_updates", asked.text) or subject_of(asked)
        return not others and (bool(nouns) or len(named) >= SEVERAL or says("every_ambition", asked.text))

    def _least(self, asked: Asked, named: tuple[Holder, ...]) -> int:
        """How many ambitions have to share it."""
        if len(named) >= SEVERAL:
            return len(named)
        alone = says("own", asked.text)
        return len(self._ambitions) if says("every_ambition", asked.text) and not alone else SEVERAL

    def _shared(self, noun: Noun, named: tuple[Holder, ...], least: int) -> list[Shared]:
        """What stands under so many of the ambitions named, or of all with the only one named."""
        among = named if len(named) >= SEVERAL else self._ambitions
        held: dict[str, list[tuple[Holder, Passage]]] = {}
        for holder in among:
            for passage in holder.under[noun]:
                held.setdefault(plain(passage.text), []).append((holder, passage))
        groups = [
            Shared(
                tuple({p.id: p for _, p in pairs}.values()),
                tuple({h.passage.id: h for h, _ in pairs}.values()),
            )
            for pairs in held.values()
        ]
        return [g for g in groups if len(g.holders) >= least and all(h in g.holders for h in named)]

    def _draft(self, nouns: tuple[Noun, ...], named: tuple[Holder, ...], found: list[Shared]) -> Draft:
        passages = tuple({p.id: p for shared in found for p in shared.passages}.values())
        notes = tuple(
            self._wording.say(
                "shared", "under", words=shared.words, names=join([f"“{h.name}”" for h in shared.holders])
            )
            for shared in found
        )
        holders = {h.passage.id: h.passage for shared in found for h in shared.holders}
        if not found:
            holders = {h.passage.id: h.passage for h in named or self._ambitions}
        return Draft(
            Status.ANSWERED,
            self._lead(nouns, found),
            tuple(p for p in passages if not _owns(p)),
            named=tuple(filter(_owns, passages)),
            also=tuple(holders.values()),
            notes=notes,
            subject=found[0].passages[0].id if found else "",
            wanted=nouns[0].value if nouns else "",
        )

    def _lead(self, nouns: tuple[Noun, ...], found: list[Shared]) -> str:
        """How many are shared, in the noun asked for."""
        noun = nouns[0] if len(nouns) == 1 else None
        one, many = (noun.one, noun.value) if noun else ("part", "parts")
        if not found:
            kinds = join([n.value for n in nouns or COMMON], "or")
            return self._wording.say("shared", "nothing", kinds=kinds)
        number = count(len(found), f"{one} stands", f"{many} stand")
        return self._wording.say("shared", "found", count=number[:1].upper() + number[1:])


def _owns(passage: Passage) -> bool:
    return passage.id.startswith(("portfolio ", "committee "))
