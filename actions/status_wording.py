"""Published updates in words: what was said, for which period, by which source, and how old that is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date

from actions.wording import Wording
from records.status import StatusUpdate

Today = Callable[[], date]


class StatusWording:
    """Puts updates into words; `today` gives the day from which their age is counted."""

    def __init__(self, wording: Wording, today: Today) -> None:
        self._wording = wording
        self._today = today

    def say(self, section: str, text: str, /, **values: str) -> str:
        """A text of the wording with its blanks filled."""
        return self._wording.say(section, text, **values)

    def latest(self, update: StatusUpdate, beside: Sequence[StatusUpdate] = ()) -> str:
        """The newest update and what its source says beside it, then what to know of it."""
        period, said = in_words(update.period), statement(update)
        opening = self.say(
            "status", "latest_forecast" if update.forecast else "latest", period=period, statement=said
        )
        return "\n".join((opening, *(self._also(other) for other in beside), *self._known(update)))

    def earlier(self, update: StatusUpdate) -> str:
        """An older update, then what to know of it."""
        period, said = in_words(update.period), statement(update)
        opening = self.say(
            "status", "earlier_forecast" if update.forecast else "earlier", period=period, statement=said
        )
        return "\n".join((opening, *self._known(update)))

    def item(self, update: StatusUpdate, about: str = "") -> str:
        """The update as one line of a list, with what it is about."""
        period, said = in_words(update.period), statement(update)
        part = f"{about[:1].upper()}{about[1:]}, " if about else ""
        line = part + self.say(
            "status", "item_forecast" if update.forecast else "item", period=period, statement=said
        )
        return " ".join(filter(None, ("-", line, self._published_with(update), self._source(update))))

    def first_of(self, shown: int, number: int) -> tuple[str, ...]:
        """That only so many of a longer list are shown; nothing for a shorter one."""
        said = self.say("notes", "first_of", shown=str(shown), count=str(number))
        return (said,) if number > shown else ()

    def age(self, updates: Sequence[StatusUpdate]) -> tuple[str, ...]:
        """That these, or some of them, are old; empty when none is."""
        old = sum(self.is_old(update) for update in updates)
        if not old:
            return ()
        if len(updates) == 1:
            return (self.say("status", "old"),)
        every = old == len(updates)
        return (self.say("status", "all_old") if every else self.say("status", "some_old", count=str(old)),)

    def is_old(self, update: StatusUpdate) -> bool:
        """Whether the source is from more than a year before today."""
        return update.source_date < year_before(self._today())

    def _also(self, update: StatusUpdate) -> str:
        return self.say(
            "status",
            "also_forecast" if update.forecast else "also",
            period=in_words(update.period),
            statement=statement(update),
        )

    def _known(self, update: StatusUpdate) -> tuple[str, ...]:
        """Its source, what was published with it, and that it is old."""
        published = self._published_with(update)
        return (self._source(update), *((published,) if published else ()), *self.age([update]))

    def _source(self, update: StatusUpdate) -> str:
        title, url = update.source_title, update.source_url
        return self.say("status", "source", title=title, date=day(update.source_date), url=url)

    def _published_with(self, update: StatusUpdate) -> str:
        values = (
            self.say("status", "target", value=update.target) if update.target else "",
            self.say("status", "rag", value=update.rag) if update.rag else "",
            self.say("status", "trend", value=update.trend) if update.trend else "",
        )
        given = "; ".join(_lower(value) for value in values if value)
        return self.say("status", "published_with", values=given) if given else ""


def statement(update: StatusUpdate) -> str:
    """What was published, as a sentence; the bare value with its unit where there is no statement."""
    said = update.statement or " ".join(filter(None, (update.value, update.unit)))
    return said if said.endswith((".", "!", "?")) else f"{said}."


def in_words(period: str) -> str:
    """The period as people write it: `2024-03-17` is 17 March 2024."""
    with suppress(ValueError):
        return day(date.fromisoformat(period))
    return period


def day(when: date) -> str:
    """A date as people write it."""
    return f"{when.day} {when:%B %Y}"


def year_before(when: date) -> date:
    """The same day a year earlier (28 February for the 29th)."""
    with suppress(ValueError):
        return when.replace(year=when.year - 1)
    return when.replace(year=when.year - 1, day=28)


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
