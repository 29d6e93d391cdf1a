"""Reading one message inside the feedback form: an answer, a correction, no answer yet, something else.

Nearly everything may be a comment, so at that step only what is plainly a question, small talk, a call
for help or a wish to change or stop is taken for something else.
"""

from __future__ import annotations

from dataclasses import dataclass

from actions.feedback_answers import (
    answers_in_part,
    bare,
    consent_in,
    personal_in,
    position_in,
    sends,
    takes_position,
    who_in,
)
from actions.feedback_asked import OTHER_WAYS, PART, TopicOf
from actions.feedback_changes import Change, change_in
from actions.feedback_choices import POSITIONS
from actions.feedback_choosing import chosen, chosen_in_part, names_a_place
from actions.feedback_draft import Personal, Step
from actions.feedback_place import Place
from actions.feedback_text import is_question, only_asks, plain, words_of
from actions.feedback_wishes import Wish, only_steers, wish_in
from actions.feedback_words import feedback_words
from actions.turns import Turn
from records.feedback_values import Position, Who

# From so many words on, what answers nothing may be a comment come too early.
LONG = 9
VIEW = 4
# A choice of another step that is named at the comment has no more words than this.
A_FEW = 3
_QUESTIONS = frozenset(
    {Turn.PLAN, Turn.STATUS, Turn.FOLLOW_UP, Turn.ASK_BOT, Turn.ASK_CAPABILITIES, Turn.HANDOVER}
    | {Turn.SERVICE, Turn.OUT_OF_SCOPE}
)
# Turns of which a message is no comment where no word of it is about anything.
_SMALL_TALK = frozenset({Turn.GREET, Turn.THANK, Turn.GOODBYE})
# A wish to talk to somebody that speaks of oneself may be longer ("nobody answers the phone" is a comment).
_WISH_TO_TALK = 8
_ONESELF = frozenset({"i", "i'd", "me", "we", "us", "you"})
_CHOSEN_FROM = frozenset({Step.ABOUT, Step.POSITION, Step.WHO, Step.QUESTION})
_CLOSED = frozenset({Step.PERSONAL, Step.CONSENT})


@dataclass(frozen=True, slots=True)
class Answer:
    """The message answers the step with this; `free` where it is no choice but any words."""

    value: str | bool | Position | Who | Personal
    free: bool = False


@dataclass(frozen=True, slots=True)
class AskAgain:
    """The message answers nothing; the same step is asked again. `view` may be a comment come too early."""

    view: str = ""


@dataclass(frozen=True, slots=True)
class AsksOfForm:
    """The message asks about the form itself; without a topic, about giving feedback in general."""

    topic: str = ""


@dataclass(frozen=True, slots=True)
class AnotherTurn:
    """The message is no part of the form: it is replied to, then the form goes on."""


Reading = Answer | Change | Wish | AskAgain | AsksOfForm | AnotherTurn


def read_turn(place: Place, text: str, turn: Turn | None, topic_of: TopicOf) -> Reading:
    """What a message means at a place of the form; `turn` is what kind of message it is by itself."""
    # Danger goes before everything but the form's own words ("remove them" is no threat).
    if turn is Turn.SAFETY and not _harmless(place, text, topic_of):
        return AnotherTurn()
    # "I back this" is no wish to go back, nor is "leave it in" one to leave.
    first = place.step in _CLOSED or (place.step is Step.POSITION and takes_position(text))
    plainly = _plain_answer(place, text) if first and not place.pause else None
    steers = plainly or change_in(text, place) or wish_in(place, text) or _leaves(text, turn)
    if steers is not None:
        return steers
    answer = None if only_asks(text) else _plain_answer(place, text)
    reading = answer or _asked_of_form(place.step, text, turn, topic_of) or _plain_answer(place, text)
    if reading is not None:
        return reading
    if _leads_elsewhere(text, turn):
        # The rule for this intent starts the form, which would refuse the message again without end.
        return AsksOfForm() if turn is Turn.FEEDBACK else AnotherTurn()
    return _otherwise(place, text)


def holds_a_view(text: str) -> bool:
    """Whether somebody who asks for the form, or says what it is about, has said what they think."""
    words = feedback_words()
    beside = words.steering | words.greetings
    said = [word for word in words_of(text) if word not in beside and not word.isdigit()]
    return len(said) >= VIEW and not is_question(text)


def _harmless(place: Place, text: str, topic_of: TopicOf) -> bool:
    """Whether what sounds like danger is the form's own words, or a question about the form."""
    if _own_words(place, text):
        return True
    return not place.pause and only_asks(text) and bool(topic_of(text))


