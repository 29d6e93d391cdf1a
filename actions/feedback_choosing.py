"""Which of the choices offered a message means: by its words, its number, its place or some of its words."""

from __future__ import annotations

from collections.abc import Sequence

from actions.feedback_text import mended, plain
from actions.feedback_words import words
from actions.parts import NUMBERS, ORDINALS

# Words around a number or a place: "I'd go for the second one please".
_AROUND = words(
    """
    the one ones option number choice no nr please answer i id ill mean pick choose choosing go for with want
    would like take say its it is that of them from list thanks thank you then ok yes a
    """
)
# Words that tell no choice from another.
_EMPTY = _AROUND | words("an to in and or im we are at on my our as am about dear me by there")
# A single word may stand for a choice of at most so many words.
SHORT_CHOICE = 6
BEGUN = 3
LETTERS = "abcdefgh"


def chosen(text: str, choices: Sequence[str]) -> str:
    """The choice that a message names by its words (slips put right), its number or its place, or nothing."""
    said = plain(text)
    whole = _named(said, choices) or _placed(said, choices)
    return whole or _named(_mended(said, choices), choices) or _begun(said, choices)


def chosen_in_part(text: str, choices: Sequence[str]) -> str:
    """The one choice that has all the words of a message that tell anything; nothing where several have."""
    said = {word for word in _mended(plain(text), choices).split() if word not in _EMPTY}
    fits = [choice for choice in choices if said and said <= set(plain(choice).split())]
    if len(fits) != 1 or (len(said) == 1 and len(fits[0].split()) > SHORT_CHOICE):
        return ""
    return fits[0]


def names_a_place(text: str) -> bool:
    """Whether a message names a place in a list and nothing else: "the second one"."""
    return bool(_placed(plain(text), LETTERS))


def _named(said: str, choices: Sequence[str]) -> str:
    return next((choice for choice in choices if said and plain(choice) == said), "")


def _begun(said: str, choices: Sequence[str]) -> str:
    """The one choice that begins with these letters: "res"."""
    fits = [choice for choice in choices if len(said) >= BEGUN and plain(choice).startswith(said)]
    return fits[0] if len(fits) == 1 else ""


def _mended(said: str, choices: Sequence[str]) -> str:
    return mended(said, {word for choice in choices for word in plain(choice).split()})


def _placed(said: str, choices: Sequence[str]) -> str:
    """By its number, letter or place: "3", "c", "the second one", "the last"."""
    rest = [word for word in said.split() if word not in _AROUND]
    if not rest and (said in {"one", "a"} or {"option one", "number one", "option a"} & {said}):
        rest = ["1"]
    place = _place(rest[0], len(choices)) if len(rest) == 1 else 0
    return choices[place - 1] if 0 < place <= len(choices) else ""


def _place(word: str, last: int) -> int:
    """The place that a word stands for, counted from 1; 0 for none."""
    if word == "last":
        return last
    if word in ORDINALS:
        return ORDINALS[word]
    return NUMBERS.get(word, 0) or (LETTERS.find(word) + 1 if len(word) == 1 else 0)
