"""The answer flow as a whole, its parts stood in for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from actions.alarm import Alarm
from actions.answer import Answerer, AnswerFlow
from actions.asked import Asked
from actions.draft import Draft
from actions.finding import EvidenceFinder
from actions.fixed import FixedReplies
from actions.judge import TurnJudge
from actions.question import Focus, Intent, Outcome, Question
from actions.reading import NEW_SUBJECT, Reader
from actions.reply import Status
from actions.turns import Turn
from corpus.model import Plan
from index.encoder import Vectors
from index.evidence import SearchResult
from index.features import CLOSEST
from tests.actions.asking import Desk, FakeSearcher, FixedChances

TREES, AIR = "commitment 3.4.3", "commitment 3.2.7"


class Flow:
    """The flow with a few answerers; `seen` is what they were asked."""

    def __init__(
        self, desk: Desk, fixed: FixedReplies, drafts: Sequence[Draft | None], taken_for: Turn = Turn.PLAN
    ) -> None:
        found = replace(desk.found(TREES, AIR), features={CLOSEST: 0.0})
        self.searcher = FakeSearcher(found)
        self.seen: list[tuple[int, Asked, SearchResult]] = []
        judge = TurnJudge(Alarm(FixedChances({taken_for: 1.0})))
        finder = EvidenceFinder(self.searcher, every=len(desk.plan.passages))
        answerers = [self._answerer(number, draft) for number, draft in enumerate(drafts)]
        self._flow = AnswerFlow(desk.plan, desk.reader, judge, fixed, finder, answerers)
        self.answer = self._flow.answer

    def _answerer(self, number: int, draft: Draft | None) -> Answerer:
        def answer(asked: Asked, evidence: SearchResult) -> Draft | None:
            self.seen.append((number, asked, evidence))
            return draft

        return answer


@pytest.fixture
def draft(desk: Desk) -> Draft:
    return Draft(
        Status.ANSWERED,
        "Here:",
        (desk.passage(TREES), desk.passage(AIR)),
        subject=TREES,
        wanted="commitments",
    )


def test_the_first_answerer_that_has_an_answer_gives_it(
    desk: Desk, fixed: FixedReplies, draft: Draft
) -> None:
    flow = Flow(desk, fixed, [None, draft, replace(draft, lead="Never.")])
    outcome = flow.answer(Question("what about trees?"))
    assert outcome.reply.text.startswith("Here:")
    assert [number for number, _, _ in flow.seen] == [0, 1]


def test_every_answerer_gets_the_question_as_read_and_the_evidence(
    desk: Desk, fixed: FixedReplies, draft: Draft
) -> None:
    flow = Flow(desk, fixed, [None, draft])
    flow.answer(Question("what about trees in priority 3.4?"))
    for _, asked, evidence in flow.seen:
        assert asked.parts.ids == ("priority 3.4",)
        assert evidence is flow.searcher.found
    assert flow.searcher.searched == ["what about trees in priority 3.4?"]


def test_danger_is_answered_before_anything_is_searched(
    desk: Desk, fixed: FixedReplies, draft: Draft
) -> None:
    flow = Flow(desk, fixed, [draft], taken_for=Turn.SAFETY)
    outcome = flow.answer(Question("my husband hits me", Intent("ask_plan", 1.0)))
    assert outcome.reply.status is Status.SAFETY
    assert "999" in outcome.reply.text
    assert flow.searcher.searched == []
    assert flow.seen == []


@pytest.mark.parametrize("turn", ["greet", "refuse", "service_request", "handover", "stop"])
def test_where_the_plan_is_not_needed_nothing_is_searched_and_the_conversation_stays(
    desk: Desk, fixed: FixedReplies, draft: Draft, turn: str
) -> None:
    flow, focus = (
        Flow(desk, fixed, [draft], taken_for=Turn(turn)),
        Focus((TREES,), TREES, "commitments", "trees?"),
    )
    outcome = flow.answer(Question("hello my dear council bot", Intent(turn, 1.0), focus))
    assert outcome.reply.citations == ()
    assert outcome.focus == focus
    assert flow.searcher.searched == []


def test_what_was_shown_and_asked_is_what_the_conversation_is_about(
    desk: Desk, fixed: FixedReplies, draft: Draft
) -> None:
    outcome = Flow(desk, fixed, [draft]).answer(Question("what about trees?"))
    assert outcome.focus == Focus(
        (TREES, AIR), TREES, "commitments", "what about trees?", listed=(TREES, AIR)
    )


def test_a_follow_up_without_a_subject_of_its_own_keeps_the_question_before(
    desk: Desk, fixed: FixedReplies, draft: Draft
) -> None:
    flow = Flow(desk, fixed, [draft])
    first = flow.answer(Question("what about trees?"))
    second = flow.answer(Question("why?", focus=first.focus))
    assert flow.searcher.searched[1] == "what about trees? why?"
    assert second.focus.question == "what about trees?"


def test_a_status_that_found_nothing_leaves_the_conversation_as_it_was(
    desk: Desk, fixed: FixedReplies
) -> None:
    focus = Focus((TREES,), TREES, "commitments", "trees?")
    flow = Flow(desk, fixed, [Draft(Status.NO_STATUS, "Nothing.")])
    assert flow.answer(Question("is it on track", Intent("ask_status", 1.0), focus)).focus == focus


def test_a_reply_whose_quote_is_not_the_plans_is_never_sent(
    desk: Desk, fixed: FixedReplies, draft: Draft
) -> None:
    invented = replace(desk.passage(TREES), text="We will plant a million trees.")
    flow = Flow(desk, fixed, [replace(draft, passages=(desk.passage(AIR), invented))])
    reply = flow.answer(Question("what about trees?")).reply
    assert reply.status is Status.CLARIFY
    assert "million" not in reply.text
    assert reply.citations == ()


@pytest.mark.parametrize("place", ["also", "named"])
def test_a_passage_that_is_only_cited_is_verified_too(
    desk: Desk, fixed: FixedReplies, draft: Draft, place: str
) -> None:
    moved = replace(desk.passage(AIR), start=0)
    changed = replace(draft, also=(moved,)) if place == "also" else replace(draft, named=(moved,))
    reply = Flow(desk, fixed, [replace(changed, passages=())]).answer(Question("what about trees?")).reply
    assert (reply.status, reply.citations) == (Status.CLARIFY, ())


def test_the_flow_holds_nothing_of_a_conversation(desk: Desk, fixed: FixedReplies, draft: Draft) -> None:
    flow = Flow(desk, fixed, [draft])
    flow.answer(Question("what about trees?"))
    flow.answer(Question("why is that so?"))
    assert flow.searcher.searched[1] == "why is that so?"


def test_without_an_intent_the_stand_in_understands(
    plan: Plan, reader: Reader, fixed: FixedReplies, desk: Desk
) -> None:
    searcher = FakeSearcher(desk.found(TREES))
    finder = EvidenceFinder(searcher, every=len(plan.passages))
    judge = TurnJudge(Alarm(FixedChances({Turn.THANK: 0.9, Turn.PLAN: 0.1})))
    flow = AnswerFlow(plan, reader, judge, fixed, finder, [])
    assert flow.answer(Question("cheers")).reply.status is Status.SMALLTALK
    assert searcher.searched == []


def test_the_receipt_tells_what_was_found_and_who_answered(
    desk: Desk, fixed: FixedReplies, draft: Draft
) -> None:
    outcome = Flow(desk, fixed, [None, draft]).answer(Question("what about trees?", Intent("ask_plan", 0.9)))
    assert outcome.receipt is not None
    (answer,) = outcome.receipt.answers
    assert [candidate.passage_id for candidate in answer.candidates] == [TREES, AIR]
    assert (answer.answerer, answer.status) == ("function", "answered")
    assert outcome.receipt.turn.told == {"ask_plan": 0.9}
    assert outcome.receipt.cited == (TREES, AIR)


def test_a_reply_without_the_plan_has_a_receipt_too(desk: Desk, fixed: FixedReplies, draft: Draft) -> None:
    outcome = Flow(desk, fixed, [draft], taken_for=Turn.THANK).answer(Question("cheers"))
    assert outcome.receipt is not None
    assert (outcome.receipt.turn.taken_for, outcome.receipt.answers) == ("thank", ())


def test_the_stages_are_timed_but_time_is_no_part_of_the_outcome(
    desk: Desk, fixed: FixedReplies, draft: Draft
) -> None:
    flow = Flow(desk, fixed, [draft])
    first, second = (flow.answer(Question("what about trees?")) for _ in range(2))
    assert list(first.milliseconds) == ["read", "judge", "search", "answer", "compose"]
    assert first == second
    assert first.milliseconds != second.milliseconds


@pytest.mark.parametrize(
    ("together", "alone", "wins"),
    [(0.9, NEW_SUBJECT, True), (0.3, 0.3, True), (0.9, NEW_SUBJECT - 0.01, False), (0.3, 0.2, False)],
    ids=["surely said", "as surely as before", "less surely", "hardly"],
)
def test_a_subject_of_its_own_is_a_new_one_where_the_plan_speaks_of_it_as_surely(
    desk: Desk, fixed: FixedReplies, draft: Draft, together: float, alone: float, wins: bool
) -> None:
    text = "and are the libraries open?"
    flow = Flow(desk, fixed, [draft])
    flow.searcher.found = desk.found(TREES, chance=together)
    flow.searcher.alone = {text: desk.found(AIR, chance=alone)}
    flow.answer(Question(text, focus=Focus((TREES,), TREES, "commitments", "what about trees?")))
    ((_, asked, evidence),) = flow.seen
    assert flow.searcher.searched == [f"what about trees? {text}", text]
    assert evidence.chance == (alone if wins else together)
    assert asked.search == (text if wins else f"what about trees? {text}")


def in_danger(desk: Desk, fixed: FixedReplies) -> Outcome:
    said = Question("he has taken all the tablets", Intent("safety", 1.0))
    return Flow(desk, fixed, [], taken_for=Turn.SAFETY).answer(said)


@pytest.mark.parametrize("text", ["about 30", "what should i do", "yes", "hello??"])
def test_what_follows_a_message_of_danger_gets_help_again(desk: Desk, fixed: FixedReplies, text: str) -> None:
    focus = in_danger(desk, fixed).focus
    outcome = Flow(desk, fixed, [], taken_for=Turn.OUT_OF_SCOPE).answer(Question(text, focus=focus))
    assert outcome.reply.status is Status.SAFETY
    assert outcome.focus.wanted == Turn.SAFETY.value


def test_thanks_end_it(desk: Desk, fixed: FixedReplies) -> None:
    focus = in_danger(desk, fixed).focus
    outcome = Flow(desk, fixed, [], taken_for=Turn.THANK).answer(Question("thank you", focus=focus))
    assert outcome.reply.status is Status.SMALLTALK
    assert outcome.focus.wanted == ""


def test_a_question_after_danger_is_not_searched_for_with_what_was_said_in_it(
    desk: Desk, fixed: FixedReplies, draft: Draft
) -> None:
    flow = Flow(desk, fixed, [draft])
    flow.searcher.found = replace(desk.found(TREES), features={CLOSEST: 1.0})
    flow.answer(Question("and what about trees?", focus=in_danger(desk, fixed).focus))
    assert not [text for text in flow.searcher.searched if "tablets" in text]


class Unwell(FixedChances):
    """Hears danger in one word, and a question of the plan in anything else."""

    def __init__(self) -> None:
        super().__init__({})

    def chances(self, text: str, vector: Vectors) -> dict[str, float]:
        danger = 0.99 if "tablets" in text else 0.0
        return {Turn.SAFETY.value: danger, Turn.PLAN.value: 1 - danger}


@pytest.mark.parametrize(("chance", "kept"), [(0.9, ("What is planned for trees?",)), (0.1, ())])
def test_help_comes_first_and_a_question_that_the_plan_answers_is_kept(
    desk: Desk, fixed: FixedReplies, chance: float, kept: tuple[str, ...]
) -> None:
    found = replace(desk.found(TREES, chance=chance), features={CLOSEST: 1.0})
    finder = EvidenceFinder(FakeSearcher(found), every=len(desk.plan.passages))
    judge = TurnJudge(Alarm(Unwell(), lambda _: 1.0))
    flow = AnswerFlow(desk.plan, desk.reader, judge, fixed, finder, [])
    reply = flow.answer(Question("what is planned for trees, he has taken all the tablets")).reply
    assert reply.status is Status.SAFETY
    assert reply.text.startswith("Call 999 now")
    assert reply.suggestions == kept


def test_danger_in_another_script_is_not_taken_for_words_that_cannot_be_read(
    desk: Desk, fixed: FixedReplies
) -> None:
    reply = Flow(desk, fixed, []).answer(Question("我不想活了")).reply
    assert reply.status is Status.SAFETY
    assert reply.text.startswith("如遇紧急情况")
