"""Lists by what has been published."""

from __future__ import annotations

from datetime import date

import pytest

from actions.answers.progress import ProgressAnswers
from actions.draft import Draft
from actions.reply import Status
from actions.status import NoStatuses, StatusSource
from actions.status_asked import asks_a_list
from actions.tree import Tree
from actions.turns import Turn
from actions.wording import Wording
from records.status import StatusUpdate
from tests.actions.asking import NOTHING, Desk, ids
from tests.status_updates import kept, update

TODAY = date(2025, 6, 1)
UPDATES = (
    update("measure 1.4", "466 children are in care.", date(2022, 12, 6), value="466", rag="Red"),
    update("measure 3.4", "Recycling is expected to drop.", date(2025, 5, 2), forecast=True, rag="A"),
    update("commitment 2.2.1.1", "Work on the mill is late.", date(2024, 12, 17)),
    update("commitment 3.2.7", "There will be no zone.", date(2025, 1, 24)),
)


def ask(
    desk: Desk, tree: Tree, wording: Wording, text: str, *updates: StatusUpdate, turn: Turn = Turn.STATUS
) -> Draft:
    statuses: StatusSource = kept(*updates) if updates else NoStatuses()
    draft = ProgressAnswers(tree, wording, statuses, lambda: TODAY, 0.1)(desk.asked(text, turn=turn), NOTHING)
    assert draft is not None
    return draft


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("what is red?", ["measure 1.4"]),
        ("show me everything rated amber", ["measure 3.4"]),
        ("which commitments have updates", ["commitment 2.2.1.1", "commitment 3.2.7"]),
        ("which measures have been reported on", ["measure 1.4", "measure 3.4"]),
        ("which measures have figures", ["measure 1.4"]),
        ("has anything been reported for ambition 2?", ["commitment 2.2.1.1"]),
        ("is 3.2 on track?", ["commitment 3.2.7"]),
        ("what's new?", ["measure 3.4", "commitment 3.2.7", "commitment 2.2.1.1", "measure 1.4"]),
    ],
)
def test_a_list_holds_each_part_it_is_of_with_its_latest_update(
    desk: Desk, tree: Tree, wording: Wording, text: str, listed: list[str]
) -> None:
    draft = ask(desk, tree, wording, text, *UPDATES)
    assert draft.status is Status.STATUS_REPORTED
    assert ids(draft.also) == listed
    assert draft.notes[0].count("https://reports.example/1") == len(listed)


@pytest.mark.parametrize("text", ["which measures have no figures?", "which measures have nothing reported"])
def test_measures_without_anything_are_listed_with_their_number(
    desk: Desk, tree: Tree, wording: Wording, text: str
) -> None:
    draft = ask(desk, tree, wording, text, *UPDATES)
    without = len(tree.measures) - (1 if "figures" in text else 2)
    assert f"{without} of {len(tree.measures)} measures" in draft.lead
    assert len(draft.passages) == 12
    assert draft.notes[0] == f"These are the first 12 of {without}."


def test_a_list_longer_than_twelve_says_how_many_it_has(desk: Desk, tree: Tree, wording: Wording) -> None:
    many = [update(part, "It went well.", TODAY) for part in list(tree.measures)[:15]]
    draft = ask(desk, tree, wording, "which measures have updates", *many)
    assert "15 measures" in draft.lead
    assert len(draft.also) == 12
    assert "These are the first 12 of 15." in draft.notes


def test_where_nothing_has_the_rating_it_is_said_how_many_have_any(
    desk: Desk, tree: Tree, wording: Wording
) -> None:
    draft = ask(desk, tree, wording, "what is green?", *UPDATES)
    assert draft.status is Status.NO_STATUS
    assert "2 of 4" in draft.lead


@pytest.mark.parametrize(
    "text", ["what's new?", "which commitments have updates", "has anything been reported for ambition 2?"]
)
def test_without_any_updates_a_list_says_so_and_where_reports_are(
    desk: Desk, tree: Tree, wording: Wording, text: str
) -> None:
    draft = ask(desk, tree, wording, text)
    assert draft.status is Status.NO_STATUS
    assert "Nothing has been reported" in draft.lead
    assert wording.names["performance"] in draft.notes[-1]


def test_nothing_reported_for_an_ambitions_measures_says_so_of_the_measures_only(
    desk: Desk, tree: Tree, wording: Wording
) -> None:
    draft = ask(desk, tree, wording, "has anything been reported for the measures of ambition 2", *UPDATES)
    assert draft.status is Status.NO_STATUS
    assert "the measures of ambition 2" in draft.lead


def test_when_every_measure_has_something_they_are_listed(desk: Desk, tree: Tree, wording: Wording) -> None:
    every = [update(part, "It went well.", TODAY) for part in tree.measures]
    draft = ask(desk, tree, wording, "which measures have no updates", *every)
    assert draft.status is Status.STATUS_REPORTED


def test_the_newest_are_told_once_although_two_parts_share_them(
    desk: Desk, tree: Tree, wording: Wording
) -> None:
    shared = [update(part, "Trees were planted.", TODAY) for part in ("commitment 3.4.3", "measure 3.8")]
    draft = ask(desk, tree, wording, "what's new?", *shared)
    assert draft.notes[0].count("Trees were planted.") == 1
    assert ids(draft.also) == ["commitment 3.4.3", "measure 3.8"]


def test_how_many_of_a_list_are_old_is_said(desk: Desk, tree: Tree, wording: Wording) -> None:
    draft = ask(desk, tree, wording, "what's new?", *UPDATES)
    assert draft.notes[-1] == wording.say("status", "some_old", count="1")


@pytest.mark.parametrize(
    "text", ["which measures have no figures?", "has anything been reported for ambition 2?"]
)
def test_some_lists_are_understood_whatever_the_turn_was_taken_for(
    desk: Desk, tree: Tree, wording: Wording, text: str
) -> None:
    assert ask(desk, tree, wording, text, *UPDATES, turn=Turn.PLAN).wanted == "status"


@pytest.mark.parametrize(
    "text",
    ["where are the reports published?", "what figures are there", "what is being done for green spaces"],
)
def test_other_questions_are_left_to_others(desk: Desk, tree: Tree, wording: Wording, text: str) -> None:
    progress = ProgressAnswers(tree, wording, kept(*UPDATES), lambda: TODAY, 0.1)
    assert progress(desk.asked(text), desk.found("theme 1")) is None


@pytest.mark.parametrize(
    ("text", "topic", "is_one"),
    [
        ("what is red?", "red", True),
        ("what's new?", "new", True),
        ("anything new?", "anything new", True),
        ("what is being done for green spaces", "green spaces", False),
        ("where are the reports published?", "reports published", False),
        ("what is the weather", "weather", False),
        ("what has no figures", "figures", True),
        ("no I want the number", "no", False),
    ],
)
def test_words_that_ask_for_such_a_list_are_known_by_themselves(text: str, topic: str, is_one: bool) -> None:
    assert asks_a_list(text, topic) is is_one
