"""A text as words, with what can be told of each by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

# O'Malley, Al-Rashid, Siân: letters, with an apostrophe or a hyphen inside.
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$", re.IGNORECASE)
_NAME = re.compile(r"(?:[^\W\d_a-zà-ÿ][a-zà-ÿ]+|[OD]['’]|(?:Mc|Mac|Fitz|De|Le|La)(?=[A-Z]))+")


@dataclass(frozen=True)
class Word:
    """A word at `text[start:end]`, without a possessive 's; `gap` is what stands before it."""

    text: str
    start: int
    gap: str
    shouted: bool = False
    possessive: bool = False

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @cached_property
    def key(self) -> str:
        """In small letters, with plain apostrophes."""
        return self.text.casefold().replace("’", "'")

    @property
    def parts(self) -> list[str]:
        """The parts of a double name, in small letters."""
        return self.key.split("-")

    @cached_property
    def named(self) -> bool:
        """Whether it is written as a name is: one capital, then small letters."""
        return not self.shouted and any(_NAME.fullmatch(part) for part in self.text.split("-"))

    @property
    def initial(self) -> bool:
        """Whether it is a capital by itself, such as the P of `P. Eckersley`."""
        return len(self.text) == 1 and self.text.isupper() and self.text not in "IA"


def words_of(text: str) -> list[Word]:
    """The words of the text in their order; a line in capitals is marked as shouted."""
    words: list[Word] = []
    before = 0
    for match in _WORD.finditer(text):
        plain = _POSSESSIVE.sub("", match[0]) or match[0]
        words.append(
            Word(plain, match.start(), text[before : match.start()], _shouted(text, match), plain != match[0])
        )
        before = match.end()
    return words


def _shouted(text: str, match: re.Match[str]) -> bool:
    """Whether the line that the word stands in is in capitals."""
    line = text[
        text.rfind("\n", 0, match.start()) + 1 : (text.find("\n", match.end()) + 1 or len(text) + 1) - 1
    ]
    return len(line) > 12 and line == line.upper()
