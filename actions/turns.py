"""What kind of turn a message is: a question of the plan, its status, or something else altogether."""

from __future__ import annotations

from enum import StrEnum


class Turn(StrEnum):
    """The kinds of turn; the values are the intents' names (nlu/README.md says what each means).

    The last two are no intents: they are read off the words themselves.
    """

    PLAN = "ask_plan"
    STATUS = "ask_status"
    FOLLOW_UP = "ask_follow_up"
    SERVICE = "service_request"
    SAFETY = "safety"
    OUT_OF_SCOPE = "out_of_scope"
    REFUSE = "refuse"
    GREET = "greet"
    THANK = "thank"
    GOODBYE = "goodbye"
    ASK_BOT = "ask_bot"
    ASK_CAPABILITIES = "ask_capabilities"
    FEEDBACK = "give_feedback"
    HANDOVER = "handover"
    AFFIRM = "affirm"
    DENY = "deny"
    STOP = "stop"
    DOUBT_ANSWER = "doubt_answer"
    REWORD_ANSWER = "reword_answer"
    REJECT_ANSWER = "reject_answer"
    UNCLEAR = "unclear"
    OTHER_LANGUAGE = "other_language"


ABOUT_THE_PLAN = frozenset({Turn.PLAN, Turn.STATUS, Turn.FOLLOW_UP})
# What people say of the answer they were given.
ABOUT_THE_ANSWER = frozenset({Turn.DOUBT_ANSWER, Turn.REWORD_ANSWER, Turn.REJECT_ANSWER})


def turn_named(intent: str) -> Turn | None:
    """The turn that an intent stands for, or None for an intent that says nothing (a fallback)."""
    return Turn(intent) if intent in Turn._value2member_map_ else None
