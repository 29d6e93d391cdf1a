"""Who may send how much, and how many messages are worked on at once."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from api.errors import NotReady, TooManyRequests

OFF = "off"
OVERLOAD_RETRY = 2


class ClientRate:
    """A rate such as `30/minute` for each client, or `off`; ValueError on anything else."""

    def __init__(self, rate: str) -> None:
        self._rate = parse_rate(rate)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def take(self, client: str) -> None:
        """Counts a message of this client; TooManyRequests when it is one too many."""
        if self._rate is None or self._limiter.hit(self._rate, client):
            return
        wait = self._limiter.get_window_stats(self._rate, client).reset_time - time.time()
        raise TooManyRequests(f"At most {self._rate} messages are taken from one client.", wait)


class Room:
    """Room for so many messages, or other things, at once."""

    def __init__(self, places: int, taken: str = "messages are being answered") -> None:
        self._free = places
        self._taken = taken

    @contextmanager
    def place(self) -> Iterator[None]:
        """A place for as long as the block runs; NotReady when all are taken."""
        if self._free <= 0:
            raise NotReady(f"Too many {self._taken} at the moment.", OVERLOAD_RETRY)
        self._free -= 1
        try:
            yield
        finally:
            self._free += 1


def parse_rate(rate: str) -> RateLimitItem | None:
    """The rate that the text names, None for `off`; ValueError says what is wrong."""
    return None if rate == OFF else parse(rate)
