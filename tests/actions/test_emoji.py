"""Messages of nothing but emoji."""

from __future__ import annotations

import pytest

from actions.emoji import emoji_in_words


@pytest.mark.parametrize(
    ("text", "words"),
    [("👍", "okay"), (" 👍🏽 ", "okay"), ("❤️", "okay"), ("👋😀", "hello"), ("🙏🙏", "thank you")],
)
def test_a_sign_is_read_as_the_words_for_it(text: str, words: str) -> None:
    assert emoji_in_words(text) == words


@pytest.mark.parametrize("text", ["👍 to the parks", "3 👍", "🏗", "...", ""])
def test_other_words_and_signs_stay_as_they_are(text: str) -> None:
    assert emoji_in_words(text) == text
