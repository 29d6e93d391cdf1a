"""The long numbers that stand in the plan: whoever writes one means the plan, whatever it looks like."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LONG = re.compile(r"(?<![\d.,])(?:\d{1,3}(?:,\d{3})+|\d{4,7})(?![\d,]*\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")


def long_numbers(texts: Iterable[str]) -> frozenset[str]:
    """The numbers of four digits and more in texts, without commas; years are none."""
    found = (each.group().replace(",", "") for text in texts for each in _LONG.finditer(text))
    return frozenset(number for number in found if not _YEAR.fullmatch(number))
