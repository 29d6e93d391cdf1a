"""What somebody answers in their own words."""

from __future__ import annotations

import itertools

import pytest

from actions.feedback_answers import consent_in, personal_in, position_in, sends, who_in
from actions.feedback_draft import Personal
from actions.feedback_words import feedback_words
from records.feedback_values import Position, Who


@pytest.mark.parametrize(
    "text",
    [
        "yes",
        "Yes please, thank you very much",
        "yse",
        "yess",
        "FINE. yes",
        "I do agree",
        "caller consents",
        "that's fine",
        "Yes, that is quite all right",
        "keep it",
    ],
)
def test_a_plain_yes_gives_consent(text: str) -> None:
    assert consent_in(text) is True


@pytest.mark.parametrize(
    "text",
    [
        "no",
        "No thank you",
        "I dont agree",
        "i do not consent",
        "delete it",
        "do not keep it",
        "id rather not",
    ],
)
def test_a_plain_no_refuses_it(text: str) -> None:
    assert consent_in(text) is False


@pytest.mark.parametrize(
    "text",
    [
        "yes but not my name",
        "absolutely",
        "yes no",
        "no i agree",
        "",
        "👍",
        "send it",
        "yesterday",
        "yet",
        "go on then I suppose so",
        "yes keep it anonymous",
    ],
)
def test_anything_beside_a_plain_yes_or_no_is_neither(text: str) -> None:
    assert consent_in(text) is None


@pytest.mark.parametrize("text", ["Send it!", "just send it", "pls send", "yes thats right", "ok", "submit"])
def test_plain_words_send(text: str) -> None:
    assert sends(text)


@pytest.mark.parametrize("text", ["send it to my wife", "no", "dont send it", "not yet", "", "sent"])
def test_other_words_do_not_send(text: str) -> None:
    assert not sends(text)


@pytest.mark.parametrize(
    ("text", "personal"),
    [
        ("yes remove it", Personal.REMOVED),
        ("do not keep my number", Personal.REMOVED),
        ("hide it", Personal.REMOVED),
        ("no keep it as it is", Personal.KEPT),
        ("dont take them out", Personal.KEPT),
        ("no, leave my name in", Personal.KEPT),
        ("yes keep it", None),
        ("no remove it", None),
        ("my number is 5", None),
    ],
)
def test_what_becomes_of_personal_details_is_told_and_not_guessed(
    text: str, personal: Personal | None
) -> None:
    assert personal_in(text) is personal


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("supprot", Position.SUPPORT),
        ("yes i support", Position.SUPPORT),
        ("I am agree", Position.SUPPORT),
        ("👍", Position.SUPPORT),
        ("oppse", Position.OPPOSE),
        ("caller objects", Position.OPPOSE),
        ("its a load of rubbish", Position.OPPOSE),
        ("agreed", Position.SUPPORT),
        ("i back this", Position.SUPPORT),
        ("mixed feelings about it", Position.IN_PART),
        ("is ok, i support but not all", Position.IN_PART),
        ("no opinion", Position.UNSURE),
        ("dunno really", Position.UNSURE),
        ("I support it but it costs too much", None),
        ("👍👎", None),
    ],
)
def test_a_position_is_one_or_none(text: str, position: Position | None) -> None:
    assert position_in(text) is position


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("residnt", Who.RESIDENT),
        ("I am a pensioner living in Marple", Who.RESIDENT),
        ("she's a resident", Who.RESIDENT),
        ("buisness", Who.BUSINESS),
        ("that is my own business", None),
        ("the children's centre closed", None),
    ],
)
def test_who_answers_is_told_or_not(text: str, who: Who | None) -> None:
    assert who_in(text) is who


def test_no_phrase_means_two_things() -> None:
    words = feedback_words()
    for lists in (words.positions, words.who):
        for one, other in itertools.combinations(lists.values(), 2):
            assert not one & other
    answers = words.answers
    for one_kind, other_kind in itertools.combinations(("yes", "agree", "no", "not"), 2):
        assert not answers[one_kind] & answers[other_kind]
    assert not answers["beside"] & (answers["yes"] | answers["no"] | answers["not"])
