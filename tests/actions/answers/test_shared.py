"""What ambitions share: looked up word for word."""

from __future__ import annotations

import pytest

from actions.answers.shared import SharedAnswers
from actions.draft import Draft
from actions.holders import Holders
from actions.reply import Status
from actions.tree import Tree
from actions.wording import Wording
from tests.actions.asking import NOTHING, Desk, ids


@pytest.fixture
def shared(tree: Tree, wording: Wording) -> SharedAnswers:
    return SharedAnswers(wording, Holders(tree))


def answer(desk: Desk, shared: SharedAnswers, text: str) -> Draft:
    draft = shared(desk.asked(text), NOTHING)
    assert draft is not None
    assert draft.status is Status.ANSWERED
    assert draft.also
    return draft


@pytest.mark.parametrize(
    ("text", "said", "found"),
    [
        (
            "which documents appear under two ambitions",
            "Two documents stand",
            ["document 1.7", "document 3.8", "document 2.5", "document 4.4"],
        ),
        (
            "which priority is under all ambitions",
            "One priority stands",
            ["priority 1.1", "priority 2.1", "priority 3.1", "priority 4.1"],
        ),
        (
            "which documents does ambition 3 share with other ambitions",
            "One document stands",
            ["document 1.7", "document 3.8"],
        ),
        (
            "what do ambition 1 and ambition 3 have in common",
            "Two parts stand",
            ["priority 1.1", "priority 3.1", "document 1.7", "document 3.8"],
        ),
    ],
)
def test_parts_with_the_same_words_are_shown_from_each_ambition(
    desk: Desk, shared: SharedAnswers, text: str, said: str, found: list[str]
) -> None:
    draft = answer(desk, shared, text)
    assert draft.lead.startswith(said)
    assert ids(draft.passages) == found


@pytest.mark.parametrize(
    "text",
    [
        "Which ambitions share a scrutiny committee?",
        "which committee covers more than one ambition",
        "does each ambition have its own committee",
        "are ambitions 3 and 4 held to account by the same scrutiny committee",
    ],
)
def test_owners_of_several_ambitions_are_named_with_them(
    desk: Desk, shared: SharedAnswers, text: str
) -> None:
    draft = answer(desk, shared, text)
    assert ids(draft.named) == ["committee communities-and-housing"]
    assert ids(draft.also) == ["ambition 3", "ambition 4"]


@pytest.mark.parametrize(
    "text",
    ["which measures are shared by two ambitions", "do ambition 1 and ambition 2 share any documents"],
)
def test_nothing_shared_is_said(desk: Desk, shared: SharedAnswers, text: str) -> None:
    draft = answer(desk, shared, text)
    assert draft.lead.startswith("I found no ")
    assert not draft.passages


@pytest.mark.parametrize(
    "text",
    [
        "how will you share data with partners",
        "how many measures are there",
        "do the council and the NHS share priorities on health",
        "which priorities do you share with the ambitions on trees",
        "priority 3.2",
        "",
    ],
)
def test_other_questions_are_left_to_others(desk: Desk, shared: SharedAnswers, text: str) -> None:
    assert shared(desk.asked(text), NOTHING) is None
