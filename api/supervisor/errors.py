"""What keeps the supervisor from starting."""

from __future__ import annotations


class SupervisorError(Exception):
    """It cannot start; the message says what to do."""
