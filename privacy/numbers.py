"""Numbers that belong to a person: phone, NHS, National Insurance, card, bank account."""

from __future__ import annotations

import re
from collections.abc import Iterator

import phonenumbers
from stdnum import iban, luhn
from stdnum.gb import nhs

from privacy.kinds import Kind
from privacy.redaction import Found

REGION = "GB"
CARD_LENGTHS = range(13, 20)
# Nine to nineteen digits, grouped as people do. Money, decimals and longer codes do not begin one.
_RUN = re.compile(r"(?<![\w£$€.,])(?<![A-Za-z]/)(?:\+ ?)?\(?\d(?:[ ().\-\u2010-\u2015]{0,3}\d){8,18}(?!\w)")
# Without its area code a number needs a word that says what it is.
_LOCAL = re.compile(
    r"\b(?:tel|phone|telephone|landline|ring|call|text)(?: (?:me|us|number|is|on|my|no|it's|at))*[ .:=-]{1,3}"
    r"(\d{3}[ -]?\d{3,4})(?![\w -]?\d)",
    re.IGNORECASE,
)
_UK_TRUNK = re.compile(r"^(?:\+?44|0044|0)")
# HMRC's rules (National Insurance Manual, NIM39110): letters and pairs that are never given out.
_NATIONAL_INSURANCE = re.compile(
    r"\b(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ -]?\d\d){3}[ -]?[A-D]\b",
    re.IGNORECASE,
)
_IBAN = re.compile(r"\b[A-Z]{2}\d\d(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b", re.IGNORECASE)
_SORT_CODE = re.compile(
    r"\b(?:sort(?: ?code)?|s/?c)\W{0,3}(?:is\W{1,2})?(\d\d[ -]?\d\d[ -]?\d\d)\b", re.IGNORECASE
)
_ACCOUNT = re.compile(
    r"\b(?:account|acct?)\W{0,2}(?:(?:number|num|no|nr)\b\W{0,3})?(?:is\W{1,2})?(\d{8})\b", re.IGNORECASE
)


def find_numbers(text: str) -> Iterator[Found]:
    """The numbers that pass their own checks: digits alone are not enough."""
    yield from (_found(Kind.NATIONAL_INSURANCE, match) for match in _NATIONAL_INSURANCE.finditer(text))
    yield from (_found(Kind.BANK, match) for match in _IBAN.finditer(text) if iban.is_valid(match[0]))
    for pattern in (_SORT_CODE, _ACCOUNT):
        yield from (_found(Kind.BANK, match, 1) for match in pattern.finditer(text))
    yield from (_found(Kind.PHONE, match, 1) for match in _LOCAL.finditer(text))
    for match in _RUN.finditer(text):
        if kind := _kind_of(match[0]):
            yield _found(kind, match)


def _kind_of(written: str) -> Kind | None:
    digits = re.sub(r"\D", "", written)
    if len(digits) in CARD_LENGTHS and luhn.is_valid(digits):
        return Kind.CARD
    if _is_phone(written):
        return Kind.PHONE
    return Kind.NHS if nhs.is_valid(digits) else None


def _is_phone(written: str) -> bool:
    """Whether it has the form of a UK number, or says a country that its length fits.

    Whether such a number is in use does not matter: a slip in one digit does not make it anybody's else.
    """
    digits = re.sub(r"[^\d+]", "", written)
    if not digits.startswith("+") and not _UK_TRUNK.match(digits):
        return False
    if digits.startswith(("44", "0044")):
        digits = "+" + digits.removeprefix("00")
    try:
        number = phonenumbers.parse(digits, REGION)
    except phonenumbers.NumberParseException:
        return False
    return bool(phonenumbers.is_possible_number(number))


def _found(kind: Kind, match: re.Match[str], group: int = 0) -> Found:
    return Found(kind, match[group], match.start(group), match.end(group))
