"""People's names: what the language model sees as a person, given names, and the words around a name.

No single sign is enough. The model misses names in small letters and takes streets and shops for
people; given names are also months, words and places; so each sign is weighed with the others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from privacy.cues import Cue, cue_before, is_titled, signs_off
from privacy.given_names import AMBIGUOUS, GIVEN, WORDS_FIRST
from privacy.lists import words
from privacy.not_people import NEVER_NAMES, NOT_PEOPLE, PLACE_WORDS
from privacy.public import Public
from privacy.surnames import SURNAMES, WORDS_TOO
from privacy.words import Word, words_of

MOST_WORDS = 4
LONGEST = max(len(phrase.split()) for phrase in NOT_PEOPLE)
_PARTICLES = words(
    """
    al bin da de del den der di du el la le mac ni van von
    """
)
_SURE = GIVEN - AMBIGUOUS - WORDS_FIRST
_PLACE_BEFORE = words(
    """
    across around at between in into near outside over round through to towards via the of from
    """
)


class Language(Protocol):
    """What names need to know of the language (see `privacy.language.LanguageModel`)."""

    def people(self, text: str) -> list[tuple[int, int]]:
        """Where the text seems to name people."""
        ...

    def is_english(self, word: str) -> bool:
        """Whether a word in small letters is an English one."""
        ...


def find_names(text: str, language: Language, public: Public) -> list[tuple[int, int]]:
    """Where people are named, as start and end; a name that is told once is found wherever it stands."""
    search = _Search(text, language, public)
    spans = search.run()
    return sorted({*spans, *search.again(spans)})


class _Search:
    def __init__(self, text: str, language: Language, public: Public) -> None:
        self._text = text
        self._language = language
        self._public = public
        self._words = words_of(text)
        self._people = language.people(text)
        self._sayings = set(_in_sayings([word.key for word in self._words]))

    def run(self) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        i = 0
        while i < len(self._words):
            count = self._length_at(i, self._joined(i, found))
            if count:
                found.append((self._words[i].start, self._words[i + count - 1].end))
            i += max(count, 1)
        return found

    def again(self, found: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """The same names elsewhere, where they have their capitals."""
        inside = {word.start for word in self._words if any(s <= word.start < e for s, e in found)}
        keys = {word.key for word in self._words if word.start in inside}
        for i, word in enumerate(self._words):
            if word.start in inside:
                continue
            if word.named and word.key in keys and not self._is_english(word) and not self._is_place(i, 1):
                yield word.start, word.end

    def _joined(self, i: int, found: Sequence[tuple[int, int]]) -> bool:
        """Whether only an `and` or an `or` stands between this word and a name."""
        return bool(found) and self._text[found[-1][1] : self._words[i].start] in (" and ", " or ", " & ")

    def _length_at(self, i: int, joined: bool) -> int:
        """How many words the name that begins here has; 0 when none does."""
        word = self._words[i]
        cue = cue_before(self._words, i, self._text)
        cue = Cue.LIKELY if joined and cue is Cue.NONE else cue
        if not self._begins(i, cue):
            return 0
        count = 1
        while count < MOST_WORDS and self._goes_on(i, count, cue):
            count += 1
        if word.initial and count == 1:
            return 0
        return 0 if self._is_known_thing(i, count, cue) else count

    def _begins(self, i: int, cue: Cue) -> bool:
        word = self._words[i]
        if i in self._sayings:
            return False
        if len(word.text) < 2:
            return self._is_initial(i, cue)
        if word.key in NEVER_NAMES or self._is_stop(word):
            return False
        if cue is Cue.CERTAIN:
            known = word.named or self._is_given(word) or not self._is_english(word) or word.key in WORDS_TOO
            return known or is_titled(self._words, i, self._text)
        if self._is_sure(word):
            return True
        if signs_off(self._words, i, self._text) and (self._is_given(word) or self._likely(word)):
            return True
        if cue is Cue.LIKELY and self._likely(word):
            return True
        return word.named and (self._is_ambiguous_but_followed(i) or self._is_person(i))

    def _likely(self, word: Word) -> bool:
        """Whether a word may be a name where one is to be expected."""
        if self._is_given(word):
            return word.named or word.key not in WORDS_FIRST
        return word.named and not self._is_english(word) and not self._public.holds(word.text)

    def _is_initial(self, i: int, cue: Cue) -> bool:
        """The P of `P. Eckersley`, the d of `mr d hughes`."""
        after = self._next(i)
        if after is None:
            return False
        if cue is Cue.CERTAIN:
            return not self._is_stop(after)
        dotted = after.gap in (". ", ".") and self._words[i].initial
        return dotted and after.named and not self._public.holds(after.text) and not self._is_place(i, 2)

    def _is_ambiguous_but_followed(self, i: int) -> bool:
        """`Mark Redfern`, `Hope Mwangi`: a word that is a name before another one that is no word."""
        after = self._next(i)
        if after is None or self._words[i].key not in AMBIGUOUS or after.gap != " " or not after.named:
            return False
        return not self._is_public(after) and (
            self._is_sure(after) or not self._is_english(after) or after.key in WORDS_TOO
        )

    def _is_person(self, i: int) -> bool:
        """Whether the model sees a person here, and nothing speaks against it."""
        word = self._words[i]
        span = next(((s, e) for s, e in self._people if s <= word.start < e), None)
        if span is None or word.start != self._first_word_in(span) or self._is_public(word):
            return False
        inside = [each for each in self._words if span[0] <= each.start < span[1] and each.named]
        if len(inside) > 1:
            return not all(
                self._is_english(each) or self._is_public(each) for each in inside
            ) and not self._public.holds(self._text[span[0] : span[1]])
        return not self._is_english(word) and not self._in_a_place(i)

    def _in_a_place(self, i: int) -> bool:
        return i > 0 and self._words[i - 1].key in _PLACE_BEFORE

    def _first_word_in(self, span: tuple[int, int]) -> int:
        return next((word.start for word in self._words if word.start >= span[0] and word.named), -1)

    def _goes_on(self, i: int, count: int, cue: Cue) -> bool:
        """Whether the word after `count` words belongs to the name that begins at `i`."""
        last, after = self._words[i + count - 1], self._next(i + count - 1)
        if after is None or last.possessive or after.key in NEVER_NAMES:
            return False
        if after.gap != " " and not (len(last.text) == 1 and after.gap in (". ", ".")):
            return False
        if after.named:
            return not (self._is_stop(after) or after.key in PLACE_WORDS or self._is_public(after))
        if after.key in _PARTICLES and (further := self._next(i + count)) is not None:
            return further.named
        if self._words[i].named and not after.shouted:
            return after.initial
        if (count > 1 and len(last.text) > 1) or self._is_stop(after):
            return False
        return after.key in WORDS_TOO or not self._is_english(after)

    def _is_known_thing(self, i: int, count: int, cue: Cue) -> bool:
        """Whether it only looks like a person: a street, a shop, a name that the council has published."""
        words = self._words[i : i + count]
        phrase = " ".join(word.key for word in words)
        if cue is Cue.CERTAIN:
            return False
        if self._public.holds(phrase) or self._is_place(i, count):
            return True
        return words[-1].possessive and (after := self._next(i + count - 1)) is not None and after.named

    def _is_place(self, i: int, count: int) -> bool:
        """Whether the words name a place: `St Andrew`, `Andrew Street`, `the Alexandra`."""
        before = self._words[i - 1] if i else None
        if before is not None and before.key in ("st", "saint", "ss") and self._words[i].gap in (" ", ". "):
            return True
        after = self._next(i + count - 1)
        if after is None or after.gap != " ":
            return False
        return after.key in PLACE_WORDS and (after.named or not self._words[i].named)

    def _is_given(self, word: Word) -> bool:
        return any(part in GIVEN or part in AMBIGUOUS for part in word.parts)

    def _is_sure(self, word: Word) -> bool:
        """Whether it is a given name and hardly ever anything else."""
        return any(part in _SURE for part in word.parts) and (
            word.named or word.shouted or word.text.islower()
        )

    def _is_public(self, word: Word) -> bool:
        return self._public.holds(word.text) and not self._is_sure(word)

    def _is_english(self, word: Word) -> bool:
        return word.key not in SURNAMES and self._language.is_english(word.key)

    def _is_stop(self, word: Word) -> bool:
        return word.key in _STOP and not (word.named and word.key in AMBIGUOUS)

    def _next(self, i: int) -> Word | None:
        return self._words[i + 1] if i + 1 < len(self._words) else None


def _in_sayings(keys: Sequence[str]) -> Iterator[int]:
    """The places of words that belong to a shop, a saying or somebody in history."""
    for i in range(len(keys)):
        for count in range(1, LONGEST + 1):
            if " ".join(keys[i : i + count]) in NOT_PEOPLE:
                yield from range(i, i + count)


_STOP = words(
    """
    a about after again all also am an and angry any are as at back be because been before but by can
    could did do does doing don't down each even ever every fed few for from get had happy has have
    having he her here hers him his how i if in into is isn't it it's its just like me more most my
    never no nobody none nor not nothing now of off on once one only or other our out over own per
    please really same she should sick so some sorry still such sure than thank thanks that that's the
    their them then there these they this those though through tired to told too under until up us very
    very was we were what when where which while who whose why will would yes yet you your
    """
)
