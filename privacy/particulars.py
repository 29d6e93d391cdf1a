"""What is told by its form: e-mail addresses, dates of birth said as such, vehicle registrations."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator

from privacy.kinds import Kind
from privacy.redaction import Found

_EMAIL = re.compile(r"[\w.+%'’-]*[\w+%-]@(?:[\w-]+\.)+[^\W\d_]{2,}")
_SPOKEN_EMAIL = re.compile(
    r"\b[\w.+-]+(?: dot [\w-]+)* ?(?:[(\[] ?at ?[)\]]|\bat\b) ?[\w-]+(?: dot [\w-]{2,}|\.[a-z]{2,}){1,3}"
    r"(?<! dot)\b",
    re.IGNORECASE,
)
_HANDLE = re.compile(
    r"(?<![\w@.])@\w{3,}|\b(?:facebook|instagram|linkedin|twitter|tiktok|x)\.com/(?:in/)?[\w.-]*\w",
    re.IGNORECASE,
)

_MONTHS = "|".join(f"{name[:3]}(?:{name[3:]})?" for name in tuple(calendar.month_name)[1:])
_DATE = (
    r"(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}"
    r"|\d{1,2} ?[-/. ] ?\d{1,2} ?[-/. ] ?\d{2,4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTHS})\.?,? ?(?:\d{{4}}|\d\d)?"
    rf"|(?:{_MONTHS})\.? \d{{1,2}}(?:st|nd|rd|th)?,? ?(?:\d{{4}}|\d\d)?)"
)
_SAID = r"(?:\bd\.?o\.?b\b\.?|\b(?:date of birth|birth ?date|birth ?day)\b|\bborn\b)"
_BIRTH = re.compile(rf"{_SAID}\W{{0,3}}(?:(?:is|was|on|the)\W{{1,2}}){{0,3}}({_DATE})", re.IGNORECASE)

# The form since 2001: two letters, the half-year (02 to 29, or 51 to 79), three letters.
_VEHICLE = re.compile(
    r"\b[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[12]\d|5[1-9]|[67]\d) ?[A-HJ-PR-Z]{3}\b", re.IGNORECASE
)
# The form before that looks like other codes: a word must say what it is.
_OLDER_VEHICLE = re.compile(
    r"\b(?:reg(?:istration)?|plate|car|van)\b[^.!?\d]{0,16}?\b([A-Y]\d{1,3} ?[A-Z]{3})\b", re.IGNORECASE
)


def find_particulars(text: str) -> Iterator[Found]:
    """E-mail addresses, user names, dates of birth and vehicle registrations."""
    for pattern in (_EMAIL, _SPOKEN_EMAIL):
        yield from (Found(Kind.EMAIL, m[0], m.start(), m.end()) for m in pattern.finditer(text))
    yield from (Found(Kind.HANDLE, m[0], m.start(), m.end()) for m in _HANDLE.finditer(text))
    for match in _BIRTH.finditer(text):
        date = match[1].rstrip(" ,")
        yield Found(Kind.BIRTH, date, match.start(1), match.start(1) + len(date))
    yield from (Found(Kind.VEHICLE, m[0], m.start(), m.end()) for m in _VEHICLE.finditer(text))
    yield from (Found(Kind.VEHICLE, m[1], m.start(1), m.end(1)) for m in _OLDER_VEHICLE.finditer(text))
