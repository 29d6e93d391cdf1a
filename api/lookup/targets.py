"""What counts as a target: the one place that says it."""

from __future__ import annotations

import re

MEANING = "A target is a percentage, or a number with a date, in the plan's own words."

_PERCENTAGE = re.compile(r"\d\s?(?:%|per ?cent\b)", re.IGNORECASE)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    rf"\b(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{_MONTH}\s+)?(?:19|20)\d\d(?:[/-]\d{{2,4}})?\b", re.IGNORECASE
)
_WORDS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million"
# Not the 19 of "Covid-19". "One" is left out: it is a name and a pronoun more often than a number.
_NUMBER = re.compile(rf"(?<![\w-])£?\d|\b(?:{_WORDS})\b", re.IGNORECASE)


def has_target(words: str) -> bool:
    """Whether the words hold a percentage, or a date and a number beside it."""
    if _PERCENTAGE.search(words):
        return True
    without_dates, dates = _DATE.subn(" ", words)
    return dates > 0 and _NUMBER.search(without_dates) is not None
