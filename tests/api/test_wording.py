from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.errors import InvalidMessage
from api.wording import MESSAGE_LIMIT, clean_message, words_for_bot

ANYTHING = st.text(st.characters(exclude_categories=()), max_size=200)


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("cafe\u0301", "café"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("one\u2028two", "one\ntwo"),
        ("one\ttwo", "one two"),
        ("  trimmed \n", "trimmed"),
        ("be\x07ll\x00", "bell"),
        ("a\ud800b", "ab"),
        ("👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"),
        ("هل هناك أشجار؟", "هل هناك أشجار؟"),
    ],
)
def test_a_message_keeps_its_words_and_loses_what_only_machines_send(sent: str, kept: str) -> None:
    assert clean_message(sent) == kept


@given(ANYTHING)
def test_a_clean_message_can_be_stored_and_sent_anywhere(text: str) -> None:
    try:
        message = clean_message(text)
    except InvalidMessage:
        return
    assert message.encode("utf-8").decode("utf-8") == message
    assert not any(unicodedata.category(sign) == "Cc" and sign != "\n" for sign in message)
    assert unicodedata.is_normalized("NFC", message)
    assert 1 <= len(message) <= MESSAGE_LIMIT
    assert clean_message(message) == message


@given(st.text("/ \n\u00a0\u3000\u200bab", max_size=20).map(lambda tail: "/" + tail))
def test_rasa_never_sees_a_command(message: str) -> None:
    assert not words_for_bot(message).strip().startswith("/")
    assert words_for_bot(message)


@pytest.mark.parametrize("message", ["either/or", "1/2 of it", "what about a/b testing /restart"])
def test_slashes_within_a_message_stay(message: str) -> None:
    assert words_for_bot(message) == message


def test_the_length_is_that_of_the_composed_message() -> None:
    assert len(clean_message("e\u0301" * MESSAGE_LIMIT)) == MESSAGE_LIMIT
