"""Which of the choices a message means."""

from __future__ import annotations

import pytest

from actions.feedback_choosing import chosen, chosen_in_part, names_a_place

POSITIONS = ("Support", "Support in part", "Oppose", "Unsure")
WHO = ("Resident", "Work in the borough", "Business", "Voluntary or community group", "Other")


@pytest.mark.parametrize(
    "text",
    ["Oppose", "oppose!", "3", "c", "the third one", "third", "3rd please", "oppse", "opp"],
)
def test_a_choice_is_named_by_words_number_letter_place_or_with_a_slip(text: str) -> None:
    assert chosen(text, POSITIONS) == "Oppose"


def test_the_last_is_the_last_choice_and_the_first_one_the_first() -> None:
    assert chosen("the last one", POSITIONS) == "Unsure"
    assert chosen("The first one, thank you.", POSITIONS) == "Support"
    assert chosen("one", POSITIONS) == "Support"


@pytest.mark.parametrize(
    "text",
    ["5", "e", "the fifth one", "no", "leaves", "opossum", "", "3.2", "first class"],
)
def test_what_names_no_choice_chooses_nothing(text: str) -> None:
    assert chosen(text, POSITIONS) == ""


def test_some_words_of_one_choice_choose_it_and_of_two_choose_none() -> None:
    assert chosen_in_part("voluntary", WHO) == "Voluntary or community group"
    assert chosen_in_part("comunity group", WHO) == "Voluntary or community group"
    assert chosen_in_part("part", POSITIONS) == "Support in part"
    assert chosen_in_part("support", POSITIONS) == ""
    assert chosen_in_part("please", WHO) == ""


def test_a_place_in_a_list_by_itself_is_told_from_a_sentence_with_one() -> None:
    assert names_a_place("the second one")
    assert not names_a_place("the second runway")
