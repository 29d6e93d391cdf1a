"""Telling somebody how far long work is."""

from __future__ import annotations

from collections.abc import Callable

# (what is being done, how much of it is done, how much there is)
Progress = Callable[[str, int, int], None]


def no_progress(what: str, done: int, total: int) -> None:
    """For those who do not want to know."""
