"""A draft put into words."""

from __future__ import annotations

from dataclasses import replace

from actions.compose import SUGGESTED, compose, quote
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
