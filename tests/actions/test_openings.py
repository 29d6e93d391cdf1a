"""What people say before they say what they want."""

from __future__ import annotations

import pytest

from actions.openings import opened


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("hiya, what about trees", "what about trees"),
        ("right ok. what about trees", "what about trees"),
        ("Thanks! And the buses?", "And the buses?"),
        ("alright. buses", "buses"),
        ("no, what about trees", "what about trees"),
        ("last one, what about trees", "what about trees"),
        ("Cllr on the phone asks: trees", "trees"),
        ("hiya. nan wants to know: buses?", "buses?"),
    ],
)
def test_opening_words_are_taken_away(text: str, left: str) -> None:
    assert opened(text) == (left, False)


@pytest.mark.parametrize(
    "text",
    [
        "what about trees",
        "right what about trees",
        "so what",
        "no trees at all?",
        "good schools",
        "hibernating hedgehogs",
        "another bus for our street",
        "what does it ask of parents: fees?",
        "the last one",
    ],
)
def test_words_that_say_something_stay(text: str) -> None:
    assert opened(text) == (text, False)


@pytest.mark.parametrize("text", ["hello", "ok", "thanks!", "ok, ???", "another question", ""])
def test_a_message_of_opening_words_alone_stays_as_it_is(text: str) -> None:
    assert opened(text) == (text, False)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("new question: trees", "trees"),
        ("another question about trees", "about trees"),
        ("thanks. different subject, buses", "buses"),
        ("great ok new question buses", "buses"),
        ("change of subject - bins", "bins"),
    ],
)
def test_a_new_subject_is_told_by_its_announcement(text: str, left: str) -> None:
    assert opened(text) == (left, True)


def test_what_was_said_before_a_new_subject_is_announced_is_left_behind() -> None:
    assert opened("ok that is good to know. New question: trees") == ("trees", True)
