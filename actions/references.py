"""The ways in which people write a reference to a part, put into the one that the part finder reads.

"Amb 2 pri 4" is "ambition 2 priority 4", "objective IV" is "ambition 4", "one point six" is "1.6".
"""

from __future__ import annotations

import re

from text_to_num import alpha2digit

_ROMAN = {r: str(n) for n, r in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"), 1)}
_PART = r"(?:ambition|objective|priority|commitment|measure|theme|value|outcome|aim|goal)"

_AMBITION = re.compile(r"\bambs?\b\.?|\bobjectives?\b(?=\s+(?:no\.?\s*|number\s+)?\d)", re.IGNORECASE)
_PRIORITY = re.compile(r"\bpri(?:or?)?s?\b\.?\s*(?=\d(?!\d*\.\d))|\bpri(?:or?)s?\b(?=\s+\d)", re.IGNORECASE)
# A single "I" is more often the person who writes.
_IN_ROMAN = re.compile(
    rf"\b(?P<part>(?i:{_PART}s?|amb|prio))\s+(?:no\.?\s*|number\s+)?(?P<roman>[IVX]{{2,4}}|V|X|ii|iii|iv|vi)\b"
)
_POINT = re.compile(r"\b(?P<above>\w+)\s+point\s+(?P<number>\w+)\b", re.IGNORECASE)
_SLASH = re.compile(r"^\W*(?P<above>\d)\s*/\s*(?P<number>\d)\W*$")
_OF_AMBITION = re.compile(r"\bambition\s+(?=\d\.\d)", re.IGNORECASE)
_NO = re.compile(rf"\b(?P<part>{_PART})\s+no\.\s*(?=\d)", re.IGNORECASE)

# A part that the plan has not got is named too where its kind stands before its number, or nothing else.
_REFERENCE = re.compile(
    r"^\W*\d(?:\.\d{1,2}){1,3}\W*$"
    r"|\b(?:priority|commitment|measure|ambition|theme)\s+(?:no\.?\s*|number\s+)?\d",
    re.IGNORECASE,
)


def is_reference(text: str) -> bool:
    """Whether a text names a part by its number, be the part there or not."""
    return _REFERENCE.search(text) is not None


def written_out(text: str) -> str:
    """The text with its references to parts written out; all other words stay as they are."""
    text = _IN_ROMAN.sub(_arabic, text)
    text = _AMBITION.sub("ambition", text)
    text = _PRIORITY.sub("priority ", text)
    text = _NO.sub(lambda match: f"{match['part']} ", text)
    text = _POINT.sub(_decimal, text)
    text = _SLASH.sub(lambda match: f"priority {match['above']}.{match['number']}", text)
    return _OF_AMBITION.sub("priority ", text)


def _arabic(match: re.Match[str]) -> str:
    number = _ROMAN.get(match["roman"].upper())
    return f"{match['part']} {number}" if number else match.group()


def _decimal(match: re.Match[str]) -> str:
    """ "one point six" and "1 point six" as "1.6"; other words around a point stay."""
    above, number = (alpha2digit(match[side], "en", threshold=0) for side in ("above", "number"))
    return f"{above}.{number}" if above.isdigit() and number.isdigit() else match.group()
