"""A question of the plan that comes with something else: "my bin was missed, and what about trees?"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from actions.follow_up import points_back
from actions.judge import Judgement
from actions.reading import Reading
from actions.turns import ABOUT_THE_ANSWER, ABOUT_THE_PLAN, Turn

_FILLERS = (
    r"(?:(?:and|but|oh|wait|also|then|now|so|anyway|first|actually|please|secondly|can you|could you)\s+)*"
)
_ASKS = (
    r"(?:what|whats|what's|wot|how|hows|who|whos|who's|when|where|which|why|is|are|will|does|do|did|tell me"
    r"|show me|list|(?:i|we) (?:want|need) to know|(?:i'd|we'd) like to know)\b"
)
_SPEAKS = r"(?:i|i'd|i'm|i've|my|our|we|can|could|please|there'?s|you)\b"
_BREAK = re.compile(
    rf"[.!?;\n]+\s*|\s*,\s*(?!which\b)(?={_FILLERS}{_ASKS})"
    rf"|,?\s+(?:and|but|also|plus|oh|n|&)\s+(?={_FILLERS}(?:{_ASKS}|{_SPEAKS}))",
    re.IGNORECASE,
)
_OPENS = re.compile(rf"{_FILLERS}{_ASKS}", re.IGNORECASE)
_STRUCK_OUT = re.compile(r"\w*[*#@$]{2,}\w*")
_RUDELY_ASKED = re.compile(r"\s+(?=(?:what|when|where|who|how|which)\b)", re.IGNORECASE)
_JOINT = re.compile(r"^[\s,]*(?:(?:and|but|also|plus|n|&)\s+)*|[\s,]+$", re.IGNORECASE)
FEWEST_WORDS = 2
MOST_PIECES = 4
# Wishes that are answered beside the question; what else comes with it is passed over.
BESIDE = (Turn.SERVICE, Turn.HANDOVER, Turn.FEEDBACK)
_PASSED_OVER = frozenset(
    {Turn.GREET, Turn.THANK, Turn.GOODBYE, Turn.ASK_BOT, Turn.ASK_CAPABILITIES, Turn.AFFIRM, Turn.DENY}
    | {Turn.STOP, Turn.OUT_OF_SCOPE, Turn.UNCLEAR}
    | ABOUT_THE_ANSWER
)
# The chance from which the plan answers the question, and from which a piece is surely a wish.
ANSWERED = 0.7
SURELY = 0.8

Read = Callable[[str], Reading]
Judge = Callable[[Reading], Judgement]
Chance = Callable[[Reading], float]
Test = Callable[[Reading], bool]


@dataclass(frozen=True, slots=True)
class Mixed:
    """The question in a message, and the wishes beside it, each by its turn."""

    question: Reading
    beside: Mapping[Turn, Reading]


class MixedFinder:
    """Takes messages apart; `chance` is how likely the plan answers a reading, 0 to 1."""

    def __init__(self, read: Read, judge: Judge, chance: Chance, is_abuse: Test, has_place: Test) -> None:
        """`is_abuse` tells mere abuse among what is turned down, `has_place` that a service has a contact."""
        self._read = read
        self._judge = judge
        self._chance = chance
        self._is_abuse = is_abuse
        self._has_place = has_place

    def find(self, reading: Reading, turn: Turn) -> Mixed | None:
        """The parts of a message that was taken for this turn; None for one that is all of a piece.

        A message that goes with a piece of danger is left whole.
        """
        pieces = clauses(reading.text, turn is Turn.REFUSE)
        if not self._may_be_mixed(reading, turn) or not 0 < len(pieces) <= MOST_PIECES:
            return None
        judged = [(each, self._judge(each)) for each in map(self._read, pieces)]
        if any(judgement.turn in {Turn.SAFETY, Turn.OTHER_LANGUAGE} for _, judgement in judged):
            return None
        asked = [each.text for each, judgement in judged if self._is_question(each, judgement)]
        rest = [each for each in judged if each[0].text not in asked]
        beside = {kind: each for kind in BESIDE for each, found in rest if self._wishes(each, found, kind)}
        if turn in ABOUT_THE_PLAN:
            beside.pop(Turn.FEEDBACK, None)
        needs_wish = turn in ABOUT_THE_PLAN or turn is Turn.FEEDBACK
        if not asked or (needs_wish and not beside) or asked == [reading.text]:
            return None
        if turn in BESIDE and not beside:
            beside = {turn: self._read(". ".join(each.text for each, _ in rest) or reading.text)}
        return Mixed(self._read(" ".join(f"{text}?" for text in asked)), beside)

    def _may_be_mixed(self, reading: Reading, turn: Turn) -> bool:
        known = turn in ABOUT_THE_PLAN or turn in _PASSED_OVER or turn in BESIDE
        rude = turn is Turn.REFUSE and (self._is_abuse(reading) or bool(_STRUCK_OUT.search(reading.text)))
        return known or rude

    def _is_question(self, piece: Reading, judgement: Judgement) -> bool:
        """Whether a piece is a question of the plan that stands on its own."""
        if judgement.turn not in ABOUT_THE_PLAN or not (piece.topic or piece.parts.ids):
            return False
        if not _OPENS.match(piece.text):
            return False
        sure = judgement.weighed.get(Turn.PLAN, 0.0) >= SURELY and not points_back(piece.text)
        return sure or self._chance(piece) >= ANSWERED

    def _wishes(self, piece: Reading, judgement: Judgement, kind: Turn) -> bool:
        """Whether a piece is surely a wish of this kind; a service counts where it has a place to go."""
        sure = judgement.turn is kind and judgement.weighed.get(kind, 0.0) >= SURELY
        return sure and (kind is not Turn.SERVICE or self._has_place(piece))


def clauses(text: str, rude: bool = False) -> list[str]:
    """The clauses of a message that may each be something of its own.

    In a `rude` one, words with letters struck out are left out, and the question needs no pause before it.
    """
    if rude:
        text = _RUDELY_ASKED.sub(". ", _STRUCK_OUT.sub("", text), count=1)
    pieces = (" ".join(_JOINT.sub("", piece).split()) for piece in _BREAK.split(text))
    return [piece for piece in pieces if len(piece.split()) >= FEWEST_WORDS]
