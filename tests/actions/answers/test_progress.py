"""How a measure or commitment is going."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.answers.progress import ProgressAnswers
from actions.draft import Draft
from actions.question import Focus
from actions.reply import Status
from actions.tree import Tree
from actions.turns import Turn
from actions.wording import Wording
from index.evidence import SearchResult
from tests.actions.asking import NOTHING, Desk, ids


@pytest.fixture
def progress(tree: Tree, wording: Wording) -> ProgressAnswers:
    return ProgressAnswers(tree, wording, least_chance=0.1)


def answer(desk: Desk, progress: ProgressAnswers, text: str, evidence: SearchResult = NOTHING) -> Draft:
    draft = progress(desk.asked(text, turn=Turn.STATUS), evidence)
    assert draft is not None
    return draft


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("how is measure 3.5 going", ["measure 3.5"]),
        ("is commitment 3.2.7 on track", ["commitment 3.2.7"]),
        ("progress on priority 3.1", ["commitment 3.1.1", "commitment 3.1.2"]),
        ("how are we doing on ambition 2", [f"measure 2.{n}" for n in range(1, 7)]),
    ],
)
def test_what_is_named_is_shown_and_nothing_is_made_up(
    desk: Desk, progress: ProgressAnswers, wording: Wording, text: str, shown: list[str]
) -> None:
    draft = answer(desk, progress, text)
    assert draft.status is Status.NO_STATUS
    assert ids(draft.passages) == shown
    assert draft.lead == wording.say("status", "none")
    assert wording.names["performance"] in draft.notes[0]


def test_measures_come_before_commitments_that_are_as_near(desk: Desk, progress: ProgressAnswers) -> None:
    evidence = desk.found("commitment 3.4.3", "theme 1", "measure 3.8", "measure 1.1", scores=(9, 8.5, 8, 2))
    draft = answer(desk, progress, "how is the tree planting going", evidence)
    assert ids(draft.passages) == ["measure 3.8", "commitment 3.4.3"]
    assert draft.subject == "measure 3.8"


def test_evidence_that_was_rejected_may_hold_the_measure(desk: Desk, progress: ProgressAnswers) -> None:
    kept, rejected = desk.found("theme 1"), desk.found("measure 3.4")
    draft = answer(desk, progress, "how is it going", replace(kept, rejected=rejected.hits))
    assert ids(draft.passages) == ["measure 3.4"]


@pytest.mark.parametrize("found", [(("commitment 3.4.3",), 0.05), (("theme 1",), 0.9)])
def test_what_cannot_be_found_is_said_to_be_unknown(
    desk: Desk, progress: ProgressAnswers, wording: Wording, found: tuple[tuple[str, ...], float]
) -> None:
    draft = answer(desk, progress, "how is the moon base going", desk.found(*found[0], chance=found[1]))
    assert draft.status is Status.NO_STATUS
    assert draft.passages == ()
    assert draft.lead == wording.say("status", "none_unknown")


def test_a_question_that_is_not_about_status_is_left_to_others(desk: Desk, progress: ProgressAnswers) -> None:
    assert progress(desk.asked("what is measure 3.5"), NOTHING) is None


def test_a_subject_that_the_plan_has_no_more_is_unknown(desk: Desk, progress: ProgressAnswers) -> None:
    focus = Focus(("commitment 9.9.9",), "commitment 9.9.9", "commitments", "trees?")
    draft = progress(desk.asked("is that on track?", focus, Turn.STATUS), NOTHING)
    assert draft is not None
    assert draft.status is Status.NO_STATUS
