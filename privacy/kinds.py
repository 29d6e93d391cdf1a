"""The kinds of personal data that are looked for, in the words that people are shown."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """A kind of personal data; a piece of it is replaced by its kind in brackets, e.g. `[phone number]`."""

    NAME = "name"
    EMAIL = "e-mail address"
    HANDLE = "user name"
    PHONE = "phone number"
    NATIONAL_INSURANCE = "National Insurance number"
    NHS = "NHS number"
    ADDRESS = "address"
    POSTCODE = "postcode"
    CARD = "card number"
    BANK = "bank details"
    BIRTH = "date of birth"
    VEHICLE = "vehicle registration"
