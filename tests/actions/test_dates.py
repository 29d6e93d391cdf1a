"""Dates, and what each belongs to."""

from __future__ import annotations

import pytest

from actions.dates import dates_in, without_dates, years_in
from actions.literal import stems_of

SCHEMES = "We will do it by developing 14 cycling schemes by 2023 and by creation of a new Cheadle station."
HOMES = "40% of the council housing will have it by the end of 2021 and over 100 private homes by Sept 2021"


@pytest.mark.parametrize(
    ("text", "subject", "words"),
    [
        (SCHEMES, "cycling schemes", ["by 2023"]),
        (SCHEMES, "Cheadle station", []),
        (HOMES, "council housing", ["by the end of 2021"]),
        (HOMES, "private homes", ["by Sept 2021"]),
        ("In 2015, with our partners, we shaped our aspirations.", "aspirations", ["In 2015"]),
        ("We plant trees, create woodland and have an orchard in every ward by 2030", "trees", ["by 2030"]),
        ("over 80% had it by November – the vaccine is rolled out in 2021", "vaccine", ["in 2021"]),
        ("Launched in 2018. We start the library.", "library", []),
        (SCHEMES, "", []),
    ],
)
def test_a_date_belongs_to_what_is_said_before_it(text: str, subject: str, words: list[str]) -> None:
    assert [date.words for date in dates_in(text) if date.is_of(stems_of(subject))] == words


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Financial Plan 2021-24", {2021, 2024}),
        ("the plan for 2021/22", {2021, 2022}),
        ("in March 2022 or 2030", {2022, 2030}),
        ("1,500,000 items, £2030, 2021% and 5 years", set()),
    ],
)
def test_years_are_named_by_a_range_too(text: str, years: set[int]) -> None:
    assert years_in(text) == years


def test_dates_are_taken_out() -> None:
    assert without_dates("trees by the end of 2021 or in summer 2022?").split() == ["trees", "or", "?"]
