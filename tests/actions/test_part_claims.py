"""What a part is said to say is set beside its words."""

from __future__ import annotations

import pytest

from actions.draft import Draft
from actions.holders import Holders
from actions.part_claims import PartClaimCheck
from actions.reply import Status
from actions.tree import Tree
from actions.wording import Wording
from tests.actions.asking import NOTHING, Desk

LEAD = "Here it is."


@pytest.fixture
def check(tree: Tree, wording: Wording) -> PartClaimCheck:
    return PartClaimCheck(tree, Holders(tree), wording)


def checked(desk: Desk, check: PartClaimCheck, text: str) -> str:
    shown = (desk.passage("priority 3.2"),)
    return check(desk.asked(text), NOTHING, Draft(Status.ANSWERED, LEAD, shown)).lead


@pytest.mark.parametrize(
    "text",
    ["why does priority 3.2 say cars are banned", "is it true that priority 3.2 promises free swimming?"],
)
def test_what_a_part_does_not_say_is_said_first(desk: Desk, check: PartClaimCheck, text: str) -> None:
    assert checked(desk, check, text) == f"I did not find that anywhere in the words of priority 3.2. {LEAD}"


@pytest.mark.parametrize(
    "text",
    [
        "why does priority 3.2 say there will be a clean air zone",
        "what does priority 3.2 say about swimming",
        "does priority 3.2 say anything about swimming",
        "when did the council say swimming would be free",
        "what does priority 3.2 promise",
    ],
)
def test_any_other_question_changes_nothing(desk: Desk, check: PartClaimCheck, text: str) -> None:
    assert checked(desk, check, text) == LEAD
