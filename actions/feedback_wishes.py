"""What a message wants of the form itself: to stop, go back, go on, skip, send or change something."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from actions.feedback_answers import sends
from actions.feedback_draft import Pause, Step
from actions.feedback_place import Place
from actions.feedback_text import mended, plain, words_of
from actions.feedback_words import Phrases, feedback_words

# A slip in a wish is only put right in a message of so many words.
SHORT = 5
_NEVER = r"(?<!dont )(?<!not )(?<!never )"


class Wish(StrEnum):
    """What a message wants of the form itself; the first seven are told by their words in the file."""

    RESTART = "restart"
    GO_ON = "go_on"
    SKIP = "skip"
    BACK = "back"
    CHANGE = "change"
    LEAVE = "leave"
    SEND = "send"
    # "That was my comment": the message before was taken for something else.
    WAS_COMMENT = "was_comment"
    USE_OPENING = "use_opening"
    KEEP_EARLIER = "keep_earlier"
    # "Add that": the message before belongs to the comment.
    ADD_THAT = "add_that"


def wish_in(place: Place, text: str) -> Wish | None:
    """The wish that a whole message is at this place of the form; None when it is none."""
    said, phrases = plain(text), feedback_words().phrases
    own = next((wish for wish in _own(place) if said in phrases[wish.value]), None)
    if own or (place.step is Step.CHECK and not place.pause and sends(text)):
        return own or Wish.SEND
    if place.step is Step.CHECK and not place.pause and said in phrases["change_at_end"]:
        return Wish.CHANGE
    return _steering(text)


def only_steers(text: str) -> bool:
    """Whether no word is left that could be a view; true of a text without words."""
    return set(words_of(text)) <= feedback_words().steering


def leaves(text: str) -> bool:
    """Whether the words alone say that the form should be left."""
    return _steering(text) is Wish.LEAVE


def wants_another(text: str) -> bool:
    """Whether somebody who has handed a response in wants to give one more, and says nothing else."""
    said, phrases = set(words_of(text)), feedback_words().phrases
    return only_steers(text) and bool(said & phrases["response"]) and bool(said & phrases["once_more"])


def asks_receipt(text: str) -> bool:
    """Whether somebody asks what became of the response just handed in."""
    return plain(text) in feedback_words().phrases["asks_receipt"]


def _own(place: Place) -> tuple[Wish, ...]:
    """The wishes whose phrases mean something at this place alone."""
    if place.pause:
        beside = (Wish.WAS_COMMENT, Wish.KEEP_EARLIER) if place.step is Step.COMMENT else ()
        return (*beside, Wish.GO_ON, Wish.LEAVE) if place.pause is Pause.HELP else (*beside, Wish.GO_ON)
    if place.step is Step.COMMENT:
        held = (Wish.WAS_COMMENT,) if place.held else ()
        earlier = (Wish.KEEP_EARLIER,) if place.commented else ()
        return (*held, Wish.USE_OPENING, *earlier)
    skips = (Wish.SKIP,) if place.step in {Step.WHO, Step.QUESTION} else ()
    return (*skips, Wish.ADD_THAT, Wish.WAS_COMMENT) if place.commented else skips


def _steering(text: str) -> Wish | None:
    """The wish of a message that only steers."""
    said = words_of(text)
    if len(said) <= SHORT:
        said = mended(" ".join(said), _known()).split()
    if not said or not set(said) <= _known():
        return None
    joined = " ".join(said).replace("'", "")
    return next((wish for wish, pattern in _patterns() if pattern.search(joined)), None)


@cache
def _known() -> Phrases:
    words = feedback_words()
    keys = (word for phrases in words.wishes.values() for phrase in phrases for word in phrase.split())
    return words.steering | frozenset(keys)


@cache
def _patterns() -> tuple[tuple[Wish, re.Pattern[str]], ...]:
    return tuple(
        (Wish(name), re.compile(rf"{_NEVER}\b(?:{'|'.join(sorted(phrases, key=len, reverse=True))})\b"))
        for name, phrases in feedback_words().wishes.items()
    )
