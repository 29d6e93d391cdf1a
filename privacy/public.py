"""What the council itself has published: such words are not personal data, whoever repeats them."""

from __future__ import annotations

import re

_WORDS = re.compile(r"[^\W_]+")
_NOT_IN_NUMBERS = re.compile(r"\D")
# Shorter runs of digits are found in nearly every text.
PHONE_DIGITS = 7


class Public:
    """The names in a published text: what is written with a capital there. An empty text holds none."""

    def __init__(self, text: str = "") -> None:
        words = (word if word[0].isupper() else "|" for word in _WORDS.findall(text))
        self._names = f" {' '.join(words).casefold()} "
        self._text = text.casefold()
        self._digits = frozenset(_NOT_IN_NUMBERS.sub("", run) for run in re.findall(r"[\d ()+-]{7,}", text))

    def holds(self, phrase: str) -> bool:
        """Whether the text has the whole phrase with capitals; the phrase itself may lack them."""
        plain = " ".join(_WORDS.findall(phrase)).casefold()
        return bool(plain) and f" {plain} " in self._names

    def has(self, piece: str) -> bool:
        """Whether the text has exactly these letters and signs, case aside: an address, an e-mail address."""
        return piece.casefold() in self._text

    def holds_number(self, number: str) -> bool:
        """Whether the text holds this telephone number, however it is grouped."""
        digits = _NOT_IN_NUMBERS.sub("", number)
        return len(digits) >= PHONE_DIGITS and digits in self._digits
