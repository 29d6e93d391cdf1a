"""A published update as the pages show it: always with its source and date, and never as the plan's words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from api.lookup.age import age_in_short, age_in_words, is_stale
from records.status import StatusUpdate

LABEL = "Published update"
LABEL_FORECAST = "Published forecast"
NOTHING = "No update has been reported to this service."
NO_RATING = "none published"

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NUMBER = re.compile(r"[+-]?[\d,.]+")


@dataclass(frozen=True, slots=True)
class UpdateView:
    """An update in words; `source_url` is empty when it is no web address."""

    label: str
    statement: str
    period: str
    figure: str
    target: str
    rating: str
    trend: str
    source_title: str
    source_url: str
    published: str
    iso_date: str
    age: str
    short_age: str
    is_stale: bool
    is_forecast: bool
    is_corrected: bool


def update_view(update: StatusUpdate, today: date) -> UpdateView:
    """The update as it reads on this day."""
    return UpdateView(
        label=LABEL_FORECAST if update.forecast else LABEL,
        statement=update.statement,
        period=_period(update.period),
        figure=figure(update.value, update.unit),
        target=update.target,
        rating=update.rag,
        trend=update.trend,
        source_title=update.source_title,
        source_url=update.source_url if urlsplit(update.source_url).scheme in ("http", "https") else "",
        published=in_words(update.source_date),
        iso_date=update.source_date.isoformat(),
        age=age_in_words(update.source_date, today),
        short_age=age_in_short(update.source_date, today),
        is_stale=is_stale(update.source_date, today),
        is_forecast=update.forecast,
        is_corrected=update.superseded,
    )


def in_words(day: date) -> str:
    """A day as people write it: `3 February 2025`."""
    return f"{day.day} {day:%B %Y}"


def figure(value: str, unit: str) -> str:
    """A value with its unit: `91% of homes`, `2 acres`, `paused (decision)`."""
    if not value or not unit:
        return value
    if not _NUMBER.fullmatch(value):
        return f"{value} ({unit})"
    return f"{value}{unit}" if unit.startswith("%") else f"{value} {unit}"


def _period(period: str) -> str:
    """The period with its preposition: `on 3 February 2025`, `for 2022/23`."""
    if _DAY.fullmatch(period):
        return f"on {in_words(date.fromisoformat(period))}"
    return f"for {period}" if period else ""
