"""The answer flow: everything that happens to a message, in order.

1. read it            which parts of the plan it names, what it wants to be told
2. judge the turn     a question, danger, a service request, small talk ...; where a question comes with
                      something else, it is the question, and the rest is answered beside it
3. reply at once      where the plan is not needed
4. place it           in the conversation: "that", "the second one", "and by when?"
5. find evidence      in the index
6. answer             the first answerer that has one: counts, who answers for it, how it is
                      going, lists of the tree; else the best passages, or that the plan does not say
7. compose            one plain sentence, then the plan's own words
8. verify             every quote, character by character; what fails is never sent

Each step's outcome goes into the reply's receipt (actions/receipt.py).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace

from actions.apart import are_apart
from actions.asked import Asked
from actions.checks import Check, as_it_is
from actions.citing import verify
from actions.clauses import as_question
from actions.compose import also, compose, compose_both
from actions.draft import Draft
from actions.errors import UnverifiedQuoteError
from actions.finding import EvidenceFinder
from actions.fixed import FixedReplies
from actions.follow_up import changes_subject, joined, meant
from actions.judge import Judgement, TurnJudge
from actions.mixed import Mixed, MixedFinder
from actions.question import Focus, Outcome, Question
from actions.reading import Reader, Reading
from actions.receipt import NOT_DIGESTED, MadeFrom, receipt_for
from actions.reply import Reply, Status
from actions.several import halves
from actions.stopwatch import Stopwatch
from actions.trace import Found, Trace
from actions.turns import ABOUT_THE_PLAN, Turn
from corpus.model import Passage, Plan
from index.evidence import SearchResult

log = logging.getLogger(__name__)

# A message after one of danger: what ends it, and what may be about something else, from this chance on.
_ENDS_DANGER = frozenset({Turn.SAFETY, Turn.THANK, Turn.GOODBYE, Turn.STOP})
_ELSEWHERE = frozenset({Turn.SERVICE, Turn.FEEDBACK, Turn.REFUSE})
SURELY = 0.8
# Words that name no subject: "what should I do now".
_HELPLESS = frozenset({"should", "now", "next", "then", "must"})
# So many characters of what was said in danger are kept in mind.
REMEMBERED = 300
# From so many passages on, what is shown is a list that "the second one" may mean later.
LIST = 2
# What a piece of a message is judged as: it leans on nothing.
ALONE = Question("")

Answerer = Callable[[Asked, SearchResult], Draft | None]


class AnswerFlow:
    """Answers messages; holds nothing of any conversation."""

    def __init__(
        self,
        plan: Plan,
        reader: Reader,
        judge: TurnJudge,
        fixed: FixedReplies,
        finder: EvidenceFinder,
        answerers: Sequence[Answerer],
        made_from: MadeFrom = NOT_DIGESTED,
        checked: Check = as_it_is,
    ) -> None:
        self._plan = plan
        self._reader = reader
        self._judge = judge
        self._fixed = fixed
        self._finder = finder
        self._answerers = answerers
        self._made_from = made_from
        self._checked = checked

    def answer(self, question: Question) -> Outcome:
        """The reply to a message, and what the conversation is about after it."""
        watch = Stopwatch()
        reading = self._reader.read(question.text)
        watch.lap("read")
        judged = self._judged(reading, question)
        if self._stays_in_danger(judged, reading, question.focus):
            reading = self._reader.read(joined(question.focus, question.text)[-REMEMBERED:])
            judged = replace(judged, turn=Turn.SAFETY)
        mixed = self._taken_apart(reading, judged.turn)
        if mixed:
            reading, judged = mixed.question, replace(judged, turn=Turn.PLAN)
        wishes = self._fixed.beside(mixed.beside) if mixed else ""
        focus = self._after(judged.turn, reading, question.focus)
        watch.lap("judge")
        beside = wishes or self._fixed.help.line(reading.text, judged.turn)
        trace = Trace(judged, question.intent)
        draft = self._help(judged, reading) or self._fixed.draft(judged.turn, reading, focus)
        if draft:
            return self._outcome(also(compose(draft), beside), focus, trace, watch)
        whole = self._found(reading, judged.turn, focus, watch)
        both = self._both(reading, judged.turn, focus, whole, watch)
        if not both:
            trace = replace(trace, found=(whole,))
            return self._outcome(also(compose(whole.draft), beside), whole.focus, trace, watch)
        reply = also(compose_both(self._fixed.asked(len(both)), *(each.draft for each in both)), beside)
        answered = [each for each in both if each.draft.status is Status.ANSWERED]
        return self._outcome(reply, (answered or both)[-1].focus, replace(trace, found=both), watch)

    def _help(self, judged: Judgement, reading: Reading) -> Draft | None:
        """Help for somebody in danger, first; what else they wrote about comes after it."""
        if judged.turn is not Turn.SAFETY:
            return None
        draft = self._fixed.help.draft(reading, judged.telling)
        for clause in judged.beside:
            if self._finder.chance(clause.text) >= SURELY:
                return self._fixed.help.with_question(draft, as_question(clause.text))
        return self._fixed.help.with_service(draft, judged.beside)

    def _taken_apart(self, reading: Reading, turn: Turn) -> Mixed | None:
        """The question and the wishes beside it, where a message holds both."""
        finder = MixedFinder(
            self._reader.read,
            lambda piece: self._judged(piece, ALONE),
            self._chance,
            self._fixed.is_abuse,
            self._fixed.has_place,
        )
        return finder.find(reading, turn)

    def turn(self, question: Question) -> Turn:
        """What kind of turn a message is by itself, whatever was said before it."""
        return self._judged(self._reader.read(question.text), replace(question, focus=Focus())).turn

    def _stays_in_danger(self, judged: Judgement, reading: Reading, focus: Focus) -> bool:
        """Whether a message goes on after one of danger ("about 30", "what should I do").

        A question that the plan surely answers does not, nor what is surely something else.
        """
        if focus.wanted != Turn.SAFETY.value or judged.turn in _ENDS_DANGER:
            return False
        if judged.turn in _ELSEWHERE and judged.weighed.get(judged.turn, 0.0) >= SURELY:
            return False
        subject = set(reading.topic.split()) - _HELPLESS
        return not (subject and self._chance(reading) >= SURELY)

    @staticmethod
    def _after(turn: Turn, reading: Reading, focus: Focus) -> Focus:
        """What the conversation is about now: danger, or what it was, without a danger that is over."""
        if turn is Turn.SAFETY:
            return replace(focus, wanted=Turn.SAFETY.value, question=reading.text)
        return replace(focus, wanted="", question="") if focus.wanted == Turn.SAFETY.value else focus

    def _both(
        self, reading: Reading, turn: Turn, focus: Focus, whole: Found, watch: Stopwatch
    ) -> tuple[Found, ...]:
        """The questions of a message that asks several, each with its own answer; else nothing."""
        found: list[Found] = []
        for part in halves(reading.asking) if turn in ABOUT_THE_PLAN else ():
            found.append(self._half(part, found[-1].focus if found else focus, watch))
        return tuple(found) if are_apart(found, whole) else ()

    def _half(self, text: str, focus: Focus, watch: Stopwatch) -> Found:
        """One of two questions: "what about X and what about Y" asks of each by itself."""
        before = replace(focus, question="") if changes_subject(text) else focus
        return self._found(self._reader.read(text), Turn.PLAN, before, watch)

    def _found(self, reading: Reading, turn: Turn, focus: Focus, watch: Stopwatch) -> Found:
        asked, evidence = self._finder.find(self._reader.place(reading, turn, focus))
        watch.lap("search")
        name, draft = self._draft(asked, evidence)
        draft = self._checked(asked, evidence, draft)
        watch.lap("answer")
        return Found(asked, evidence, name, draft, self._focus(asked, draft, reading))

    def _judged(self, reading: Reading, question: Question) -> Judgement:
        if reading.illegible and not reading.danger:
            return Judgement(reading.illegible)
        leans = self._reader.leans(reading, question.focus)
        return self._judge.judge(
            reading,
            question.intent,
            leans,
            lambda: self._chance(reading),
            lambda: self._reader.clauses(reading),
        )

    def _chance(self, reading: Reading) -> float:
        """How likely the plan answers a message that may be about something else altogether, 0 to 1."""
        return self._finder.chance(reading.spoken)

    def search(self, text: str) -> SearchResult:
        """Every passage of the plan, the best first, for words that stand alone; the glossary is applied."""
        return self._finder.every(self._reader.read(text).spoken)

    def _draft(self, asked: Asked, evidence: SearchResult) -> tuple[str, Draft]:
        """Who answered, and what."""
        tried = ((type(answerer).__name__, answerer(asked, evidence)) for answerer in self._answerers)
        return next((name, draft) for name, draft in tried if draft)

    def _outcome(self, reply: Reply, focus: Focus, trace: Trace, watch: Stopwatch) -> Outcome:
        reply = self._verified(reply)
        watch.lap("compose")
        return Outcome(reply, focus, receipt_for(trace, reply, self._made_from), watch.milliseconds)

    def _verified(self, reply: Reply) -> Reply:
        try:
            return verify(reply, self._plan)
        except UnverifiedQuoteError as problem:
            log.error("an answer was not sent: its quote is not the plan's words: %s", problem)
            return compose(self._fixed.unverified())

    def _focus(self, asked: Asked, draft: Draft, reading: Reading) -> Focus:
        shown = tuple(p.id for p in listed(draft.passages or draft.also))
        within = meant(reading.text, asked.focus) in asked.focus.listed
        question = asked.focus.question if asked.follows and not reading.topic else asked.search
        if asked.turn is Turn.STATUS and not draft.subject:
            return asked.focus
        return Focus(
            shown,
            draft.subject or (asked.focus.subject if asked.follows else ""),
            draft.wanted,
            question,
            asked.focus.listed if within or len(shown) < LIST else shown,
        )


def listed(passages: Sequence[Passage]) -> Sequence[Passage]:
    """The passages without one that only leads into the others, so that "the second one" is the second."""
    leads = len(passages) > 1 and passages[0].text.endswith(":")
    return passages[1:] if leads else passages
