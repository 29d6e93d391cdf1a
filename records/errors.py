"""What can go wrong with the records."""

from __future__ import annotations


class RecordsError(Exception):
    """The base of every error of this package."""


class DatabaseUnavailable(RecordsError):
    """The database could not be reached, or did not do what was asked in time."""
