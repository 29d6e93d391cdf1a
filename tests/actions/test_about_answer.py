"""Replies to what people say of the answer before."""

from __future__ import annotations

import pytest

from actions.about_answer import AGAIN, AboutAnswer
from actions.citing import verify
from actions.compose import compose
from actions.draft import Draft
from actions.question import Focus
from actions.reply import Status
from actions.turns import ABOUT_THE_ANSWER, Turn
from actions.wording import Wording
from corpus.model import Plan

TITLE, LONG, SHORT = "document 3.9", "commitment 3.2.6", "commitment 3.2.7"
SHOWN = Focus((TITLE, LONG, SHORT, "commitment 3.1.2"), question="what will you do about cycling")


def drafted(about: AboutAnswer, turn: Turn, focus: Focus = SHOWN) -> Draft:
    draft = about.draft(turn, focus)
    assert draft is not None
    return draft


def test_whoever_doubts_an_answer_is_shown_its_words_again_with_their_places(
    about_answer: AboutAnswer, plan: Plan
) -> None:
    reply = verify(compose(drafted(about_answer, Turn.DOUBT_ANSWER)), plan)
    assert reply.status is Status.ANSWERED
    assert [citation.passage_id for citation in reply.citations] == list(SHOWN.shown[:AGAIN])
    assert all(citation.quote in reply.text for citation in reply.citations)


def test_whoever_wants_it_shorter_gets_the_shortest_passage_that_is_no_title(
    about_answer: AboutAnswer, wording: Wording
) -> None:
    draft = drafted(about_answer, Turn.REWORD_ANSWER)
    assert [passage.id for passage in draft.passages] == [SHORT]
    assert "cannot make them simpler or shorter" in draft.lead
    assert wording.names["website"] in compose(draft).text


def test_where_only_a_title_was_shown_the_title_is_the_shortest(about_answer: AboutAnswer) -> None:
    draft = drafted(about_answer, Turn.REWORD_ANSWER, Focus((TITLE,)))
    assert [passage.id for passage in draft.passages] == [TITLE]


def test_whoever_says_it_was_not_that_is_told_what_was_looked_for(
    about_answer: AboutAnswer, wording: Wording
) -> None:
    reply = compose(drafted(about_answer, Turn.REJECT_ANSWER))
    assert reply.status is Status.CLARIFY
    assert reply.text.startswith("I am sorry")
    assert "“cycling”" in reply.text
    assert wording.names["website"] in reply.text
    assert len(reply.suggestions) == 3


@pytest.mark.parametrize("turn", sorted(ABOUT_THE_ANSWER))
@pytest.mark.parametrize("focus", [Focus(), Focus(("commitment 99.9.9",))])
def test_where_nothing_is_shown_nothing_is_quoted(
    about_answer: AboutAnswer, turn: Turn, focus: Focus
) -> None:
    reply = compose(drafted(about_answer, turn, focus))
    assert reply.citations == ()
    assert reply.status is not Status.ANSWERED
    assert "“" not in reply.text


def test_any_other_turn_is_none_of_its_business(about_answer: AboutAnswer) -> None:
    assert [turn for turn in set(Turn) - ABOUT_THE_ANSWER if about_answer.draft(turn, SHOWN)] == []
