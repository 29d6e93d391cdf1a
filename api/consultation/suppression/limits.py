"""How few is too few."""

from __future__ import annotations

# Counts of 1 to 4 are not published: among so few, somebody could be recognised.
SMALLEST_GROUP = 5


def is_too_few(count: int) -> bool:
    """Whether a group of this size is suppressed; nobody at all is no group."""
    return 0 < count < SMALLEST_GROUP
