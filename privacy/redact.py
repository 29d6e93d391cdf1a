"""Finds personal data in a text and takes it out."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator

from privacy.addresses import find_homes
from privacy.kinds import Kind
from privacy.language import LanguageModel
from privacy.names import Language, find_names
from privacy.numbers import find_numbers
from privacy.particulars import find_particulars
from privacy.public import Public
from privacy.redaction import Found, Redaction

# Of two that overlap the first in this order goes before: a number that passes a check is no name.
ORDER = (
    Kind.EMAIL,
    Kind.HANDLE,
    Kind.NATIONAL_INSURANCE,
    Kind.BANK,
    Kind.CARD,
    Kind.BIRTH,
    Kind.PHONE,
    Kind.NHS,
    Kind.VEHICLE,
    Kind.ADDRESS,
    Kind.POSTCODE,
    Kind.NAME,
)


class Redactor:
    """Takes personal data out of texts. Cheap to make: the language model is loaded when first needed.

    What stands in `public_text`, such as the council's plan and contacts, is left in every text. It
    is asked for once, at first use.
    """

    def __init__(
        self,
        public_text: Callable[[], str] = lambda: "",
        load: Callable[[], Language] = LanguageModel,
    ) -> None:
        self._public_text = public_text
        self._load = load
        self._lock = threading.Lock()
        self._ready: tuple[Language, Public] | None = None

    def warm(self) -> None:
        """Loads what it needs, so that the first text does not wait for it."""
        self._loaded()

    def redact(self, text: str) -> Redaction:
        """The text without personal data. Synchronous, safe to call from several threads."""
        language, public = self._loaded()
        found = _without_overlaps(_all_in(text, language, public))
        return Redaction(_replaced(text, found), tuple(found))

    def _loaded(self) -> tuple[Language, Public]:
        with self._lock:
            if self._ready is None:
                self._ready = self._load(), Public(self._public_text())
            return self._ready


def _all_in(text: str, language: Language, public: Public) -> Iterator[Found]:
    for found in find_numbers(text):
        if found.kind is not Kind.PHONE or not public.holds_number(found.text):
            yield found
    for found in (*find_particulars(text), *find_homes(text, public)):
        if not public.has(found.text):
            yield found
    for start, end in find_names(text, language, public):
        yield Found(Kind.NAME, text[start:end], start, end)


def _without_overlaps(found: Iterable[Found]) -> list[Found]:
    """The pieces in the order of the text; where two overlap, the one whose kind goes before."""
    kept: list[Found] = []
    for piece in sorted(found, key=lambda each: (ORDER.index(Kind(each.kind)), each.start - each.end)):
        if all(piece.end <= other.start or other.end <= piece.start for other in kept):
            kept.append(piece)
    return sorted(kept, key=lambda each: each.start)


def _replaced(text: str, found: Iterable[Found]) -> str:
    pieces, at = [], 0
    for each in found:
        pieces += [text[at : each.start], f"[{each.kind}]"]
        at = each.end
    return "".join([*pieces, text[at:]])
