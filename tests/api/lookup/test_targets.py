from __future__ import annotations

from pathlib import Path

import pytest

from api.lookup.subjects import subjects_of
from api.lookup.targets import has_target
from corpus.reader import read_plan


@pytest.mark.parametrize(
    "words",
    [
        "a 100% digitally included place",
        "cut by 10 per cent",
        "14 schemes by 2023",
        "in over 100 homes by Sept 2021",
        "plant 11,500 trees by 2030",
        "three locations by summer 2022",
        "spend £5m in 2021/22",
    ],
)
def test_a_percentage_or_a_number_with_a_date_is_a_target(words: str) -> None:
    assert has_target(words)


@pytest.mark.parametrize(
    "words",
    [
        "We will plant trees.",
        "introducing a zone in 2022",
        "ready in March 2022",
        "done by 31 March 2022",
        "from 2021-22",
        "a review in 2021 of the impact of Covid-19",
        "for those aged 16-30",
        "three locations",
        "our ONE partnership in 2022",
        "19990 trees",
        "",
    ],
)
def test_a_date_or_a_number_alone_is_none(words: str) -> None:
    assert not has_target(words)


def test_these_are_the_targets_of_the_plan() -> None:
    subjects = subjects_of(read_plan(Path("corpus")))

    assert [s.number for s in subjects if s.has_target] == ["3.2.3", "3.2.4", "3.2.6", "3.4.3", "4.6.4"]
