"""Messages that put right what was understood."""

from __future__ import annotations

import pytest

from actions.corrections import corrected, gone_back


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("no sorry I meant the economy", "the economy"),
        ("I mean ambition 2", "ambition 2"),
        ("nope, was after parks", "parks"),
        ("Actually I was asking about trees", "trees"),
        ("not roads, cycle lanes", "cycle lanes"),
        ("not the buses, i only care about trains", "trains"),
        ("no not the big inspection, the ratings of schools", "the ratings of schools"),
        ("thats your own buildings. what about peoples houses", "what about peoples houses"),
    ],
)
def test_a_correction_keeps_what_is_meant(text: str, left: str) -> None:
    assert corrected(text) == (left, True)


@pytest.mark.parametrize(
    "text",
    [
        "trees",
        "no",
        "what does NEET mean",
        "I mean",
        "is it not the buses, really?",
        "that is good. when does it start",
        "why not?",
    ],
)
def test_any_other_message_stays_as_it_is(text: str) -> None:
    assert corrected(text) == (text, False)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "going back to the museums, which committee would that come to",
            "museums: which committee would that come to",
        ),
        ("back to the parks thing - who does that?", "parks: who does that?"),
        ("ok can we go back to buses: by when?", "buses: by when?"),
        ("back to the buses", "buses"),
        ("ok go back to the parks thing?", "parks"),
    ],
)
def test_going_back_names_the_subject_again(text: str, left: str) -> None:
    assert gone_back(text) == (left, True)


@pytest.mark.parametrize(
    "text",
    [
        "going back to the first thing, when is it",
        "getting people back to work, what is planned?",
        "back to what you said first",
    ],
)
def test_other_ways_back_are_left_alone(text: str) -> None:
    assert gone_back(text) == (text, False)
