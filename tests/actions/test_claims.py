"""What a message takes for granted, beside what the plan says."""

from __future__ import annotations

import pytest

from actions.claims import ClaimCheck
from actions.draft import Draft
from actions.reply import Status
from actions.subject import SubjectNamer
from actions.wording import Wording
from corpus.model import Plan
from tests.actions.asking import Desk

TREES, GRANTS, HELPLINE, AIR = "commitment 3.4.3", "figure 1", "figure 8", "commitment 3.2.7"
LEAD = "Here it is."


@pytest.fixture(scope="module")
def check(plan: Plan, wording: Wording, subjects: SubjectNamer) -> ClaimCheck:
    return ClaimCheck(plan, wording, subjects)


def checked(
    check: ClaimCheck, desk: Desk, text: str, part: str, status: Status, chance: float = 0.5
) -> Draft:
    draft = Draft(status, LEAD, (desk.passage(part),), notes=("Ask.",))
    return check(desk.asked(text), desk.found(part, chance=chance), draft)


@pytest.mark.parametrize("status", [Status.NOT_IN_PLAN, Status.ANSWERED])
def test_another_figure_gets_the_plans_own(check: ClaimCheck, desk: Desk, status: Status) -> None:
    draft = checked(check, desk, "so it was £26m of grants to businesses, right?", GRANTS, status)
    assert draft.status is Status.ANSWERED
    assert draft.lead.startswith("The Council Plan says £62m here, not £26m.")


def test_another_year_is_put_right(check: ClaimCheck, desk: Desk) -> None:
    draft = checked(check, desk, "is the clean air zone coming in 2025?", AIR, Status.ANSWERED)
    assert draft.lead.startswith("The Council Plan says 2022 here, not 2025.")


def test_the_very_figure_is_an_answer(check: ClaimCheck, desk: Desk) -> None:
    text = "8562 calls to the coronavirus helpline, is that correct?"
    assert checked(check, desk, text, HELPLINE, Status.NOT_IN_PLAN).status is Status.ANSWERED


def test_a_figure_that_stands_nowhere_is_said_to_stand_nowhere(check: ClaimCheck, desk: Desk) -> None:
    draft = checked(check, desk, "is every household getting £150?", TREES, Status.ANSWERED)
    assert draft.status is Status.NOT_IN_PLAN
    assert draft.lead.startswith("The Council Plan does not mention £150.")


def test_a_promise_said_to_be_dropped_is_shown(check: ClaimCheck, desk: Desk) -> None:
    draft = checked(check, desk, "glad you scrapped the clean air zone", AIR, Status.NOT_IN_PLAN)
    assert (draft.status, draft.lead) == (Status.ANSWERED, "The Council Plan does not say so. It says this:")


YOUTH, SCHEMES, EMPTY = "commitment 2.5.1", "commitment 3.2.6", "achievement 9"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("is the Youth Guarantee for ages 16 to 30?", YOUTH),  # both ends of a range
        ("will bus franchising happen by 2024?", SCHEMES),  # the year is another clause's
        ("are there orchards in 10 wards?", TREES),  # the number counts something else
        ("did 1,000 empty properties come back into use?", EMPTY),  # the plan's own figure
    ],
)
def test_a_figure_of_something_else_is_not_set_against_a_claim(
    check: ClaimCheck, desk: Desk, text: str, part: str
) -> None:
    assert "here, not" not in checked(check, desk, text, part, Status.ANSWERED).lead


@pytest.mark.parametrize(
    ("text", "part", "said"),
    [
        ("is the Youth Guarantee for ages 18 to 25?", YOUTH, "16-30 here, not 18 to 25."),
        (
            "the Medium-Term Financial Plan is for 2021-26, correct?",
            "document 0.3",
            "2021-24 here, not 2021-26.",
        ),
        ("did 2,000 empty homes come back into use?", EMPTY, "1,000 here, not 2,000."),
    ],
)
def test_of_several_figures_the_nearest_is_set_against_the_claim(
    check: ClaimCheck, desk: Desk, text: str, part: str, said: str
) -> None:
    assert checked(check, desk, text, part, Status.ANSWERED).lead.startswith(f"The Council Plan says {said}")


def test_the_plans_own_figure_in_a_leading_question_is_an_answer(check: ClaimCheck, desk: Desk) -> None:
    text = "the plan promises 11,500 trees, doesn't it?"
    assert checked(check, desk, text, TREES, Status.NOT_IN_PLAN).status is Status.ANSWERED


@pytest.mark.parametrize(
    "text",
    [
        "what will you do about air quality",
        "I am 71, is there anything for me?",
        "is my street with its 40 houses in it?",
        "how many zones will there be in 2025?",
        "is it in priority 2?",
    ],
)
def test_any_other_message_changes_nothing(check: ClaimCheck, desk: Desk, text: str) -> None:
    assert checked(check, desk, text, AIR, Status.NOT_IN_PLAN).lead == LEAD


@pytest.mark.parametrize(("chance", "is_set"), [(0.0, False), (0.5, True)])
def test_nothing_is_set_against_what_is_too_far_off(
    check: ClaimCheck, desk: Desk, chance: float, is_set: bool
) -> None:
    text = "were the affected ones paid £26m?"
    draft = checked(check, desk, text, GRANTS, Status.ANSWERED, chance=chance)
    assert ("£62m here, not £26m" in draft.lead) is is_set


