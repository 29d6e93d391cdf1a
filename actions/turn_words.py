"""What the words of a message tell of its kind, beside what it is like."""

from __future__ import annotations

import re

from actions.clauses import OF_ONESELF
from actions.follow_up import is_bare
from actions.reading import Reading
from actions.turns import Turn
from actions.wants import Want
from index.sought import Sought, sought

ASKS_THE_COUNCIL = re.compile(
    r"\b(?:the plan|the council|council'?s|(?:are|r) (?:you|u|they) (?:lot )?doing|will (?:you|u|they))\b"
    r"|\b(?:priority|ambition)\b|\b(?:show|list|tell) me (?:all|every|what|about)\b|\bin (?:your|ur) plan\b"
    r"|\bwhat(?:'?s| is) there for\b"
    r"|\b(?:owt|anything|something|nothing|what'?s) in (?:there|it|this|(?:the|your) plan)\b",
    re.IGNORECASE,
)
_ASKS_SOMETHING = re.compile(r"^\W*(?:(?:so|and|but|ok)\s+)?(?:what|when|who|which|why|how)", re.IGNORECASE)
# What is long over is no danger now, above all where it leads up to a question.
OVER = re.compile(
    r"\b(?:years? (?:ago|back)|long ago|used to|when i was (?:a|little|young|at)"
    r"|as a (?:child|boy|girl|kid|young)|(?:in|since) (?:19|20)\d\d|in the (?:\w+ies|\d0s|pandemic)|decades?"
    r"|last year)\b",
    re.IGNORECASE,
)
WANTS_TO_KNOW = re.compile(
    r"\b(?:like|want|need|love|care|wish) to (?:know|hear|find out|learn)\b|\btell me about\b", re.IGNORECASE
)
# What the plan's tree is made of, and who answers for it.
OF_THE_TREE = frozenset({Want.PORTFOLIO, Want.COMMITTEE, Want.MEASURES, Want.PRIORITIES, Want.VALUES})
KEYWORDS = 3


def is_empty(reading: Reading, turn: Turn) -> bool:
    """Whether a message that leans on nothing asks nothing by itself."""
    names = reading.topic or reading.parts.ids or reading.parts.missing or reading.wants
    return is_bare(reading.text) or (turn is Turn.FOLLOW_UP and not names)


def asks(text: str) -> bool:
    """Whether a message asks something, and not how the asker can have a say."""
    return _ASKS_SOMETHING.match(text) is not None and OF_ONESELF.search(text) is None


def names_parts(reading: Reading) -> bool:
    """Whether a message names a kind of part of the plan, and no view: "its priorities"."""
    return bool(reading.wants & OF_THE_TREE) and Want.OPINION not in reading.wants


def asks_for_the_last_day(reading: Reading) -> bool:
    """Whether it is asked until when responses are taken."""
    return Want.CLOSING in reading.wants and Sought.DATE in sought(reading.text)


def is_keywords(reading: Reading) -> bool:
    """Whether a message is no more than a word or a few that name something."""
    return len(reading.text.split()) <= KEYWORDS and bool(reading.topic)


def is_abbreviation(reading: Reading) -> bool:
    """Whether a message is an abbreviation that has a meaning here ("SEND")."""
    return reading.text.isupper() and " " not in reading.text and reading.spoken != reading.asking
