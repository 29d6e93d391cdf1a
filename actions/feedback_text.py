"""A short message as the form reads it: its words without marks, slips put right, and whether it asks."""

from __future__ import annotations

import re
from collections.abc import Collection

from rapidfuzz import process
from rapidfuzz.distance import OSA

from actions.feedback_words import feedback_words
from actions.spelling import is_english

SHORTEST = 3
# Words from this length on may have two slips.
LONG = 7
# So many words may stand beside the question in a message that is still one.
ASIDE = 3
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, apostrophes kept straight."""
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", text.lower().replace("\u2019", "'"))


def plain(text: str) -> str:
    """The words of a text in small letters, without any marks."""
    return " ".join(words_of(text)).replace("'", "")


def mended(said: str, known: Collection[str]) -> str:
    """Plain words with each that is no English put right where a known word is one slip away.

    An English word is left alone, however near: "leaves" is no "leave".
    """
    return " ".join(_mended(word, known) for word in said.split())


def is_question(text: str) -> bool:
    """Whether the words themselves are a question, whatever they are about."""
    return text.rstrip().endswith("?")


def only_asks(text: str) -> bool:
    """Whether a message is one question and nothing else.

    A question with a sentence beside it, or one that comes at the end of a long thought, is said by somebody
    who has something to say: "Why are there no buses? We need some."
    """
    parts = sentences(text)
    if not is_question(text):
        return len(parts) == 1 and text.rstrip()[-1:] not in {".", "!"} and opens_a_question(text)
    beside = [part for part in parts[:-1] if not is_question(part) and len(words_of(part)) > ASIDE]
    return not beside and (opens_a_question(parts[-1]) or len(words_of(parts[-1])) <= 12)


def sentences(text: str) -> list[str]:
    """The sentences of a message."""
    return [part for part in _SENTENCE_END.split(text.strip()) if part]


def opens_a_question(text: str) -> bool:
    """Whether the first words that count open a question ("ok so what does it say", but not "is good")."""
    words = feedback_words()
    first, then = ([word for word in words_of(text) if word not in words.leads] + ["", ""])[:2]
    return first in words.openers or (first in words.openers_before and then in words.subjects)


def _mended(word: str, known: Collection[str]) -> str:
    if word in known or len(word) < SHORTEST or not word.isalpha() or is_english(word):
        return word
    slips = 2 if len(word) >= LONG else 1
    found = process.extractOne(word, sorted(known), scorer=OSA.distance, score_cutoff=slips)
    return found[0] if found else word