def test_what_names_the_passages_subject_is_near_enough_whatever_the_chance(
    check: ClaimCheck, desk: Desk
) -> None:
    text = "did the clean air zone come into force in 2020?"
    draft = checked(check, desk, text, AIR, Status.NOT_IN_PLAN, chance=0.0)
    assert draft.lead.startswith("The Council Plan says 2022 here, not 2020.")


@pytest.mark.parametrize(
    ("text", "part", "year"),
    [
        ("is 2023 the date for the Cheadle station?", SCHEMES, "2023"),
        ("are the empty properties due back by March 2021?", EMPTY, "2021"),
    ],
)
def test_a_year_of_something_else_in_the_same_sentence_is_not_agreed_with(
    check: ClaimCheck, desk: Desk, text: str, part: str, year: str
) -> None:
    lead = checked(check, desk, text, part, Status.ANSWERED).lead
    assert lead.startswith(f"{year} stands here, but not directly beside")


def test_a_year_that_bounds_a_time_is_no_date(check: ClaimCheck, desk: Desk) -> None:
    assert (
        checked(check, desk, "will the clean air zone be here before 2024?", AIR, Status.ANSWERED).lead
        == LEAD
    )


NEUTRAL, BUILDINGS, HOMES = "commitment 3.2.4", "commitment 3.2.4", "achievement 9"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("carbon neutral by 2038?", NEUTRAL),  # the plan's date is of a cut in some emissions
        ("will emissions be zero by 2038?", NEUTRAL),
        ("aspirations for 2040?", "statement ambitions.2"),  # the plan dates its aspirations twice
        ("flu vaccine by December 2020?", "achievement 7"),
        ("air pollution halved by 2024?", AIR),
        ("will transport be sustainable by 2030?", SCHEMES),  # the year is that of the means
        ("empty homes filled by 2023?", EMPTY),
        ("walking and cycling by 2030?", SCHEMES),  # it is that of schemes for these
    ],
)
@pytest.mark.parametrize("status", [Status.NOT_IN_PLAN, Status.ANSWERED])
def test_a_year_is_not_put_right_where_the_plans_is_of_something_else(
    check: ClaimCheck, desk: Desk, text: str, part: str, status: Status
) -> None:
    assert "here, not" not in checked(check, desk, text, part, status).lead


def test_of_what_the_plan_speaks_of_a_year_that_it_has_not_is_said_not_to_be_found(
    check: ClaimCheck, desk: Desk
) -> None:
    draft = checked(check, desk, "public transport improved by 2025?", SCHEMES, Status.NOT_IN_PLAN)
    assert draft.status is Status.NOT_IN_PLAN
    assert draft.lead == "I did not find 2025 in what it says of this. The nearest it comes:"


@pytest.mark.parametrize(
    ("text", "part", "said"),
    [
        ("1,000 affordable homes by March 2022?", HOMES, "250 and 2021 here, not 1,000 and 2022."),
        (
            "council emissions to be cut by 50% by 2030?",
            BUILDINGS,
            "10% here, not 50%. I did not find 2030 in what it says of this.",
        ),
    ],
)
def test_every_wrong_figure_is_named(check: ClaimCheck, desk: Desk, text: str, part: str, said: str) -> None:
    assert checked(check, desk, text, part, Status.ANSWERED).lead.startswith(f"The Council Plan says {said}")


@pytest.mark.parametrize(
    ("text", "part", "said"),
    [
        ("11,000 trees", TREES, "11,500 here, not 11,000."),
        ("£5bn town centre revival?", "statement ambition-2.1", "£1bn here, not £5bn."),
        ("£4.7bn for heating?", "achievement 12", "£4.7m here, not £4.7bn."),
        ("fewer than 7000 vouchers?", "figure 7", "over 7,000 here, not fewer than 7000."),
        ("When will the 14 schemes be finished? By 2025?", SCHEMES, "2023 here, not 2025."),
        ("climate summit in summer 2020, how did it go", "commitment 3.2.1", "2021 here, not 2020."),
    ],
)
def test_what_is_said_without_asking_whether_it_is_so_is_put_right_too(
    check: ClaimCheck, desk: Desk, text: str, part: str, said: str
) -> None:
    assert checked(check, desk, text, part, Status.ANSWERED).lead.startswith(f"The Council Plan says {said}")


def test_the_dated_passage_is_shown_where_another_was(check: ClaimCheck, desk: Desk) -> None:
    draft = checked(check, desk, "The values were launched in 2015?", "value 1", Status.ANSWERED)
    assert draft.lead == "The Council Plan says 2018 here, not 2015."
    assert [passage.id for passage in draft.passages] == ["statement values.2"]


def test_a_number_that_is_nowhere_in_what_is_shown_is_said_not_to_be_found(
    check: ClaimCheck, desk: Desk
) -> None:
    draft = checked(check, desk, "does the plan promise 1000 council houses", SCHEMES, Status.ANSWERED)
    assert draft.lead.startswith("I did not find 1000 in what it says of this.")
