"""Reading a message, and placing it in its conversation."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.other_councils import other_councils
from actions.parts import PartFinder
from actions.question import Focus
from actions.reading import CORRECTED, NEW_SUBJECT, Reader
from actions.spelling import spelling_of
from actions.topic import TopicReader
from actions.turns import Turn
from actions.wants import Want
from corpus.council import Council
from corpus.glossary import read_glossary
from tests.actions.asking import Desk
from tests.actions.conftest import CORPUS
from tests.encoders import HashingEncoder

FOCUS = Focus(
    ("commitment 3.2.6", "commitment 3.2.7"), "commitment 3.2.6", "commitments", "What about cycling?"
)


def test_a_message_is_read_with_its_parts_wants_and_topic(reader: Reader) -> None:
    reading = reader.read("Which portfolio covers ambition 2 and tram stops?")
    assert reading.text == "Which portfolio covers ambition 2 and tram stops?"
    assert reading.parts.ids == ("ambition 2",)
    assert Want.PORTFOLIO in reading.wants
    assert reading.topic == "tram stops"
    assert reading.vector.shape == (64,)


def test_the_plans_words_for_an_abbreviation_are_searched_for_too(reader: Reader) -> None:
    reading = reader.read("what about ASC")
    assert "adult social care" in reading.spoken.lower()
    assert reading.text == "what about ASC"


def test_a_message_of_unknown_words_is_not_familiar(finder: PartFinder, topics: TopicReader) -> None:
    spelling = spelling_of(["What is the plan for the parks?"], [])
    known = Reader(
        finder, topics, read_glossary(CORPUS), HashingEncoder(), spelling=spelling, heard={"tarra"}
    )
    assert not known.read("zxcvb hjdfgs").familiar
    for text in ("zxcvb parks", "tarra chuck", "priority 3.2", "9"):
        assert known.read(text).familiar, text


def test_a_greeting_in_another_language_is_read_as_such(reader: Reader) -> None:
    assert reader.read("Dzień dobry").illegible is Turn.OTHER_LANGUAGE


def test_a_correction_is_read_as_what_is_meant(reader: Reader) -> None:
    reading = reader.read("no sorry I meant ambition 2")
    assert reading.text == "ambition 2"
    assert reading.parts.ids == ("ambition 2",)


def test_a_message_that_stands_on_its_own_takes_nothing_over(desk: Desk) -> None:
    asked = desk.asked("What are you doing about libraries and volunteering?", FOCUS)
    assert not asked.follows
    assert asked.parts.ids == ()
    assert "cycling" not in asked.search


def test_nothing_is_leant_on_where_nothing_was_said(desk: Desk) -> None:
    asked = desk.asked("who is responsible for that?")
    assert not asked.follows
    assert asked.parts.ids == ()


def test_that_means_the_subject(desk: Desk) -> None:
    asked = desk.asked("who is responsible for that?", FOCUS)
    assert asked.follows
    assert asked.parts.ids == ("commitment 3.2.6",)
    assert asked.search.startswith("What about cycling?")


def test_the_second_one_means_the_second_passage_shown(desk: Desk) -> None:
    assert desk.asked("tell me about the second one", FOCUS).parts.ids == ("commitment 3.2.7",)


def test_a_short_question_is_searched_for_with_the_one_before(desk: Desk) -> None:
    asked = desk.asked("and will it be safe?", FOCUS)
    assert asked.search == "What about cycling? and will it be safe?"
    assert asked.parts.ids == ()


@pytest.mark.parametrize(
    "text", ["what about older people?", "and for older people", "same for older people"]
)
def test_the_same_of_another_is_searched_for_with_what_was_said_before_and_alone(
    desk: Desk, text: str
) -> None:
    asked = desk.asked(text, FOCUS)
    assert (asked.search, asked.alone, asked.another) == (f"What about cycling? {text}", text, True)
    assert Want.COMMITMENTS in asked.wants


def test_the_same_part_of_another_subject_is_searched_for_by_that_subject(desk: Desk) -> None:
    asked = desk.asked("what about older people?", replace(FOCUS, wanted="measures"))
    assert (asked.search, asked.alone, asked.another) == ("older people", "", False)
    assert Want.MEASURES in asked.wants


def test_a_bare_number_means_the_part_of_that_number(desk: Desk) -> None:
    focus = Focus(("measure 2.1",), "ambition 2", "measures", "measures for ambition 2")
    asked = desk.asked("And 4?", focus)
    assert asked.parts.ids == ("ambition 4",)
    assert Want.MEASURES in asked.wants


def test_the_same_for_another_part_wants_the_same_of_it(desk: Desk) -> None:
    focus = Focus(("measure 2.1",), "ambition 2", "measures", "measures for ambition 2")
    asked = desk.asked("and for ambition 4?", focus)
    assert asked.parts.ids == ("ambition 4",)
    assert Want.MEASURES in asked.wants


def test_another_want_of_another_part_is_that_want_alone(desk: Desk) -> None:
    focus = Focus(("measure 2.1",), "ambition 2", "measures", "measures for ambition 2")
    asked = desk.asked("and which committee for ambition 4?", focus)
    assert Want.COMMITTEE in asked.wants
    assert Want.MEASURES not in asked.wants


@pytest.mark.parametrize("wanted", ["", "nonsense", "general"])
def test_a_want_that_is_none_is_not_wanted_again(desk: Desk, wanted: str) -> None:
    asked = desk.asked("and for ambition 4?", Focus(("measure 2.1",), "ambition 2", wanted, "x"))
    assert asked.wants <= {Want.AMBITIONS}


@pytest.mark.parametrize(
    ("text", "turn", "placed"),
    [
        ("and is it on track?", Turn.FOLLOW_UP, Turn.STATUS),
        ("and for older people?", Turn.FOLLOW_UP, Turn.PLAN),
        ("is the tram on track?", Turn.PLAN, Turn.STATUS),
        ("the tram", Turn.STATUS, Turn.STATUS),
        ("the tram", Turn.PLAN, Turn.PLAN),
    ],
)
def test_a_placed_message_asks_for_the_plan_or_for_a_status(
    desk: Desk, text: str, turn: Turn, placed: Turn
) -> None:
    assert desk.asked(text, FOCUS, turn).turn is placed


def test_who_is_responsible_is_searched_for_by_its_subject(desk: Desk) -> None:
    assert desk.asked("who is responsible for planting trees").search == "planting trees"


def test_a_passage_that_the_plan_has_no_more_is_not_meant(desk: Desk) -> None:
    asked = desk.asked("tell me about the first one", Focus(("commitment 9.9.9",), "commitment 9.9.9"))
    assert asked.parts.ids == ()


@pytest.mark.parametrize(
    ("text", "turn"),
    [
        ("Что нового в плане?", Turn.OTHER_LANGUAGE),
        ("计划里有什么", Turn.OTHER_LANGUAGE),
        ("🏗🏗", Turn.UNCLEAR),
        ("???", Turn.UNCLEAR),
        ("3.2", None),
        ("Café at the mill?", None),
    ],
)
def test_what_cannot_be_read_is_told_apart(desk: Desk, text: str, turn: Turn | None) -> None:
    assert desk.reader.read(text).illegible is turn


@pytest.mark.parametrize("text", ["tell me more", "anything else about cycling?", "what else is there?"])
def test_more_of_what_was_talked_about_goes_beyond_what_was_shown(desk: Desk, text: str) -> None:
    asked = desk.asked(text, FOCUS, Turn.FOLLOW_UP)
    assert (asked.beyond, asked.alone) == (True, "")
    assert asked.search.startswith("What about cycling?")


def test_where_nothing_was_said_there_is_no_more_of_it(desk: Desk) -> None:
    assert not desk.asked("tell me more").beyond


def test_a_leaning_message_with_a_subject_of_its_own_may_be_searched_for_alone(desk: Desk) -> None:
    asked = desk.asked("and are the libraries open?", FOCUS)
    assert (asked.alone, asked.new_from) == ("and are the libraries open?", NEW_SUBJECT)
    assert asked.search == f"What about cycling? {asked.alone}"


def test_a_message_without_a_subject_is_not_searched_for_alone(desk: Desk) -> None:
    asked = desk.asked("and by when?", FOCUS)
    assert (asked.follows, asked.alone) == (True, "")


def test_a_message_with_a_word_for_what_was_said_before_is_no_new_subject(desk: Desk) -> None:
    asked = desk.asked("and are the libraries in it?", FOCUS)
    assert (asked.follows, asked.new_from) == (True, None)


def test_a_correction_is_a_new_subject_sooner(desk: Desk) -> None:
    asked = desk.asked("not the bikes, libraries", FOCUS)
    assert (asked.alone, asked.new_from) == ("libraries", CORRECTED)


def test_going_back_to_a_subject_leans_on_nothing(desk: Desk) -> None:
    asked = desk.asked("back to the museums, which committee is that", FOCUS)
    assert not asked.follows
    assert asked.topic == "museums"


def test_what_else_is_in_a_section_asks_for_the_commitments_of_its_priority(desk: Desk) -> None:
    asked = desk.asked("what else is in that section", FOCUS)
    assert asked.parts.ids == ("priority 3.2",)
    assert {Want.COMMITMENTS, Want.LIST} <= asked.wants


def test_a_new_subject_that_is_announced_leans_on_nothing(desk: Desk) -> None:
    asked = desk.asked("new question: and the libraries?", FOCUS)
    assert not asked.follows
    assert asked.search == "and the libraries?"


def test_a_question_without_a_subject_is_about_what_was_said(desk: Desk) -> None:
    assert desk.asked("what is the target date?", FOCUS).follows
    assert not desk.asked("what are the themes?", FOCUS).follows
    assert not desk.asked("who are you?", FOCUS).follows


def test_the_first_of_those_means_one_of_those_shown(desk: Desk) -> None:
    assert desk.asked("who is responsible for the first of those?", FOCUS).parts.ids == ("commitment 3.2.6",)


def test_the_fourth_of_two_shown_is_none_of_them(desk: Desk) -> None:
    assert desk.asked("tell me about the fourth one", FOCUS).parts.ids == ()


def test_naming_something_else_after_owners_asks_for_its_owners(desk: Desk) -> None:
    focus = Focus(("commitment 3.2.6",), "commitment 3.2.6", "portfolio", "who is responsible for cycling?")
    asked = desk.asked("and housing?", focus)
    assert asked.search == "housing"
    assert Want.PORTFOLIO in asked.wants


def test_a_question_about_another_council_is_read_as_one(
    finder: PartFinder, topics: TopicReader, council: Council
) -> None:
    others = other_councils(replace(council, other_councils=("Northtown",)))
    reader = Reader(finder, topics, read_glossary(CORPUS), HashingEncoder(), others)
    assert reader.read("what is in Northtown Council's plan").elsewhere
    assert not reader.read("what is in the council's plan").elsewhere
