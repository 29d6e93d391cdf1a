"""A draft put into words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.citing import MOST
from actions.compose import OF_EACH, SUGGESTED, compose, compose_both, quote
from actions.draft import Draft
from actions.reply import Status
from tests.fakes import small_plan

PASSAGES = small_plan().passages
DRAFT = Draft(Status.ANSWERED, "It says:", PASSAGES[:2], notes=("That is all.",))


def cited(draft: Draft) -> list[str]:
    return [citation.passage_id for citation in compose(draft).citations]


def test_the_lead_comes_first_then_the_quotes_then_the_notes() -> None:
    assert compose(DRAFT).text == (
        "It says:\n\n“This is what the council wants to do.”\n\n“People live well.”\n\nThat is all."
    )


def test_what_is_quoted_is_cited() -> None:
    assert cited(DRAFT) == [p.id for p in PASSAGES[:2]]


def test_the_named_are_cited_before_and_the_others_after_the_quoted_ones() -> None:
    draft = replace(DRAFT, named=PASSAGES[5:6], also=PASSAGES[7:8])
    assert cited(draft) == [p.id for p in (PASSAGES[5], *PASSAGES[:2], PASSAGES[7])]
    assert quote(PASSAGES[7]) not in compose(draft).text
    assert quote(PASSAGES[5]) not in compose(draft).text


def test_no_more_is_quoted_than_can_be_cited() -> None:
    reply = compose(replace(DRAFT, passages=PASSAGES))
    assert len(reply.citations) == 12
    assert reply.text.count("“") == 12
    assert all(f"“{citation.quote}”" in reply.text for citation in reply.citations)


def test_there_are_three_suggestions_at_the_most() -> None:
    assert compose(replace(DRAFT, suggestions=tuple("abcde"))).suggestions == ("a", "b", "c")
    assert SUGGESTED == 3


def test_a_draft_of_a_lead_alone_is_that_lead() -> None:
    reply = compose(Draft(Status.REFUSED, "I cannot do that."))
    assert (reply.status, reply.text, reply.citations) == (Status.REFUSED, "I cannot do that.", ())


NOT_SAID = Draft(Status.NOT_IN_PLAN, "It does not say.", notes=("Ask the council.",))


def test_two_answers_are_numbered_after_what_opens_them() -> None:
    assert compose_both("Two things.", replace(DRAFT, passages=PASSAGES[:1]), NOT_SAID).text == (
        "Two things.\n\n"
        "1. It says:\n\n“This is what the council wants to do.”\n\nThat is all.\n\n"
        "2. It does not say.\n\nAsk the council."
    )


def test_of_two_answers_each_has_six_quotes_at_the_most_and_all_of_them_are_cited() -> None:
    first, second = replace(DRAFT, passages=PASSAGES[:9]), replace(DRAFT, passages=PASSAGES[9:])
    reply = compose_both("Two things.", first, second)
    each = MOST // 2
    assert {citation.passage_id for citation in reply.citations} == {
        p.id for p in (*PASSAGES[:each], *PASSAGES[9 : 9 + each])
    }
    assert reply.text.count("“") == len(reply.citations) == 2 * each


def test_a_longer_list_beside_a_short_one_keeps_its_quotes() -> None:
    first, second = replace(DRAFT, passages=PASSAGES[:9]), replace(DRAFT, passages=PASSAGES[9:10])
    assert len(compose_both("Two things.", first, second).citations) == OF_EACH + 1


@pytest.mark.parametrize("answered_first", [True, False])
def test_what_answers_is_cited_first_and_gives_the_status(answered_first: bool) -> None:
    answered = replace(DRAFT, suggestions=("a", "b"))
    lacking = replace(NOT_SAID, passages=PASSAGES[5:6], suggestions=("b", "c", "d"))
    drafts = (answered, lacking) if answered_first else (lacking, answered)
    reply = compose_both("Two things.", *drafts)
    assert reply.status is Status.ANSWERED
    assert [citation.passage_id for citation in reply.citations] == [
        p.id for p in (PASSAGES[0], PASSAGES[5], PASSAGES[1])
    ]
    assert reply.suggestions == ("a", "b", "c")


def test_a_passage_that_answers_both_is_cited_once() -> None:
    assert len(compose_both("Two things.", DRAFT, DRAFT).citations) == 2
