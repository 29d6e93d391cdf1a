"""How sure something is."""

from __future__ import annotations

import pytest

from actions.certainty import CertaintyCheck
from actions.draft import Draft
from actions.reply import Status
from actions.wording import Wording
from tests.actions.asking import NOTHING, Desk

SOLAR, AIR, TRAM, GRANTS = "commitment 3.2.5", "commitment 3.2.7", "commitment 2.2.1.4", "figure 1"
LEAD = "Here it is."


@pytest.fixture(scope="module")
def check(wording: Wording) -> CertaintyCheck:
    return CertaintyCheck(wording)


def checked(check: CertaintyCheck, desk: Desk, text: str, part: str, status: Status) -> Draft:
    draft = Draft(status, LEAD, (desk.passage(part),), notes=("Nothing was reported.",))
    return check(desk.asked(text), NOTHING, draft)


@pytest.mark.parametrize(
    "text",
    [
        "is the solar confirmed?",
        "are the solar farms definitely happening",
        "will the council really put up solar farms?",
        "has the solar infrastructure been agreed?",
        "has the money for solar been secured",
        "are the solar farms happening or not",
        "solar farms: yes or no?",
    ],
)
@pytest.mark.parametrize("status", [Status.ANSWERED, Status.NO_STATUS])
def test_who_asks_how_sure_it_is_gets_the_plans_words_and_their_condition(
    check: CertaintyCheck, desk: Desk, text: str, status: Status
) -> None:
    draft = checked(check, desk, text, SOLAR, status)
    assert draft.status is Status.ANSWERED
    assert "not how sure it is. This is the consultation draft of the plan." in draft.lead
    assert draft.lead.endswith("Note the words “seeking funding to”.")
    assert draft.notes == ()


def test_the_condition_is_in_the_passages_own_words(check: CertaintyCheck, desk: Desk) -> None:
    said = checked(check, desk, "is metrolink definitely coming", TRAM, Status.ANSWERED).lead
    assert "“Progress preparations”" in said
    assert "Note" not in checked(check, desk, "is the zone confirmed", AIR, Status.ANSWERED).lead


@pytest.mark.parametrize(
    ("text", "part", "status"),
    [
        ("what about solar farms", SOLAR, Status.ANSWERED),
        ("did you really pay out £62m?", GRANTS, Status.ANSWERED),  # a figure is no promise
        ("is solar confirmed", SOLAR, Status.NOT_IN_PLAN),
        ("is solar confirmed", SOLAR, Status.STATUS_REPORTED),
    ],
)
def test_any_other_draft_stays_as_it_is(
    check: CertaintyCheck, desk: Desk, text: str, part: str, status: Status
) -> None:
    assert checked(check, desk, text, part, status).lead == LEAD
