"""The receipt of a reply."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from actions.draft import Draft
from actions.judge import Judgement
from actions.question import Focus, Intent
from actions.receipt import (
    EXPLAINED,
    receipt_for,
    receipt_from_dict,
    receipt_to_dict,
    reply_digest,
)
from actions.reply import Reply, Status
from actions.trace import Found, Trace
from actions.turns import Turn
from index.evidence import Hit, SearchResult
from tests.actions.asking import Desk
from tests.fakes import trees_reply
from tests.receipts import MADE_FROM, answer_receipt, receipt

TREES, AIR = "commitment 3.4.3", "commitment 3.2.7"
ASKED = "what will the trees of Heron Lane cost by 2030?"


def found(desk: Desk) -> Found:
    features = {"closest phrasing": 0.123456}
    hits = tuple(Hit(desk.passage(TREES), 10.123456 - n, features) for n in range(EXPLAINED + 2))
    evidence = SearchResult(hits[:4], hits[4:], 0.876543, {"tone": 1.23456}, {"encode": 7.0})
    draft = Draft(Status.ANSWERED, "Here:", subject=TREES, wanted="commitments")
    return Found(desk.asked(ASKED), evidence, "PassageAnswers", draft, Focus())


def judged(plan_chance: float | None = None) -> Judgement:
    own = {Turn.GREET: 0.2, Turn.PLAN: 0.79876, Turn.STOP: 0.001}
    return Judgement(Turn.PLAN, own, {Turn.PLAN: 1.0}, plan_chance)


def test_it_says_why_the_message_was_taken_for_its_turn_the_likeliest_first() -> None:
    made = receipt_for(Trace(judged(0.31416), Intent("ask_plan", 0.98765)), trees_reply(), MADE_FROM)
    assert (made.turn.taken_for, made.turn.told) == ("ask_plan", {"ask_plan": 0.9877})
    assert list(made.turn.own.items()) == [("ask_plan", 0.7988), ("greet", 0.2)]
    assert made.turn.plan_chance == 0.3142


def test_it_says_what_was_found_and_who_answered(desk: Desk) -> None:
    made = receipt_for(Trace(judged(), None, (found(desk),)), trees_reply(), MADE_FROM)
    (answer,) = made.answers
    assert (answer.chance, answer.features) == (0.8765, {"tone": 1.2346})
    assert (answer.answerer, answer.status, answer.wanted) == ("PassageAnswers", "answered", "commitments")
    assert "sum" in answer.sought
    assert made.cited == ("commitment 1.1.1",)
    assert made.made_from is MADE_FROM


def test_rejected_passages_are_kept_too_but_features_of_the_first_only(desk: Desk) -> None:
    made = receipt_for(Trace(judged(), None, (found(desk),)), trees_reply(), MADE_FROM)
    candidates = made.answers[0].candidates
    assert [c.score for c in candidates] == [10.1235, 9.1235, 8.1235, 7.1235, 6.1235]
    assert [bool(c.features) for c in candidates] == [True] * EXPLAINED + [False] * 2


def test_it_holds_none_of_the_persons_words_and_no_time(desk: Desk) -> None:
    made = receipt_for(Trace(judged(), None, (found(desk),)), trees_reply(), MADE_FROM)
    kept = json.dumps(receipt_to_dict(made))
    assert "Heron" not in kept and "encode" not in kept
    assert "millisecond" not in kept


def test_without_the_plan_there_is_no_answer_in_it() -> None:
    made = receipt_for(Trace(judged()), Reply(Status.SMALLTALK, "Hello."), MADE_FROM)
    assert (made.answers, made.cited, made.turn.told) == ((), (), {})


def test_it_survives_being_stored() -> None:
    made = receipt(answer_receipt("commitment 1.1.1", "measure 1.1"))
    assert receipt_from_dict(json.loads(json.dumps(receipt_to_dict(made)))) == made


@pytest.mark.parametrize("data", [None, {}, {"turn": {}}, "receipt", [1]])
def test_what_is_no_receipt_or_one_of_another_version_is_none(data: object) -> None:
    assert receipt_from_dict(data) is None


def test_no_receipt_is_stored_as_none() -> None:
    assert receipt_to_dict(None) is None


def test_the_digest_of_a_reply_changes_with_every_part_of_it() -> None:
    reply = trees_reply()
    changed = [
        replace(reply, text="Other."),
        replace(reply, status=Status.NOT_IN_PLAN),
        replace(reply, citations=()),
        replace(reply, suggestions=()),
    ]
    assert len({reply_digest(each) for each in (reply, *changed)}) == 1 + len(changed)
    assert reply_digest(trees_reply()) == reply_digest(reply)
