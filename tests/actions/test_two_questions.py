"""Two questions in one message, through the whole flow."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from actions.alarm import Alarm
from actions.answer import Answerer, AnswerFlow
from actions.answers.lists import ListAnswers
from actions.answers.passages import PassageAnswers, Thresholds
from actions.answers.responsibility import ResponsibilityAnswers
from actions.asked import Asked
from actions.citing import verify
from actions.draft import Draft
from actions.finding import EvidenceFinder
from actions.fixed import FixedReplies
from actions.judge import TurnJudge
from actions.question import Focus, Outcome, Question
from actions.reply import Reply, Status
from actions.subject import SubjectNamer
from actions.tree import Tree
from actions.turns import Turn
from actions.wording import Wording
from index.evidence import SearchResult
from index.search import KEPT, Searcher
from tests.actions.asking import FAR_OFF, NOTHING, NOTHING_SAID, Desk, FixedChances
from tests.encoders import HashingEncoder

TREES, AIR, RECYCLING = "commitment 3.4.3", "commitment 3.2.7", "measure 3.4"
BOTH = "what about trees and what about air quality?"
HALF = "what about trees and what about zebras?"
OTHER_HALF = "what about zebras and what about trees?"
# Enough for the plan to answer, but not where the kind of thing asked for is not seen.
LIKELY = (Thresholds().general + Thresholds().unseen) / 2
NEITHER = "what about zebras and what about yaks?"


class WordSearcher(Searcher):
    """Finds what its words are about; what holds the first of them, when it holds several."""

    def __init__(self, about: Mapping[str, SearchResult]) -> None:
        self._about = about

    def search(self, question: str, kept: int = 12) -> SearchResult:
        places = {question.find(word): found for word, found in self._about.items() if word in question}
        found = places[min(places)] if places else NOTHING
        return self._with_the_rest(found) if kept > KEPT else found

    def _with_the_rest(self, found: SearchResult) -> SearchResult:
        every = {hit.passage.id: hit for result in self._about.values() for hit in result.hits}
        first = {hit.passage.id for hit in found.hits}
        rest = (replace(hit, score=-9.0) for i, hit in every.items() if i not in first)
        return replace(found, hits=(*found.hits, *rest))


class Counter:
    """A flow over a few subjects of the plan."""

    def __init__(
        self, desk: Desk, fixed: FixedReplies, answerers: Sequence[Answerer], taken_for: Turn = Turn.PLAN
    ) -> None:
        about = {
            "trees": desk.found(TREES),
            "oaks": desk.found(TREES),
            "willows": desk.found(TREES, chance=LIKELY),
            "air quality": desk.found(AIR),
            "rubbish": desk.found(RECYCLING, chance=0.2),
        }
        judge = TurnJudge(Alarm(FixedChances({taken_for: 1.0})))
        finder = EvidenceFinder(WordSearcher(about), every=len(desk.plan.passages))
        self._flow = AnswerFlow(desk.plan, desk.reader, judge, fixed, finder, answerers)

    def outcome(self, text: str, focus: Focus = NOTHING_SAID) -> Outcome:
        return self._flow.answer(Question(text, focus=focus))

    def reply(self, text: str) -> Reply:
        return self.outcome(text).reply


@pytest.fixture
def answerers(tree: Tree, wording: Wording, subjects: SubjectNamer) -> list[Answerer]:
    thresholds = Thresholds()
    return [
        ResponsibilityAnswers(tree, wording, HashingEncoder(), thresholds.nearest),
        PassageAnswers(tree, wording, subjects, thresholds),
    ]


@pytest.fixture
def counter(desk: Desk, fixed: FixedReplies, answerers: list[Answerer]) -> Counter:
    return Counter(desk, fixed, answerers)


def cited(reply: Reply) -> list[str]:
    return [citation.passage_id for citation in reply.citations]


def split(reply: Reply, fixed: FixedReplies) -> list[str]:
    """The parts of a reply to two questions; none of a reply to one."""
    opening, *parts = re.split(r"^\d\. ", reply.text, flags=re.MULTILINE)
    return parts if opening.strip() == fixed.asked(2) else []


def test_both_halves_are_answered_and_cited(desk: Desk, fixed: FixedReplies, counter: Counter) -> None:
    reply = counter.reply(BOTH)
    first, second = split(reply, fixed)
    assert reply.status is Status.ANSWERED
    assert desk.passage(TREES).text in first
    assert desk.passage(AIR).text in second
    assert cited(reply) == [TREES, AIR]


@pytest.mark.parametrize(("text", "said"), [(HALF, 0), (OTHER_HALF, 1)])
def test_the_half_that_the_plan_does_not_give_is_said_to_be_that_half(
    desk: Desk, fixed: FixedReplies, counter: Counter, wording: Wording, text: str, said: int
) -> None:
    reply = counter.reply(text)
    parts = split(reply, fixed)
    assert reply.status is Status.ANSWERED
    assert desk.passage(TREES).text in parts[said]
    assert parts[1 - said].startswith(wording.say("not_in_plan", "general"))
    assert cited(reply) == [TREES]


def test_what_answers_is_cited_before_what_is_only_near(counter: Counter) -> None:
    assert cited(counter.reply("what about rubbish and what about trees?")) == [TREES, RECYCLING]


def test_what_exactly_is_lacking_is_said_of_its_half(
    fixed: FixedReplies, counter: Counter, wording: Wording
) -> None:
    first, second = split(counter.reply("what about trees and how much do zebras cost?"), fixed)
    denied = wording.say("not_in_plan", "sum", what="that")
    assert denied not in first
    assert second.startswith(denied)


def test_different_kinds_of_question_each_have_their_own_answerer(
    fixed: FixedReplies, counter: Counter
) -> None:
    reply = counter.reply("what about air quality and who is responsible for trees?")
    assert len(split(reply, fixed)) == 2
    assert {AIR, TREES, "portfolio sustainable-stockport"} <= set(cited(reply))


@pytest.mark.parametrize(
    "text",
    [BOTH, HALF, OTHER_HALF, "what about air quality and who is responsible for trees?"],
)
def test_every_quote_of_a_reply_to_two_questions_is_the_plans(
    desk: Desk, fixed: FixedReplies, counter: Counter, text: str
) -> None:
    reply = counter.reply(text)
    assert len(split(reply, fixed)) == 2
    assert verify(reply, desk.plan) is reply
    quotes = re.findall(r"^“(.*)”$", reply.text, flags=re.MULTILINE)
    assert quotes
    assert set(quotes) <= {citation.quote for citation in reply.citations}


@pytest.mark.parametrize("false", ["trees", "air quality"])
def test_one_half_that_is_not_the_plans_words_stops_the_whole_reply(
    desk: Desk, fixed: FixedReplies, false: str
) -> None:
    def answerer(asked: Asked, evidence: SearchResult) -> Draft:
        best = evidence.hits[0].passage
        quoted = replace(best, text="We will plant a million.") if false in asked.text else best
        return Draft(Status.ANSWERED, "Here:", (quoted,), subject=best.id)

    reply = Counter(desk, fixed, [answerer]).reply(BOTH)
    assert (reply.status, reply.citations) == (Status.CLARIFY, ())
    assert "million" not in reply.text


@pytest.mark.parametrize(
    "text",
    [
        "what about trees",
        "what is planned for trees and air quality in the town?",
        "my mum has no car and is 82. What about trees?",
        "what about trees and what about oaks?",
        NEITHER,
    ],
    ids=["one", "two subjects", "a story", "the same answer", "neither is in the plan"],
)
def test_what_is_no_second_question_is_not_split(fixed: FixedReplies, counter: Counter, text: str) -> None:
    assert split(counter.reply(text), fixed) == []


def test_where_neither_half_is_in_the_plan_the_plan_does_not_say(counter: Counter) -> None:
    assert counter.reply(NEITHER).status is Status.NOT_IN_PLAN


def test_a_second_half_that_leans_on_the_first_is_no_question_of_its_own_where_one_answer_does(
    fixed: FixedReplies, counter: Counter
) -> None:
    reply = counter.reply("what about trees and who is responsible for them?")
    assert split(reply, fixed) == []
    assert {TREES, "portfolio sustainable-stockport"} <= set(cited(reply))


def test_a_second_half_that_leans_on_the_first_gets_no_answer_beside_one_to_the_whole(
    desk: Desk, fixed: FixedReplies
) -> None:
    def answerer(asked: Asked, evidence: SearchResult) -> Draft:
        return Draft(Status.ANSWERED, "Here:", subject=RECYCLING if asked.follows else TREES)

    assert split(Counter(desk, fixed, [answerer]).reply("what about trees and why is it so?"), fixed) == []


def test_a_second_half_that_leans_on_the_first_is_asked_of_it_where_one_answer_does_not_do(
    desk: Desk, fixed: FixedReplies, counter: Counter, wording: Wording
) -> None:
    text = "what about willows and how much is it?"
    first, second = split(counter.reply(text), fixed)
    assert desk.passage(TREES).text in first
    assert second.startswith(wording.say("not_in_plan", "sum", what="that"))


@pytest.mark.parametrize("turn", [Turn.SAFETY, Turn.SERVICE, Turn.REFUSE, Turn.OUT_OF_SCOPE])
def test_where_the_plan_is_not_needed_nothing_is_split(
    desk: Desk, fixed: FixedReplies, answerers: list[Answerer], turn: Turn
) -> None:
    reply = Counter(desk, fixed, answerers, taken_for=turn).reply(BOTH)
    assert split(reply, fixed) == []
    assert reply.citations == ()


@pytest.mark.parametrize(("text", "subject"), [(BOTH, AIR), (HALF, TREES), (OTHER_HALF, TREES)])
def test_the_conversation_goes_on_about_the_last_half_that_was_answered(
    counter: Counter, text: str, subject: str
) -> None:
    assert counter.outcome(text).focus.subject == subject


def test_the_receipt_has_an_answer_for_each_half(counter: Counter) -> None:
    receipt = counter.outcome(HALF).receipt
    assert receipt is not None
    assert [answer.status for answer in receipt.answers] == ["answered", "not_in_plan"]
    assert [answer.candidates[0].passage_id for answer in receipt.answers] == [TREES, FAR_OFF.id]


def test_a_second_question_of_the_conversation_before_is_split_like_any_other(
    fixed: FixedReplies, counter: Counter
) -> None:
    focus = Focus((RECYCLING,), RECYCLING, "commitments", "what about rubbish?")
    assert len(split(counter.outcome(BOTH, focus).reply, fixed)) == 2


def test_a_long_list_is_not_put_together_with_another_answer(
    desk: Desk, fixed: FixedReplies, answerers: list[Answerer], tree: Tree, wording: Wording
) -> None:
    counter = Counter(desk, fixed, [ListAnswers(tree, wording), *answerers])
    reply = counter.reply("what are the achievements and what about trees?")
    assert not reply.text.startswith(fixed.asked(2))
