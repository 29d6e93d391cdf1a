"""Which kind of turn a message is, all opinions heard."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from actions.alarm import Alarm
from actions.clauses import OF_ONESELF, Clause
from actions.follow_up import points_back
from actions.once import Once
from actions.plan_numbers import long_numbers
from actions.question import Intent
from actions.reading import Reading
from actions.status_asked import asks_a_list
from actions.turn_settings import MEASURED, TurnSettings
from actions.turn_words import (
    ASKS_THE_COUNCIL,
    OF_THE_TREE,
    OVER,
    WANTS_TO_KNOW,
    asks,
    asks_for_the_last_day,
    is_abbreviation,
    is_empty,
    is_keywords,
    names_parts,
)
from actions.turns import ABOUT_THE_PLAN, Turn, turn_named
from actions.wants import Want
from index.sought import Sought, sought

# Words that look like one of these by themselves may be a question that leans on the one before.
_LEANING = frozenset(
    {Turn.OUT_OF_SCOPE, Turn.ASK_BOT, Turn.ASK_CAPABILITIES, Turn.HANDOVER, Turn.SERVICE, Turn.GREET}
)
# The same where it is a mere guess.
_LEANING_IF_UNSURE = frozenset({Turn.FEEDBACK, Turn.REFUSE})
# A word or two without a sentence may look like one of these.
_MISREAD_KEYWORDS = frozenset(
    {Turn.OUT_OF_SCOPE, Turn.SERVICE, Turn.REFUSE, Turn.ASK_BOT, Turn.ASK_CAPABILITIES}
)
_MISREAD_NUMBERS = _MISREAD_KEYWORDS | {Turn.HANDOVER}
# Who asks for a list of the plan's parts may seem to ask what the assistant can do.
_MISREAD_LISTS = frozenset({Turn.ASK_CAPABILITIES, Turn.ASK_BOT, Turn.REFUSE})
_WANTS_SOMETHING_DONE = (Turn.SERVICE, Turn.HANDOVER)
_DOUBTED = frozenset({Turn.OUT_OF_SCOPE, Turn.SERVICE, Turn.ASK_CAPABILITIES})
# Wanted of a part of the plan, but not its words.
_MADE_OF_PARTS = frozenset({Turn.FEEDBACK, Turn.OUT_OF_SCOPE})
_NAMES_SOMEBODY = frozenset({Turn.OUT_OF_SCOPE, Turn.HANDOVER, Turn.REFUSE})


@dataclass(frozen=True, slots=True)
class Judgement:
    """The kind of turn with the chances that decided it: the stand-in's `own`, and all `weighed`.

    `plan_chance` is how likely the plan answers the message, None where that did not decide. `telling` are
    the clauses that tell of danger where others ask for something, and `beside` are those, in order.
    """

    turn: Turn
    own: Mapping[Turn, float] = field(default_factory=dict)
    weighed: Mapping[Turn, float] = field(default_factory=dict)
    plan_chance: float | None = None
    telling: tuple[Clause, ...] = ()
    beside: tuple[Clause, ...] = ()


def of_one_clause() -> Sequence[Clause]:
    """The clauses of a message that has no parts."""
    return ()


class TurnJudge:
    """Weighs the dialogue engine's intent, the stand-in's opinion and what the plan has to say."""

    def __init__(
        self, alarm: Alarm, settings: TurnSettings = MEASURED, numbers: Collection[str] = ()
    ) -> None:
        """`numbers` are the long numbers that stand in the plan."""
        self._numbers = frozenset(numbers)
        self._alarm = alarm
        self._settings = settings

    def judge(
        self,
        reading: Reading,
        intent: Intent | None,
        leans: bool,
        chance: Callable[[], float],
        clauses: Callable[[], Sequence[Clause]] = of_one_clause,
    ) -> Judgement:
        """The kind of turn, and what decided it.

        `leans` tells that the message leans on the conversation; `chance` gives how likely the plan
        answers it, and is called only where that decides; `clauses` gives its clauses, where it has several.
        """
        own = self._alarm.chances(reading.text, reading.vector)
        weighed, asked = self._weighed(own, intent), Once(chance)
        parts = () if reading.language else clauses()
        telling = self._telling(parts, own.get(Turn.SAFETY, 0.0))
        if reading.danger or telling or self._danger(reading, own, intent, asked):
            beside = self._beside(parts)
            return Judgement(Turn.SAFETY, own, weighed, asked.value, telling if beside else (), beside)
        turn = self._turn(reading, leans, asked, own, weighed)
        return Judgement(turn, own, weighed, asked.value)

    def _telling(self, clauses: Sequence[Clause], whole: float) -> tuple[Clause, ...]:
        """The clauses that tell of danger by themselves: no question to the council, nothing long over.

        Where the whole message may be danger, with this chance, a clause need not be as like it.
        """
        settings = self._settings
        hinted = whole >= settings.danger
        least, like = settings.danger_clause, settings.danger_like_hinted if hinted else settings.danger_like
        now = (c for c in clauses if not (ASKS_THE_COUNCIL.search(c.text) or OVER.search(c.text)))
        return tuple(c for c in now if self._alarm.tells(c.text, c.vector, least, like))

    def _beside(self, clauses: Iterable[Clause]) -> tuple[Clause, ...]:
        """The clauses that ask something of the plan or of a service."""
        asked = {*ABOUT_THE_PLAN, Turn.SERVICE}
        chances = ((clause, self._alarm.chances(clause.text, clause.vector)) for clause in clauses)
        return tuple(clause for clause, own in chances if max(own, key=lambda turn: own[turn]) in asked)

    def _turn(
        self,
        reading: Reading,
        leans: bool,
        chance: Callable[[], float],
        own: Mapping[Turn, float],
        weighed: Mapping[Turn, float],
    ) -> Turn:
        if reading.language:
            return Turn.OTHER_LANGUAGE
        if not reading.familiar:
            return Turn.UNCLEAR
        if Want.INVENTION in reading.wants:
            return Turn.REFUSE
        if reading.elsewhere:
            return Turn.OUT_OF_SCOPE
        if (reading.local or is_abbreviation(reading)) and not leans:
            return Turn.PLAN
        if asks_a_list(reading.text, reading.topic):
            return Turn.STATUS
        turn = max((t for t in weighed if t is not Turn.SAFETY), key=lambda t: weighed[t])
        measured = turn is Turn.STATUS and reading.wants & {Want.MEASURES, Want.STATUS} == {Want.MEASURES}
        guessed = turn in _LEANING_IF_UNSURE and weighed[turn] < self._settings.unsure
        no_view = turn is Turn.FEEDBACK and (asks(reading.text) or names_parts(reading))
        if leans and (turn in _LEANING or measured or guessed or no_view):
            return Turn.FOLLOW_UP
        if reading.topic and self._hesitant(turn, reading.text, weighed, chance):
            return Turn.PLAN
        if self._plan_after_all(turn, weighed[turn], reading, chance):
            return Turn.PLAN
        if turn is Turn.PLAN and asks_for_the_last_day(reading) and chance() < self._settings.unanswered:
            return Turn.FEEDBACK
        if turn is Turn.PLAN and self._service_after_all(own, leans, chance):
            return Turn.SERVICE
        if turn in ABOUT_THE_PLAN and not leans and is_empty(reading, turn):
            return Turn.UNCLEAR
        lost = turn not in ABOUT_THE_PLAN and weighed[turn] < self._settings.lost
        return Turn.UNCLEAR if lost else turn

    def _danger(
        self, reading: Reading, own: Mapping[Turn, float], intent: Intent | None, chance: Callable[[], float]
    ) -> bool:
        """Whether help comes first: either opinion is enough; only what the plan answers outweighs it."""
        settings, text = self._settings, reading.text
        danger = own.get(Turn.SAFETY, 0.0)
        if reading.language:
            return danger >= settings.danger_abroad
        asked = ASKS_THE_COUNCIL.search(text) is not None
        theirs = intent.confidence if intent and turn_named(intent.name) is Turn.SAFETY else 0.0
        felt = danger >= (settings.danger_asked if asked else settings.danger)
        outdone = danger < min(max(own.get(t, 0.0) for t in _WANTS_SOMETHING_DONE), settings.danger_outdone)
        told = theirs >= settings.danger_told and danger >= settings.danger_hinted
        if (outdone or not felt) and not told:
            return False
        top = max(own, key=lambda turn: own[turn])
        sure = settings.danger_sure_asked if asked else settings.danger_sure
        # Somebody who speaks of themselves may be the one in danger, whatever they ask.
        of_others = asked and (not OF_ONESELF.search(text) or OVER.search(text) is not None)
        hint = (danger < sure or of_others) and top in {Turn.SAFETY, Turn.PLAN}
        return not (hint and chance() >= settings.danger_outweighed)

    def _plan_after_all(self, turn: Turn, sure: float, reading: Reading, chance: Callable[[], float]) -> bool:
        """Whether a message that looks like another turn is a question of the plan."""
        settings = self._settings
        if turn in {Turn.PLAN, Turn.FOLLOW_UP}:
            return False
        if reading.numbered and (turn is not Turn.STATUS or not (reading.topic or reading.wants)):
            return Want.OPINION not in reading.wants and not self._surely_wanted(turn, sure, reading)
        if turn in _MISREAD_NUMBERS and self._numbers & long_numbers([reading.text]):
            return True
        if turn is Turn.STATUS:
            if Want.STATUS not in reading.wants and Sought.SUM in sought(reading.text):
                return True
            if Want.STATUS in reading.wants or sure >= settings.sure:
                return False
            return chance() < settings.unanswered or (
                sure < settings.unsure and chance() >= settings.outweighed
            )
        if turn is Turn.SERVICE and sure < settings.sure and Sought.FATE in sought(reading.text):
            return True
        if turn in _MISREAD_KEYWORDS and sure < settings.sure and is_keywords(reading):
            return chance() >= settings.promised
        named = bool(reading.topic or reading.parts.ids)
        if turn is Turn.REWORD_ANSWER:
            return named and not points_back(reading.text) and chance() >= settings.answered
        of_oneself = turn is Turn.SERVICE and OF_ONESELF.search(reading.text) is not None
        doubted = turn in _DOUBTED and sure < (settings.unsure if of_oneself else settings.sure)
        if doubted and named and chance() >= settings.answered:
            return True
        elsewhere = turn is Turn.OUT_OF_SCOPE and sure < settings.sure_elsewhere
        if elsewhere and named and chance() >= settings.outweighed:
            return True
        if reading.wants & OF_THE_TREE and turn in _MISREAD_LISTS and sure < settings.sure_elsewhere:
            return True
        if Want.PERSON in reading.wants and turn in _NAMES_SOMEBODY and sure < settings.sure:
            return True
        promises = Want.COMMITMENTS in reading.wants and bool(reading.topic)
        if turn in {Turn.SERVICE, Turn.ASK_CAPABILITIES} and promises and chance() >= settings.promised:
            return True
        if turn is Turn.FEEDBACK and Want.COUNT in reading.wants and asks(reading.text):
            return True
        if turn is Turn.FEEDBACK and sure < settings.sure_elsewhere and Want.OPINION not in reading.wants:
            return WANTS_TO_KNOW.search(reading.text) is not None and chance() >= settings.outweighed
        return turn is not Turn.FEEDBACK and sure < settings.unsure and chance() >= settings.outweighed

    def _hesitant(
        self, turn: Turn, text: str, weighed: Mapping[Turn, float], chance: Callable[[], float]
    ) -> bool:
        """Whether what looks like another turn, and names a subject, may as well ask of it."""
        settings, sure, plan = self._settings, weighed[turn], weighed.get(Turn.PLAN, 0.0)
        if turn is Turn.REFUSE and sure < settings.refused and plan >= settings.refused_wrongly:
            return True
        doubted = turn is Turn.REFUSE or (turn is Turn.SERVICE and not OF_ONESELF.search(text))
        rivalled = sure < settings.hesitant and plan >= settings.rivalled
        return doubted and rivalled and chance() >= settings.outweighed

    def _surely_wanted(self, turn: Turn, sure: float, reading: Reading) -> bool:
        """Whether a message that names a part surely wants something else than its words."""
        return turn in _MADE_OF_PARTS and sure >= self._settings.sure_elsewhere and not asks(reading.text)

    def _service_after_all(self, own: Mapping[Turn, float], leans: bool, chance: Callable[[], float]) -> bool:
        """Whether what looks like a question of the plan, which has no answer, asks for a service."""
        likely = own.get(Turn.SERVICE, 0.0) >= self._settings.service
        return likely and not leans and chance() < self._settings.unanswered

    def _weighed(self, own: Mapping[Turn, float], intent: Intent | None) -> dict[Turn, float]:
        """The chance of each turn, the dialogue engine's opinion mixed in."""
        theirs = turn_named(intent.name) if intent else None
        pull = self._settings.dialogue * intent.confidence if intent and theirs else 0.0
        return {turn: (c + (pull if turn is theirs else 0.0)) / (1 + pull) for turn, c in own.items()}
