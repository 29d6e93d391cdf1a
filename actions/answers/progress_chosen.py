"""Which of a part's updates answer a question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.lexical import stems
from records.status import StatusUpdate


@dataclass(frozen=True, slots=True)
class Chosen:
    """The newest update, what its source says `beside` it, and an `earlier` one that the question means."""

    newest: StatusUpdate
    beside: tuple[StatusUpdate, ...]
    earlier: StatusUpdate | None

    def __len__(self) -> int:
        return 1 + len(self.beside) + (self.earlier is not None)


def choose(updates: Sequence[StatusUpdate], text: str, number: bool) -> Chosen:
    """What to tell of these, newest first; where a `number` is asked for the newest figure is among them."""
    newest, *older = updates
    beside = tuple(update for update in older if of_the_same_source(update, newest))
    rest = [update for update in older if update not in beside]
    figure = newest_figure(rest) if number and not has_figure(newest) else None
    return Chosen(newest, beside, figure or _meant(newest, rest, text))


def of_the_same_source(one: StatusUpdate, other: StatusUpdate) -> bool:
    """Whether both were published in one place on one day."""
    return (one.source_url, one.source_date) == (other.source_url, other.source_date)


def newest_figure(updates: Sequence[StatusUpdate]) -> StatusUpdate | None:
    """The first of these that gives a number."""
    return next((update for update in updates if has_figure(update)), None)


def has_figure(update: StatusUpdate) -> bool:
    """Whether its value is a number."""
    plain = update.value.strip().strip("£%").replace(",", "").removeprefix("-")
    return plain.replace(".", "", 1).isdigit()


def said(updates: Iterable[StatusUpdate]) -> frozenset[str]:
    """The stems of what was published."""
    texts = (f"{update.statement} {update.period} {update.value} {update.unit}" for update in updates)
    return frozenset(word for text in texts for word in words_of(text))


@lru_cache(maxsize=8192)
def words_of(text: str) -> frozenset[str]:
    """The stems of a text's words, stop words left out."""
    return frozenset(stems([text])[0])


def _meant(newest: StatusUpdate, older: Sequence[StatusUpdate], text: str) -> StatusUpdate | None:
    """The older update with the most words of the question that the newest has not; None without any."""
    words = words_of(text) - said((newest,))
    best = max(older, key=lambda update: len(words & said((update,))), default=newest)
    return best if words & said((best,)) else None
