"""Reading one message inside the feedback form: an answer, no answer yet, or something else.

The form has two steps, `comment` and `consent`. Nearly everything may be a comment, so only what
is plainly a question, small talk, a call for help or a wish to stop is taken for something else.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from actions import feedback_wording as wording

COMMENT = "comment"
CONSENT = "consent"


@dataclass(frozen=True, slots=True)
class Answer:
    """The message answers the step with this: the comment, or whether consent is given."""

    value: str | bool


@dataclass(frozen=True, slots=True)
class AskAgain:
    """The message answers nothing; the same step is asked again."""


@dataclass(frozen=True, slots=True)
class AnotherTurn:
    """The message is no part of the form: it is replied to, then the form goes on (or is left)."""


Reading = Answer | AskAgain | AnotherTurn


def read_turn(step: str, text: str, intent: str) -> Reading:
    """What a message means at a step of the form (`comment` or `consent`)."""
    if step == CONSENT and (consent := read_consent(text)) is not None:
        return Answer(consent)
    if _leads_elsewhere(text, intent):
        # The rule for this intent starts the form, which would refuse the message again without end.
        return AskAgain() if intent == "give_feedback" else AnotherTurn()
    if step == CONSENT or _only_steers(text) or read_consent(text) is not None:
        return AskAgain()
    return Answer(text.strip())


def read_consent(text: str) -> bool | None:
    """Whether the words alone give or refuse consent; None when they do neither.

    Only the words count: an intent is a guess, and consent must not be guessed.
    """
    plain = " ".join(_words(text)).replace("'", "")
    if plain in wording.AGREES:
        return True
    return False if plain in wording.DISAGREES else None


def _leads_elsewhere(text: str, intent: str) -> bool:
    if intent == "safety":
        return True
    if intent == "stop":
        return _only_steers(text)
    return _asks(text, intent) or len(_words(text)) <= wording.SMALL_TALK.get(intent, -1)


def _asks(text: str, intent: str) -> bool:
    if text.rstrip().endswith("?"):
        return True
    if intent not in wording.QUESTIONS or text.rstrip().endswith((".", "!")):
        return False
    return bool(wording.QUESTION_OPENERS & set(_words(text)[:1]))


def _only_steers(text: str) -> bool:
    """Whether no word is left that could be a view; true of a text without words."""
    return set(_words(text)) <= wording.STEERING


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.lower().replace("\u2019", "'"))
