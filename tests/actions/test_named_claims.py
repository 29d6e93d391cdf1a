"""One part's number given to another's name."""

from __future__ import annotations

import pytest

from actions.draft import Draft
from actions.named_claims import NamedPartCheck
from actions.reply import Status
from actions.tree import Tree
from actions.wording import Wording
from tests.actions.asking import NOTHING, Desk, ids

LEAD = "Here it is."


@pytest.fixture(scope="module")
def check(tree: Tree, wording: Wording) -> NamedPartCheck:
    return NamedPartCheck(tree, wording)


def checked(desk: Desk, check: NamedPartCheck, text: str) -> Draft:
    return check(desk.asked(text), NOTHING, Draft(Status.ANSWERED, LEAD, (desk.passage("ambition 2"),)))


@pytest.mark.parametrize(
    ("text", "own", "theirs"),
    [
        ("so ambition 3 is thriving economy", "ambition 2", "ambition 3"),
        ("ambition 1 is about the economy?", "ambition 2", "ambition 1"),
        ("is priority 3.2 developing the homes we need", "priority 3.3", "priority 3.2"),
    ],
)
def test_the_part_that_is_meant_is_named(
    desk: Desk, check: NamedPartCheck, text: str, own: str, theirs: str
) -> None:
    draft = checked(desk, check, text)
    assert draft.lead == f"In the Council Plan that is {own}, not {theirs}:"
    assert ids(draft.passages) == [own]


@pytest.mark.parametrize(
    "text",
    [
        "ambition 2 is thriving economy",
        "what does ambition 3 say about the thriving economy",
        "is ambition 3 larger than the thriving economy",
        "ambition 3",
    ],
)
def test_any_other_message_changes_nothing(desk: Desk, check: NamedPartCheck, text: str) -> None:
    assert checked(desk, check, text).lead == LEAD
