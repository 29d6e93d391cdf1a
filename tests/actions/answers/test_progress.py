"""How a measure or commitment is going."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from actions.answers.progress import ProgressAnswers
from actions.draft import Draft
from actions.question import Focus
from actions.reply import Status
from actions.status import NoStatuses, StatusSource
from actions.tree import Tree
from actions.turns import Turn
from actions.wording import Wording
from index.evidence import SearchResult
from tests.actions.asking import NOTHING, Desk, ids
from tests.status_updates import kept, update

TODAY = date(2025, 6, 1)
NO_FOCUS = Focus()
PAUSED = update(
    "commitment 3.2.7", "The zone was paused.", date(2022, 2, 4), source_url="https://e.example/1"
)
ENDED = update(
    "commitment 3.2.7", "There will be no zone.", date(2025, 1, 24), source_url="https://e.example/2"
)
RECYCLED = update("measure 3.4", "60 per cent was recycled.", date(2024, 3, 18), value="60", unit="%")
DROPPING = update("measure 3.4", "It is expected to drop.", date(2025, 5, 2), forecast=True)


def build(tree: Tree, wording: Wording, statuses: StatusSource) -> ProgressAnswers:
    return ProgressAnswers(tree, wording, statuses, lambda: TODAY, least_chance=0.1)


@pytest.fixture
def unreported(tree: Tree, wording: Wording) -> ProgressAnswers:
    return build(tree, wording, NoStatuses())


@pytest.fixture
def reported(tree: Tree, wording: Wording) -> ProgressAnswers:
    return build(tree, wording, kept(PAUSED, ENDED, RECYCLED, DROPPING))


def answer(
    desk: Desk,
    progress: ProgressAnswers,
    text: str,
    evidence: SearchResult = NOTHING,
    focus: Focus = NO_FOCUS,
    turn: Turn = Turn.STATUS,
) -> Draft:
    draft = progress(desk.asked(text, focus, turn), evidence)
    assert draft is not None
    return draft


@pytest.mark.parametrize(
    ("text", "shown", "called"),
    [
        ("how is measure 3.5 going", ["measure 3.5"], "measure 3.5"),
        ("is commitment 3.2.7 on track", ["commitment 3.2.7"], "commitment 3.2.7"),
        (
            "progress on priority 3.1",
            ["commitment 3.1.1", "commitment 3.1.2"],
            "commitment 3.1.1 and commitment 3.1.2",
        ),
        (
            "how are we doing on ambition 2",
            [f"measure 2.{n}" for n in range(1, 7)],
            "measure 2.1, measure 2.2, measure 2.3 and 3 more",
        ),
    ],
)
def test_what_is_named_is_shown_and_nothing_is_made_up(
    desk: Desk, unreported: ProgressAnswers, wording: Wording, text: str, shown: list[str], called: str
) -> None:
    draft = answer(desk, unreported, text)
    assert draft.status is Status.NO_STATUS
    assert ids(draft.passages) == shown
    assert draft.lead == wording.say("status", "none", parts=called)
    assert wording.names["performance"] in draft.notes[0]


def test_measures_come_before_commitments_that_are_as_near(desk: Desk, unreported: ProgressAnswers) -> None:
    evidence = desk.found("commitment 3.4.3", "theme 1", "measure 3.8", "measure 1.1", scores=(9, 8.5, 8, 2))
    draft = answer(desk, unreported, "how is the tree planting going", evidence)
    assert ids(draft.passages) == ["measure 3.8", "commitment 3.4.3"]
    assert draft.subject == "measure 3.8"


def test_evidence_that_was_rejected_may_hold_the_measure(desk: Desk, unreported: ProgressAnswers) -> None:
    found, rejected = desk.found("theme 1"), desk.found("measure 3.4")
    draft = answer(desk, unreported, "how is it going", replace(found, rejected=rejected.hits))
    assert ids(draft.passages) == ["measure 3.4"]


@pytest.mark.parametrize("found", [(("commitment 3.4.3",), 0.05), (("theme 1",), 0.9)])
def test_what_cannot_be_found_is_said_to_be_unknown(
    desk: Desk, unreported: ProgressAnswers, wording: Wording, found: tuple[tuple[str, ...], float]
) -> None:
    draft = answer(desk, unreported, "how is the moon base going", desk.found(*found[0], chance=found[1]))
    assert draft.status is Status.NO_STATUS
    assert draft.passages == ()
    assert draft.lead == wording.say("status", "none_unknown")


def test_a_question_that_is_not_about_status_is_left_to_others(desk: Desk, reported: ProgressAnswers) -> None:
    assert reported(desk.asked("what is measure 3.4"), desk.found("measure 3.4")) is None


def test_a_subject_that_the_plan_has_no_more_is_unknown(desk: Desk, reported: ProgressAnswers) -> None:
    focus = Focus(("commitment 9.9.9",), "commitment 9.9.9", "commitments", "trees?")
    draft = answer(desk, reported, "is that on track?", focus=focus)
    assert (draft.status, draft.passages) == (Status.NO_STATUS, ())


def test_the_latest_update_is_told_with_its_period_source_and_date(
    desk: Desk, reported: ProgressAnswers
) -> None:
    draft = answer(desk, reported, "is commitment 3.2.7 on track")
    assert draft.status is Status.STATUS_REPORTED
    assert draft.lead.startswith("The latest published update (24 January 2025): There will be no zone.")
    assert "Source: Report to Cabinet, 24 January 2025. https://e.example/2" in draft.lead
    assert "paused" not in draft.lead
    assert ids(draft.passages) == ["commitment 3.2.7"]
    assert (draft.subject, draft.wanted) == ("commitment 3.2.7", "status")


def test_the_plans_own_words_come_after_a_line_that_says_so(
    desk: Desk, reported: ProgressAnswers, wording: Wording
) -> None:
    draft = answer(desk, reported, "is commitment 3.2.7 on track")
    assert draft.lead.endswith(wording.say("status", "plan_says"))


def test_a_forecast_is_called_one_and_is_not_a_result(desk: Desk, reported: ProgressAnswers) -> None:
    draft = answer(desk, reported, "how is measure 3.4 going")
    assert draft.lead.startswith("The latest published update is a forecast, not a result (2 May 2025)")


def test_an_older_figure_comes_after_a_newer_update_without_one_when_a_number_is_asked_for(
    desk: Desk, reported: ProgressAnswers
) -> None:
    lead = answer(desk, reported, "what is the latest figure for measure 3.4").lead
    assert lead.index("It is expected to drop.") < lead.index("60 per cent was recycled.")
    assert "60 per cent" not in answer(desk, reported, "how is measure 3.4 going").lead


def test_an_older_update_that_the_words_mean_comes_after_the_newest(
    desk: Desk, reported: ProgressAnswers
) -> None:
    lead = answer(desk, reported, "was commitment 3.2.7 paused").lead
    assert lead.index("There will be no zone.") < lead.index("The zone was paused.")


@pytest.mark.parametrize(("days", "is_old"), [(date(2024, 6, 1), False), (date(2024, 5, 31), True)])
def test_an_update_is_old_when_its_source_is_from_more_than_a_year_before_today(
    desk: Desk, tree: Tree, wording: Wording, days: date, is_old: bool
) -> None:
    progress = build(tree, wording, kept(update("measure 3.4", "It rose.", days)))
    draft = answer(desk, progress, "how is measure 3.4 going")
    assert (wording.say("status", "old") in draft.lead) is is_old


def test_target_rating_and_trend_are_told_as_they_were_published(
    desk: Desk, tree: Tree, wording: Wording
) -> None:
    told = update("measure 3.4", "It rose.", TODAY, target="65 %", rag="Amber", trend="rising")
    draft = answer(desk, build(tree, wording, kept(told)), "how is measure 3.4 going")
    assert "As published: target 65 %; rating Amber; trend rising." in draft.lead


def test_no_rating_is_made_up_where_none_was_published(desk: Desk, reported: ProgressAnswers) -> None:
    assert "rating" not in answer(desk, reported, "how is measure 3.4 going").lead


def test_an_update_that_was_corrected_is_told_no_more(desk: Desk, tree: Tree, wording: Wording) -> None:
    wrong = replace(update("measure 3.4", "It fell.", TODAY), superseded=True)
    draft = answer(desk, build(tree, wording, kept(wrong, RECYCLED)), "how is measure 3.4 going")
    assert "It fell." not in draft.lead
    assert "60 per cent" in draft.lead


def test_the_history_is_every_update_newest_first(desk: Desk, reported: ProgressAnswers) -> None:
    draft = answer(desk, reported, "show me the history of commitment 3.2.7")
    assert draft.lead.index("24 January 2025") < draft.lead.index("4 February 2022")
    assert "two published updates" in draft.lead


@pytest.mark.parametrize(
    "text", ["What was reported about this before?", "show me all updates", "what was reported before that"]
)
def test_after_a_status_its_history_can_be_asked_for(
    desk: Desk, reported: ProgressAnswers, text: str
) -> None:
    focus = Focus(("commitment 3.2.7",), "commitment 3.2.7", "status", "is the zone still happening")
    draft = answer(desk, reported, text, focus=focus, turn=Turn.PLAN)
    assert "The zone was paused." in draft.lead


def test_after_a_list_the_second_one_is_told(desk: Desk, reported: ProgressAnswers) -> None:
    focus = Focus(("measure 3.4", "commitment 3.2.7"), "ambition 3", "status", "how is ambition 3 going")
    draft = answer(desk, reported, "and the second one?", focus=focus, turn=Turn.PLAN)
    assert draft.subject == "commitment 3.2.7"


def test_of_parts_nearly_as_near_the_one_with_updates_is_told(desk: Desk, reported: ProgressAnswers) -> None:
    evidence = desk.found("measure 3.3", "measure 3.4", scores=(9.0, 8.5))
    assert answer(desk, reported, "how is it going", evidence).subject == "measure 3.4"


def test_a_nearer_part_without_updates_is_named_first(desk: Desk, reported: ProgressAnswers) -> None:
    evidence = desk.found("measure 3.3", "measure 3.4", scores=(9.0, 7.5))
    draft = answer(desk, reported, "how is it going", evidence)
    assert (draft.status, ids(draft.passages)) == (Status.NO_STATUS, ["measure 3.3"])
    assert ids(draft.also) == ["measure 3.4"]
    assert "It is expected to drop." in draft.notes[0]


def test_the_words_of_an_update_find_its_subject_where_the_plan_has_none_of_them(
    desk: Desk, tree: Tree, wording: Wording
) -> None:
    reopened = update("commitment 3.6.3", "The Hat Works relaunched after a refurbishment.", TODAY)
    draft = answer(
        desk,
        build(tree, wording, kept(reopened)),
        "hat works refurbishment",
        desk.found("theme 1", chance=0.0),
    )
    assert draft.subject == "commitment 3.6.3"


def test_a_question_that_looks_back_is_one_of_status_where_there_are_updates(
    desk: Desk, reported: ProgressAnswers
) -> None:
    asked = desk.asked("did we ever get the charging zone")
    assert reported(asked, desk.found("commitment 3.2.1", "theme 1", "theme 2", "theme 3")) is None
    draft = reported(asked, desk.found("commitment 3.2.7"))
    assert draft is not None
    assert draft.status is Status.STATUS_REPORTED


@pytest.mark.parametrize(
    "text",
    [
        "will there be a charging zone",
        "is there going to be a charging zone",
        "do you have a charging zone",
        "will I have to pay for the zone",
        "is anything being done about the zone",
        "who was responsible for the zone",
    ],
)
def test_a_question_of_what_the_plan_will_do_is_left_to_others(
    desk: Desk, reported: ProgressAnswers, text: str
) -> None:
    assert reported(desk.asked(text), desk.found("commitment 3.2.7")) is None


def test_the_same_update_of_two_parts_is_told_once_and_both_are_quoted(
    desk: Desk, tree: Tree, wording: Wording
) -> None:
    planted = update("commitment 3.4.3", "2,200 trees were planted.", TODAY)
    progress = build(tree, wording, kept(planted, replace(planted, subject="measure 3.8")))
    draft = answer(
        desk, progress, "how is it going", desk.found("commitment 3.4.3", "measure 3.8", scores=(9, 8))
    )
    assert draft.lead.count("2,200 trees") == 1
    assert ids(draft.passages) == ["commitment 3.4.3", "measure 3.8"]


def test_what_one_source_says_beside_its_newest_statement_is_told_with_it(
    desk: Desk, tree: Tree, wording: Wording
) -> None:
    begun = update("commitment 2.2.1.1", "Work began.", TODAY, period="2022")
    late = update("commitment 2.2.1.1", "It will be late.", TODAY)
    draft = answer(desk, build(tree, wording, kept(begun, late)), "how is commitment 2.2.1.1 going")
    assert draft.lead.index("It will be late.") < draft.lead.index("Work began.")
    assert draft.lead.count("Source:") == 1


@pytest.mark.parametrize(
    "text",
    [
        "what did the plan promise on recycling",
        "has the plan set 2025 as the start of the zone?",
        "what year did the recycling start",
        "is the zone happening in 2021?",
        "will 100% of the waste be recycled?",
        "is the recycling target 10% or 40%?",
    ],
)
def test_what_the_plan_says_is_no_question_of_progress(
    desk: Desk, unreported: ProgressAnswers, text: str
) -> None:
    assert unreported(desk.asked(text, turn=Turn.STATUS), desk.found("measure 3.4", chance=0.5)) is None


@pytest.mark.parametrize(("chance", "is_said"), [(0.3, True), (0.9, False)])
def test_words_that_do_not_ask_for_progress_are_left_to_the_plan_where_it_answers(
    desk: Desk, unreported: ProgressAnswers, chance: float, is_said: bool
) -> None:
    asked = desk.asked("are you doing up the recycling", turn=Turn.STATUS)
    assert (unreported(asked, desk.found("measure 3.4", chance=chance)) is not None) is is_said
