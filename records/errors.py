"""What can go wrong with the records."""

from __future__ import annotations


class RecordsError(Exception):
    """The base of every error of this package."""


class DatabaseUnavailable(RecordsError):
    """The database could not be reached, or did not do what was asked in time."""


class ResponseUnknown(RecordsError):
    """There is no feedback response of this receipt code or id."""


class ResponseWithdrawn(RecordsError):
    """The feedback response was withdrawn, and nothing brings it back."""
