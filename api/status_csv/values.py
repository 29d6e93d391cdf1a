"""What the cells of certain columns must look like."""

from __future__ import annotations

import re
from datetime import date
from urllib.parse import SplitResult, urlsplit

from api.status_csv.faults import CellFault, shown

EARLIEST = date(2000, 1, 1)
FLAGS = {"yes": True, "true": True, "no": False, "false": False, "": False}

_PLAIN = re.compile(r"[+-]?\d+(\.\d+)?", re.ASCII)
_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d+)?", re.ASCII)
_NUMERIC = re.compile(r"[£$€]?\s*[+-]?[\d.,'\s]*\d[\d.,'\s]*(%|[£$€]|[eE][+-]?\d+)?", re.ASCII)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", re.ASCII)
_BRITISH = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})", re.ASCII)
_HOST = re.compile(
    r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]",
    re.ASCII | re.IGNORECASE,
)


def number_or_words(text: str) -> str:
    """A number without its thousands separators, or the words as they stand."""
    if _GROUPED.fullmatch(text):
        return text.replace(",", "")
    if _NUMERIC.fullmatch(text) and not is_number(text):
        raise CellFault(
            f"{shown(text)} is not a plain number", "write one such as 2200 or 13.9, and £ or % as the unit"
        )
    return text


def is_number(text: str) -> bool:
    """Whether it is a plain number such as `-3.5`."""
    return bool(_PLAIN.fullmatch(text))


def flag(text: str) -> bool:
    """Whether the cell says yes; an empty one says no."""
    if text.casefold() not in FLAGS:
        raise CellFault(f"{shown(text)} is neither yes nor no", "write yes, or leave the cell empty")
    return FLAGS[text.casefold()]


def day(text: str) -> date:
    """The date that is written `2024-03-17` or `17/03/2024`: the day comes before the month."""
    found = _ISO.fullmatch(text) or _BRITISH.fullmatch(text)
    if found is None:
        raise CellFault(f"{shown(text)} is not a date", "write it as 2024-03-17 or 17/03/2024")
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        raise CellFault(
            f"{shown(text)} is no day of the calendar", "write 2024-03-17, or day/month/year as 17/03/2024"
        ) from None


def day_of_source(text: str, today: date) -> date:
    """The date of something that has been published."""
    found = day(text)
    if found > today:
        raise CellFault(f"{shown(text)} is in the future", "give the day on which the source was published")
    if found < EARLIEST:
        raise CellFault(f"{shown(text)} is before {EARLIEST.year}", "check the year")
    return found


def web_address(text: str) -> str:
    """An address that a browser can open, without names or passwords in it."""
    try:
        parts = urlsplit(text)
        fits = _fits(parts) and not set(text) & set(' <>"\\^`{|}')
    except ValueError:
        fits = False
    if not fits:
        raise CellFault(
            f"{shown(text)} is not a web address", "copy the whole of it, beginning with https:// or http://"
        )
    return text


def _fits(parts: SplitResult) -> bool:
    # Reading the port checks it.
    allowed = parts.scheme in ("http", "https") and parts.port != 0
    return allowed and "@" not in parts.netloc and bool(_HOST.fullmatch(parts.hostname or ""))
