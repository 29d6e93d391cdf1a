"""Messages that lean on what was said before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.follow_up import (
    another,
    beyond_the_last,
    changes_subject,
    goes_beyond,
    is_bare,
    joined,
    leans,
    meant,
    names_another,
    points_back,
    says_nothing_new,
    stays_in_section,
)
from actions.question import Focus

SHOWN = ("commitment 1.1.1", "commitment 1.1.2", "commitment 1.1.3")


@pytest.mark.parametrize(("text", "bare"), [("why?", True), ("how come", True), ("why trees?", False)])
def test_a_bare_question_word_is_told_from_a_question(text: str, bare: bool) -> None:
    assert is_bare(text) is bare


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("why?", ""),
        ("by when", ""),
        ("tell me more", "tell more"),
        ("and for older people?", "older people"),
        ("what about bikes", "bikes"),
        ("who is in charge of that", ""),
        ("will it cost money", "cost money"),
        ("the second one", "second one"),
    ],
)
def test_a_message_leans_on_the_one_before(text: str, topic: str) -> None:
    assert leans(text, topic, is_follow_up=False)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("what are you doing about air quality", "air quality"),
        ("list the priorities", ""),
        ("is it true that council housing stock gets solar panels", "true housing stock gets solar panels"),
        ("will the bridge and the road and the park and the lake all be mended before it opens", "bridge"),
    ],
)
def test_a_message_stands_on_its_own(text: str, topic: str) -> None:
    assert not leans(text, topic, is_follow_up=False)


def test_a_short_message_that_is_taken_for_a_follow_up_leans() -> None:
    assert leans("older people", "older people", is_follow_up=True)


def test_a_long_message_leans_only_when_it_opens_like_a_follow_up() -> None:
    long = "tell me how many new homes there will be and where they will be built this year"
    assert not leans(long, "homes", is_follow_up=True)
    assert leans(f"and {long}", "homes", is_follow_up=True)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("the first one", 0),
        ("tell me about the 2nd", 1),
        ("third point", 2),
        ("the last one", 2),
        ("THE SECOND COMMITMENT", 1),
        ("the first of those", 0),
        ("what does the second of them mean?", 1),
        ("the last of these", 2),
    ],
)
def test_an_ordinal_means_one_of_those_shown(text: str, place: int) -> None:
    assert meant(text, Focus(SHOWN)) == SHOWN[place]


@pytest.mark.parametrize(
    "text",
    [
        "the fourth one",
        "that one",
        "",
        *(pytest.param(text) for text in ("and last year?", "what happened last month")),
        pytest.param("and at first?"),
        "the second ambition",
        "the first of May",
    ],
)
def test_other_messages_mean_none_of_those_shown(text: str) -> None:
    assert meant(text, Focus(SHOWN)) == ""


@pytest.mark.parametrize(
    ("text", "subject", "part"),
    [
        ("And 4?", "ambition 2", "ambition 4"),
        ("what about 3", "theme 1", "theme 3"),
        ("no. 1", "value 2", "value 1"),
        ("And 4?", "commitment 3.2.7", ""),
        ("And 4?", "", ""),
        ("4 trees", "ambition 2", ""),
        ("why?", "ambition 2", ""),
    ],
)
def test_a_bare_number_means_another_of_its_kind(text: str, subject: str, part: str) -> None:
    assert another(text, subject) == part


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("what about older people?", True),
        ("ok, same for the economy", True),
        ("n for adult care", True),
        ("why?", False),
        ("and by when", False),
        ("trees", False),
    ],
)
def test_the_same_may_be_asked_of_something_else(text: str, changes: bool) -> None:
    assert changes_subject(text) is changes


def test_nothing_is_meant_where_nothing_was_shown() -> None:
    assert meant("the first one", Focus()) == ""


LISTED = Focus(
    ("commitment 2.1.1", "commitment 2.1.2"), "priority 2.1", listed=("priority 2.1", "priority 2.2")
)


def test_after_an_item_of_a_list_an_ordinal_means_the_next_of_that_list() -> None:
    assert meant("and the second one", LISTED) == "priority 2.2"
    assert meant("the second commitment", LISTED) == "commitment 2.1.2"


PRIORITY = ("priority 4.2", "commitment 4.2.1", "commitment 4.2.2", "commitment 4.2.3")


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("the third commitment", "commitment 4.2.3"),
        ("third one", "commitment 4.2.3"),
        ("the second", "commitment 4.2.2"),
        ("second?", "commitment 4.2.2"),
        ("the first one", "commitment 4.2.1"),
        ("the fourth one", ""),
    ],
)
def test_the_heading_of_a_list_is_none_of_its_items(text: str, one: str) -> None:
    assert meant(text, Focus(PRIORITY, "priority 4.2")) == one


def test_items_are_counted_of_the_kind_that_is_named() -> None:
    shown = ("ambition 2", "outcome 2", "priority 2.1", "priority 2.2", "measure 2.1")
    assert meant("the second priority", Focus(shown, "ambition 2")) == "priority 2.2"


def test_nothing_is_beyond_the_last_item_but_what_follows_it() -> None:
    assert beyond_the_last("the fourth one", PRIORITY) == "fourth one"
    assert beyond_the_last("the third one", PRIORITY) == ""


def test_an_ordinal_beyond_what_is_shown_means_the_list_before() -> None:
    shown = Focus(("measure 2.1",), "measure 2.1", listed=SHOWN)
    assert meant("the third one", shown) == SHOWN[2]


@pytest.mark.parametrize("text", ["what else is in that section", "anything else under this priority?"])
def test_a_message_can_stay_in_the_section(text: str) -> None:
    assert stays_in_section(text)
    assert not stays_in_section("what is in the section on health")


def test_a_leaning_message_is_searched_for_with_the_question_before() -> None:
    assert joined(Focus(question="How many trees?"), "by when?") == "How many trees? by when?"
    assert joined(Focus(), "by when?") == "by when?"


@pytest.mark.parametrize(
    ("text", "beyond"),
    [
        ("tell me more", True),
        ("and what else?", True),
        ("anything else on this", True),
        ("who else", True),
        ("what about the others", True),
        ("any other ones", True),
        ("go on", True),
        ("more", True),
        ("is that it", True),
        ("so is that all there is?", True),
        ("that all?", True),
        ("is that true", False),
        ("that's it", False),
        ("why?", False),
        ("tell me about trees", False),
        ("are there more trees now", False),
        ("what about other people", False),
    ],
)
def test_more_is_asked_for_than_was_shown(text: str, beyond: bool) -> None:
    assert goes_beyond(text) is beyond


@pytest.mark.parametrize(
    ("text", "nothing_new"),
    [
        ("what is the target date?", True),
        ("how long does it take", True),
        ("who are you?", False),
        ("what can you do", False),
        ("the council plan", False),
        (f"what is {'really ' * 12}planned", False),
    ],
)
def test_a_short_question_without_a_subject_asks_of_what_was_said(text: str, nothing_new: bool) -> None:
    assert says_nothing_new(text) is nothing_new


@pytest.mark.parametrize(
    ("text", "topic", "another_one"),
    [
        ("and housing?", "housing", True),
        ("n older people", "older people", True),
        ("also adult care", "adult care", True),
        ("housing", "housing", False),
        ("and will the housing be warm in winter", "housing warm winter", False),
        ("and why?", "", False),
    ],
)
def test_a_message_may_do_no_more_than_name_something_else(text: str, topic: str, another_one: bool) -> None:
    assert names_another(text, topic) is another_one


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("who checks it", True),
        ("are those new", True),
        ("who goes there", True),
        ("what are they doing about parks", False),
        ("is there a park", False),
    ],
)
def test_a_word_for_what_was_said_points_back(text: str, back: bool) -> None:
    assert points_back(text) is back


VALUES = ("value 1", "value 2", "value 3")
INTO_VALUES = Focus(("value 2",), "value 2", "commitments", "what are the values", VALUES)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("next one", "value 3"),
        ("and the next", "value 3"),
        ("what's the one after that?", "value 3"),
        ("ok then next one please", "value 3"),
        ("the previous one", "value 1"),
        ("the one before that", "value 1"),
    ],
)
def test_the_next_one_is_that_after_the_one_talked_about(text: str, part: str) -> None:
    assert meant(text, INTO_VALUES) == part
    assert leans(text, "", False)


def test_without_a_list_the_next_one_is_the_next_number() -> None:
    assert meant("next one", Focus(("priority 3.1",), "priority 3.1")) == "priority 3.2"
    assert meant("next one", Focus((), "ambition 2")) == "ambition 3"
    assert meant("the one before", Focus((), "priority 3.1")) == ""
    assert meant("next one", Focus((), "statement theme-2.1")) == ""


def test_after_the_last_there_is_no_next_one() -> None:
    last = replace(INTO_VALUES, subject="value 3", shown=("value 3",))
    assert meant("next one", last) == ""
    assert beyond_the_last("next one", last.shown) == "next one"
    assert beyond_the_last("the one before", last.shown) == "one before"
    assert beyond_the_last("next one", ()) == ""


@pytest.mark.parametrize("text", ["next year", "what about the next ten years", "next to the park"])
def test_what_comes_next_in_time_or_place_is_no_part(text: str) -> None:
    assert meant(text, INTO_VALUES) == ""
