"""What somebody answers in their own words: a position, as whom they answer, a yes or a no.

Only the words count: an intent is a guess, and consent must not be guessed.
"""

from __future__ import annotations

import re
from functools import cache

from actions.feedback_draft import Personal
from actions.feedback_text import mended, plain
from actions.feedback_words import Phrases, feedback_words
from records.feedback_values import Position, Who

PLAIN_SENTENCE = 8
# "I support it, but ..." is no plain position.
_CONDITION = re.compile(r"\b(?:but|unless|except|although|though|only if|provided)\b")
_NEGATED = re.compile(r"\b(?:not|dont|cannot|cant|never|no|wont|doesnt|isnt|hardly)\b")
_LEAD = re.compile(
    r"^(?:(?:well|um|er|oh|probably|so|just|i think|i guess|id say|i would say|im|i am|its|hes|shes|he is"
    r"|she is|my position is|my view is|id be|i would be|we|we are|were|as|yes"
    r"|(?:the )?(?:caller|customer)(?: is)?) )+"
)
_TAIL = re.compile(
    r"(?: (?:please|thanks|thank you|ta|really|i think|i suppose|i guess|to be honest"
    r"|(?:about|with) (?:it|this|that)))+$"
)


def takes_position(text: str) -> bool:
    """Whether a message is nothing but a position in words that are known for it."""
    return any(bare(plain(text)) in phrases for phrases in feedback_words().positions.values())


def position_in(text: str) -> Position | None:
    """The position that the words take; None when they take none, or more than one."""
    said = bare(mended(plain(text), _single_words()))
    words = feedback_words()
    for position, phrases in words.positions.items():
        if said in phrases:
            return position
    return _signed(said) if said else _shown(text)


def who_in(text: str) -> Who | None:
    """As whom somebody answers; None when the words do not say."""
    words = feedback_words()
    said = mended(plain(text), _single_words())
    short = bare(said)
    for who, phrases in words.who.items():
        if said in phrases or short in phrases:
            return who
    return next((who for who, pattern in words.who_signs.items() if pattern.search(said)), None)


def consent_in(text: str) -> bool | None:
    """Whether the words alone give or refuse consent; None when they do neither.

    Every word must be one of a plain answer: "yes, but not my name" is none.
    """
    said = _of_answers(text, "yes", "agree", "no", "not", "beside")
    yes, agrees, no, negated = (bool(said & _answer(kind)) for kind in ("yes", "agree", "no", "not"))
    if no or negated:
        return None if yes or (agrees and not negated) else False
    return True if yes or agrees else None


def answers_in_part(text: str) -> bool:
    """Whether a yes or a no is among the words: "yes, but not my name"."""
    return not (_answer("yes") | _answer("no") | _answer("agree")).isdisjoint(plain(text).split())


def sends(text: str) -> bool:
    """Whether the words alone say that the response should be handed in."""
    said = _of_answers(text, "yes", "send", "beside")
    return bool(said & (_answer("yes") | _answer("send") - {"hand", "on", "away"}))


def personal_in(text: str) -> Personal | None:
    """What the words say should become of personal details; None when they do not say."""
    kinds = ("yes", "no", "not", "remove", "keep", "details", "beside")
    said = _of_answers(text, *kinds)
    yes, no, negated, removes, keeps = (bool(said & _answer(kind)) for kind in kinds[:5])
    if removes != keeps:
        contrary = yes if removes == negated else no
        return None if contrary else Personal.REMOVED if removes != negated else Personal.KEPT
    if removes or yes == no or negated:
        return None
    return Personal.REMOVED if yes else Personal.KEPT


def _of_answers(text: str, *kinds: str) -> Phrases:
    """The words of a message, slips put right; none at all where one is of no such kind."""
    known = frozenset().union(*(_answer(kind) for kind in kinds))
    said = frozenset(mended(plain(text), known).split())
    return said if said <= known else frozenset()


def _answer(kind: str) -> Phrases:
    return feedback_words().answers[kind]


def bare(said: str) -> str:
    """Plain words without what may stand around an answer: "I am a resident please"."""
    return _TAIL.sub("", _LEAD.sub("", said))


def _signed(said: str) -> Position | None:
    """The one position that the words of a plain sentence show."""
    if len(said.split()) > PLAIN_SENTENCE:
        return None
    found = [p for p, pattern in feedback_words().position_signs.items() if pattern.search(said)]
    if Position.IN_PART in found and Position.OPPOSE not in found:
        return Position.IN_PART
    if _CONDITION.search(said):
        return None
    if Position.UNSURE in found:
        return Position.UNSURE if found == [Position.UNSURE] else None
    if len(found) != 1:
        return None
    if not _NEGATED.search(said):
        return found[0]
    return Position.OPPOSE if found == [Position.SUPPORT] else None


def _shown(text: str) -> Position | None:
    """The position that a message of emoji alone shows."""
    found = {p for p, signs in feedback_words().emoji.items() if any(sign in text for sign in signs)}
    return found.pop() if len(found) == 1 else None


@cache
def _single_words() -> Phrases:
    """Every word of a phrase by which people take a position or say who they are."""
    words = feedback_words()
    lists = (*words.positions.values(), *words.who.values())
    return frozenset(word for phrases in lists for phrase in phrases for word in phrase.split())
