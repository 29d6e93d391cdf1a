"""What can go wrong with what officers ask for."""

from __future__ import annotations


class ConsultationError(Exception):
    """It cannot be done; the message says why and what to do instead."""