def _own_words(place: Place, text: str) -> bool:
    said, change = plain(text), change_in(text, place)
    options = {plain(option) for option in (*place.choices, *POSITIONS.values())}
    if place.step is Step.PERSONAL and personal_in(text):
        return True
    known = feedback_words().every_phrase | options
    if len(said.split()) <= VIEW and any(said.startswith(f"{plain(choice)} ") for choice in place.choices):
        return True
    if sends(text) or consent_in(text) is not None or (change and not change.value):
        return True
    return not known.isdisjoint({said, bare(said)})


def _leaves(text: str, turn: Turn | None) -> Wish | None:
    """Whether a message that no phrase covers is still a wish to leave, and nothing else."""
    return Wish.LEAVE if turn is Turn.STOP and words_of(text) and only_steers(text) else None


def _asked_of_form(
    step: Step, text: str, turn: Turn | None, topic_of: TopicOf
) -> AsksOfForm | AnotherTurn | None:
    """A question about the form; where free words are taken, only what is put as a question."""
    if step in {Step.ABOUT, Step.COMMENT, Step.QUESTION} and not only_asks(text):
        return None
    topic = topic_of(text)
    if topic == PART:
        return AnotherTurn()
    wants_a_person = turn is Turn.HANDOVER and topic == OTHER_WAYS
    return AsksOfForm(topic) if topic and not wants_a_person else None


def _plain_answer(place: Place, text: str) -> Answer | None:
    """The answer that a message is where a step has choices; None at the comment, and where it is none."""
    step = place.step
    if step in _CHOSEN_FROM and (choice := chosen(text, place.choices)):
        text = choice
    found: str | bool | Position | Who | Personal | None = None
    if step in {Step.ABOUT, Step.QUESTION}:
        found = text if text in place.choices else None
    elif step is Step.POSITION and not is_question(text):
        found = position_in(text)
    elif step is Step.WHO and not is_question(text):
        found = who_in(chosen_in_part(text, place.choices) or text)
    elif step is Step.PERSONAL:
        found = personal_in(text)
    elif step is Step.CONSENT:
        found = consent_in(text)
    return None if found is None else Answer(found)


def _leads_elsewhere(text: str, turn: Turn | None) -> bool:
    if turn is None or turn is Turn.OTHER_LANGUAGE:
        return False
    said = words_of(text)
    long = _WISH_TO_TALK if _ONESELF & set(said) else A_FEW
    wishes_to_talk = turn is Turn.HANDOVER and len(said) <= long
    if wishes_to_talk or (turn in _SMALL_TALK and _is_small_talk(text)):
        return True
    return only_asks(text) and (is_question(text) or turn in _QUESTIONS)


def _is_small_talk(text: str) -> bool:
    words = feedback_words()
    return set(words_of(text)) <= words.steering | words.greetings | words.leads


def _otherwise(place: Place, text: str) -> Reading:
    """A message that neither steers the form nor leads elsewhere."""
    nothing_said = only_steers(text) or consent_in(text) is not None or names_a_place(text)
    if place.step is Step.COMMENT:
        other = None if place.pause else _choice_of_another_step(text)
        return other or (AskAgain() if nothing_said else Answer(text.strip(), True))
    if place.step is Step.ABOUT:
        return _early_position(text) or (Answer(text.strip(), True) if words_of(text) else AskAgain())
    if place.step is Step.QUESTION:
        return AskAgain() if nothing_said else Answer(text.strip(), True)
    if plain(text) in {plain(label) for label in POSITIONS.values()}:
        return Change(Step.POSITION, text)
    more = place.commented and len(text.split()) > A_FEW and not answers_in_part(text)
    held = len(text.split()) >= LONG or more
    return AskAgain(text.strip() if held and not nothing_said else "")


def _choice_of_another_step(text: str) -> Change | None:
    """A position or as whom somebody answers, said where the comment is asked for."""
    if len(text.split()) > A_FEW:
        return None
    said, words = plain(text), feedback_words()
    if position_in(text) is not None:
        return Change(Step.POSITION, text)
    return Change(Step.WHO, text) if any(said in phrases for phrases in words.who.values()) else None


def _early_position(text: str) -> Reading | None:
    """A position that is taken before it is asked for; a yes or a no says nothing yet."""
    said = plain(text)
    if any(said in phrases for phrases in feedback_words().positions.values()):
        return Change(Step.POSITION, text)
    return AskAgain() if consent_in(text) is not None else None
