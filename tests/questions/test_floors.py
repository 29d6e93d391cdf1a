"""The assistant answers no worse than it has."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from actions.assistant import Assistant
from api.evaluation.asking import here
from api.evaluation.cases import read_cases
from api.evaluation.run import run
from api.evaluation.shares import Share, share
from tests.actions.conftest import CORPUS, DATA_DIR

HERE = Path(__file__).parent
FLOORS: dict[str, float] = yaml.safe_load((HERE / "floors.yml").read_text(encoding="utf-8"))


def shortfall(found: Share, floor: float) -> str:
    """What is missing, or nothing; totals only, because some questions are not to be seen."""
    if found.part >= floor:
        return ""
    return f"{found.right} of {found.total} right, {found.part:.1%} instead of {floor:.1%}"


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    return Assistant.load(CORPUS, DATA_DIR)


@pytest.mark.slow
@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_no_set_is_answered_worse_than_its_floor(assistant: Assistant, name: str, floor: float) -> None:
    found = share(list(run(read_cases(HERE / f"{name}.jsonl"), here(assistant.respond))))
    assert shortfall(found, floor) == ""


@pytest.mark.parametrize(("right", "said"), [(8, ""), (9, ""), (7, "7 of 10 right, 70.0% instead of 80.0%")])
def test_a_share_below_its_floor_is_told_by_its_totals_only(right: int, said: str) -> None:
    assert shortfall(Share(10, right, right), 0.8) == said


def test_there_is_a_floor_for_what_is_kept_apart() -> None:
    apart = [path.stem for path in HERE.glob("kept_apart*.jsonl")]
    assert apart
    assert [name for name in apart if not 0 < FLOORS.get(name, 0) <= 1] == []


def test_every_floor_is_of_questions_that_are_there() -> None:
    assert [name for name in FLOORS if not (HERE / f"{name}.jsonl").is_file()] == []
