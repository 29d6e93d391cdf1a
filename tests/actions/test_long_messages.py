"""Long messages, reduced to what they ask."""

from __future__ import annotations

from actions.long_messages import LONG, MOST_WORDS, asking_part

STORY = (
    "I have lived here since 1974 and my late husband worked at the mill for thirty years before it closed."
)


def test_a_short_message_stays_as_it_is() -> None:
    text = "Hello there. What about the trees?"
    assert len(text.split()) < LONG
    assert asking_part(text) == text


def test_of_a_long_message_the_asking_sentences_are_kept() -> None:
    text = f"{STORY} The market was lovely then. What will you do about the market? Thank you for reading."
    assert asking_part(text) == "The market was lovely then. What will you do about the market?"


def test_a_question_that_says_enough_needs_nothing_of_what_leads_up() -> None:
    question = "What will you do about the old market and the mill next year?"
    assert asking_part(f"Good morning to you all. {STORY} {question}") == question


def test_a_long_message_that_asks_nothing_stays_as_it_is() -> None:
    text = f"{STORY} {STORY}"
    assert asking_part(text) == text


def test_a_wall_of_questions_is_cut() -> None:
    text = f"{STORY} " + "What about the trees and the market and the buses? " * 30
    assert len(asking_part(text).split()) == MOST_WORDS
