"""How long the supervisor waits for what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """All in seconds."""

    first_delay: float = 1.0
    longest_delay: float = 30.0
    healthy: float = 60.0
    """A child that was healthy for so long starts again after the first delay."""
    patience: float = 60.0
    """A child that was healthy and then does not answer for so long is taken for hanging."""
    grace: float = 3.0
    """Between asking a child to stop and killing it."""
    poll: float = 1.0


def next_delay(last: float, healthy_for: float, limits: Limits) -> float:
    """How long to wait before a start, after a last wait (0: none) and so long a healthy life."""
    if not last or healthy_for >= limits.healthy:
        return limits.first_delay
    return min(2 * last, limits.longest_delay)
