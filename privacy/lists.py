"""Lists of words, written as text: one word on each line would be longer than all the code."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of the text."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """What stands between the `|` of the text, each on one line."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))
