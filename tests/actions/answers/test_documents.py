"""The family of plans."""

from __future__ import annotations

import pytest

from actions.answers.documents import DocumentAnswers
from actions.draft import Draft
from actions.question import Focus
from actions.reply import Status
from actions.tree import Tree
from actions.wants import Want
from actions.wording import Wording
from tests.actions.asking import NOTHING, Desk, ids

TWICE = ["document 1.7", "document 2.5", "document 3.8", "document 4.4"]
TO_COME = ["document 3.6", "document 4.1"]


@pytest.fixture
def documents(tree: Tree, wording: Wording) -> DocumentAnswers:
    return DocumentAnswers(tree, wording)


def answer(desk: Desk, documents: DocumentAnswers, text: str) -> Draft:
    draft = documents(desk.asked(text), NOTHING)
    assert draft is not None
    assert (draft.status, draft.wanted) == (Status.ANSWERED, Want.DOCUMENTS)
    return draft


def under(ambition: int, count: int) -> list[str]:
    return [f"document {ambition}.{number}" for number in range(1, count + 1)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("which documents are there for ambition 3", under(3, 9)),
        ("what strategies deliver a thriving economy", under(2, 5)),
        ("which documents stand under two ambitions", TWICE),
        ("are there strategies in both", TWICE),
        ("which strategies are yet to be written", TO_COME),
        ("which documents still have to be developed", TO_COME),
    ],
)
def test_the_documents_are_whole_and_in_the_plans_order(
    desk: Desk, documents: DocumentAnswers, text: str, shown: list[str]
) -> None:
    assert ids(answer(desk, documents, text).passages) == shown


def test_the_lead_says_how_many_and_for_which_ambition(desk: Desk, documents: DocumentAnswers) -> None:
    draft = answer(desk, documents, "which documents are there for ambition 2")
    assert "five documents" in draft.lead
    assert "thriving economy" in draft.lead
    assert draft.subject == "ambition 2"


def test_every_document_is_named_under_its_ambition(desk: Desk, documents: DocumentAnswers) -> None:
    draft = answer(desk, documents, "list every document for all four ambitions")
    assert len(draft.notes) == 5
    assert "thriving economy”: “Stockport Change Here”" in draft.notes[2]
    assert draft.notes[0].startswith("Above all others: “5 Year Borough Plan”")


def test_a_document_that_stands_twice_is_counted_once(desk: Desk, documents: DocumentAnswers) -> None:
    assert answer(desk, documents, "which documents stand twice").lead.startswith("Two documents stand")


@pytest.mark.parametrize(
    ("name", "ambitions"),
    [
        ("Active Communities Strategy", ["live", "place"]),
        ("Housing Strategy", ["place"]),
    ],
)
def test_where_a_document_stands_is_told_with_every_ambition_it_serves(
    desk: Desk, documents: DocumentAnswers, tree: Tree, name: str, ambitions: list[str]
) -> None:
    draft = answer(desk, documents, f"which ambitions does the {name} come under")
    standing = [a.name for a in tree.plan.ambitions if any(d.passage.text == name for d in a.documents)]
    assert len(standing) == len(ambitions)
    assert all(f"“{ambition}”" in draft.lead for ambition in standing)
    assert {passage.text for passage in draft.passages} == {name}


def test_those_still_to_be_written_are_asked_for_after_talk_of_documents_too(
    desk: Desk, documents: DocumentAnswers
) -> None:
    focus = Focus(("document 3.1",), "ambition 3", Want.DOCUMENTS, "documents for ambition 3")
    draft = documents(desk.asked("which are yet to be written?", focus), NOTHING)
    assert draft is not None
    assert ids(draft.passages) == TO_COME


@pytest.mark.parametrize(
    "text",
    [
        "what does the Cultural Strategy say",
        "which homes are yet to be built",
        "which strategy is there for trees in priority 3.4",
        "who is responsible for the documents of ambition 3",
        "how much does the Cultural Strategy cost",
        "what documents are there",
        "what about trees",
        "",
    ],
)
def test_other_questions_are_left_to_others(desk: Desk, documents: DocumentAnswers, text: str) -> None:
    assert documents(desk.asked(text), NOTHING) is None
