"""A portfolio or committee with a name that is none of the plan's."""

from __future__ import annotations

import pytest

from actions.named_owner import unknown_owner
from tests.actions.asking import Desk


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("who holds the Sports and Leisure portfolio", "portfolio"),
        ("what does the magic portfolio cover", "portfolio"),
        ("who sits on the libraries scrutiny committee", "committee"),
    ],
)
def test_a_name_that_the_plan_has_not_got_is_noticed(desk: Desk, text: str, kind: str) -> None:
    assert unknown_owner(desk.asked(text)) == kind


@pytest.mark.parametrize(
    "text",
    [
        "who holds the Sustainable Stockport portfolio",
        "which portfolio covers libraries",
        "which is the right committee",
        "the relevant committee for parks",
        "which scrutiny committee looks at housing",
        "the committee",
        "",
    ],
)
def test_an_owner_that_is_asked_for_has_no_wrong_name(desk: Desk, text: str) -> None:
    assert unknown_owner(desk.asked(text)) == ""
