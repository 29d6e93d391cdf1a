"""Reading one message inside the feedback form: an answer, a correction, no answer yet, something else.

Nearly everything may be a comment, so at that step only what is plainly a question, small talk, a call
for help or a wish to change or stop is taken for something else.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from actions import feedback_phrases as known
from actions.feedback_changes import Change, change_in
from actions.feedback_draft import Personal, Step
from records.feedback_values import Position, Who

CLOSE_ENOUGH = 0.8
LONG = 9


class Wish(StrEnum):
    """What a message wants of the form itself."""

    LEAVE = "leave"
    RESTART = "restart"
    BACK = "back"
    # "That was my comment": the message before was taken for a question.
    WAS_COMMENT = "was comment"
    USE_OPENING = "use opening"
    CHANGE_SOMETHING = "change something"
    KNOW_MORE = "know more"
    SKIP = "skip"
    SEND = "send"


@dataclass(frozen=True, slots=True)
class Answer:
    """The message answers the step with this."""

    value: str | bool | Position | Who | Personal


@dataclass(frozen=True, slots=True)
class AskAgain:
    """The message answers nothing; the same step is asked again. `view` may be a comment come too early."""

    view: str = ""


@dataclass(frozen=True, slots=True)
class AnotherTurn:
    """The message is no part of the form: it is replied to, then the form goes on."""


Reading = Answer | Change | Wish | AskAgain | AnotherTurn


def read_turn(step: Step, text: str, intent: str, options: Sequence[str] = ()) -> Reading:
    """What a message means at a step of the form; `options` are the choices that were offered."""
    # A guess at danger goes before everything but the form's own words ("remove them" is no threat).
    if intent == "safety" and not _own_words(text, options):
        return AnotherTurn()
    wish = _wish(step, text, intent) or change_in(text, step)
    if wish is not None:
        return wish
    answer = _answer(step, text, tuple(options))
    if answer is not None:
        return answer
    if _leads_elsewhere(text, intent):
        # The rule for this intent starts the form, which would refuse the message again without end.
        return Wish.KNOW_MORE if intent == "give_feedback" else AnotherTurn()
    return _otherwise(step, text)


def read_consent(text: str) -> bool | None:
    """Whether the words alone give or refuse consent; None when they do neither.

    Only the words count: an intent is a guess, and consent must not be guessed.
    """
    said = plain(text)
    if said in known.AGREES:
        return True
    return False if said in known.DISAGREES else None


def plain(text: str) -> str:
    """The words of a text in small letters, without any marks."""
    return " ".join(_words(text)).replace("'", "")


def sends(text: str) -> bool:
    """Whether the words alone say that the response should be handed in."""
    return plain(text) in known.SENDS


def leaves(text: str) -> bool:
    """Whether the words alone say that the form should be left."""
    return plain(text) in known.LEAVES


def asks_receipt(text: str) -> bool:
    """Whether somebody asks what became of the response just handed in."""
    return plain(text) in known.ASKS_RECEIPT


def is_question(text: str) -> bool:
    """Whether the words themselves are a question, whatever they are about."""
    return text.rstrip().endswith("?")


def holds_a_view(text: str) -> bool:
    """Whether somebody who asks for the form has already said what they think."""
    said = _words(text)
    return len([word for word in said if word not in known.STEERING]) >= 4 and not is_question(text)


def _own_words(text: str, options: Iterable[str]) -> bool:
    said = plain(text)
    return said in known.EVERY_PHRASE or said in {plain(option) for option in options}


def _wish(step: Step, text: str, intent: str) -> Wish | None:
    said = plain(text)
    wishes = {Wish.LEAVE: known.LEAVES, Wish.RESTART: known.RESTARTS, Wish.BACK: known.BACK}
    if step is Step.COMMENT:
        wishes |= {Wish.WAS_COMMENT: known.WAS_COMMENT, Wish.USE_OPENING: known.USES_OPENING}
    if step is Step.CHECK:
        wishes |= {Wish.SEND: known.SENDS, Wish.CHANGE_SOMETHING: known.CHANGES_SOMETHING}
    if step in {Step.WHO, Step.QUESTION}:
        wishes |= {Wish.SKIP: known.SKIPS}
    wish = next((wish for wish, phrases in wishes.items() if said in phrases), None)
    return wish or (Wish.LEAVE if _leaves(step, text, intent) else None)


def _leaves(step: Step, text: str, intent: str) -> bool:
    """Whether a message that no phrase covers is still a wish to leave, and nothing else."""
    if intent == "goodbye":
        return len(_words(text)) <= known.SMALL_TALK["goodbye"]
    skips = plain(text) in known.SKIPS
    return intent == "stop" and _only_steers(text) and not skips and change_in(text, step) is None


def _answer(step: Step, text: str, options: tuple[str, ...]) -> Answer | None:
    said = plain(text)
    if step in {Step.ABOUT, Step.POSITION, Step.WHO, Step.QUESTION}:
        text = _chosen(text, options) or text
        said = plain(text)
    if step is Step.ABOUT:
        return Answer(text) if text in options else None
    if step is Step.POSITION:
        position = known.position_in(said) or known.position_in(_mended(said))
        return None if position is None or is_question(text) else Answer(position)
    if step is Step.WHO:
        who = None if is_question(text) else known.who_in(said)
        return None if who is None else Answer(who)
    if step is Step.QUESTION:
        return Answer(text) if text in options else None
    if step is Step.PERSONAL:
        return _personal(said)
    if step is Step.CONSENT and (consent := read_consent(text)) is not None:
        return Answer(consent)
    return None


def _chosen(text: str, options: tuple[str, ...]) -> str:
    """The option that a message names by its words or its number; nothing when it names none."""
    said = plain(text)
    if said.isdigit() and 1 <= int(said) <= len(options):
        return options[int(said) - 1]
    return next((option for option in options if said and plain(option) == said), "")


def _mended(said: str) -> str:
    """A single word without its slip of the finger: "opose"."""
    single = [
        phrase for known_as in known.POSITION_PHRASES.values() for phrase in known_as if " " not in phrase
    ]
    near = difflib.get_close_matches(said, [word for word in single if len(word) > 4], 1, CLOSE_ENOUGH)
    return near[0] if near and " " not in said else said


def _personal(said: str) -> Answer | None:
    if said in known.REMOVES:
        return Answer(Personal.REMOVED)
    return Answer(Personal.KEPT) if said in known.KEEPS else None


def _otherwise(step: Step, text: str) -> Reading:
    """A message that neither steers the form nor leads elsewhere."""
    nothing_said = _only_steers(text) or read_consent(text) is not None
    if step is Step.COMMENT:
        position = known.position_in(plain(text)) if len(text.split()) <= 3 else None
        if position is not None and not nothing_said:
            return Change(Step.POSITION, text)
        return AskAgain() if nothing_said else Answer(text.strip())
    if step is Step.ABOUT:
        return _early_position(text) or (Answer(text.strip()) if _words(text) else AskAgain())
    if step is Step.QUESTION:
        return AskAgain() if nothing_said else Answer(text.strip())
    return AskAgain(text.strip() if len(text.split()) >= LONG else "")


def _early_position(text: str) -> Reading | None:
    """A position that is taken before it is asked for; a yes or a no says nothing yet."""
    said = plain(text)
    if any(said in phrases for phrases in known.POSITION_PHRASES.values()):
        return Change(Step.POSITION, text)
    return AskAgain() if read_consent(text) is not None else None


def _leads_elsewhere(text: str, intent: str) -> bool:
    return _asks(text, intent) or len(_words(text)) <= known.SMALL_TALK.get(intent, -1)


def _asks(text: str, intent: str) -> bool:
    if is_question(text):
        return True
    if intent not in known.QUESTIONS or text.rstrip().endswith((".", "!")):
        return False
    return bool(known.QUESTION_OPENERS & set(_words(text)[:1]))


def _only_steers(text: str) -> bool:
    """Whether no word is left that could be a view; true of a text without words."""
    return set(_words(text)) <= known.STEERING


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.lower().replace("\u2019", "'"))
