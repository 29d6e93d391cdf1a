"""Telephone numbers and web addresses that may become links."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.signposts import Signpost

# Beside the number the contact's name says that it takes text messages.
BY_TEXT = re.compile(r"\btext\b", re.IGNORECASE)
# The number at the start: the words after it say what to do once it is dialled (`111 option 2`).
NUMBER = re.compile(r"[\d ]*\d")


@dataclass(frozen=True, slots=True)
class Contact:
    """What a contact is called in a text, the part of it that is the link, and where that leads; `label` is
    what the link says where that is not the same."""

    text: str
    linked: str
    address: str
    label: str = ""

    @property
    def is_web(self) -> bool:
        """Whether it is a web address and no number."""
        return self.address.startswith("http")


def web_contact(address: str) -> Contact:
    """A web address; ValueError when it is of another kind."""
    if not address.startswith(("https://", "http://")):
        raise ValueError(f"{address!r} is no web address")
    return Contact(address, address, address, address.partition("://")[2].rstrip("/"))


def contacts_of(signposts: Iterable[Signpost]) -> tuple[Contact, ...]:
    """Every number and web address of the signposts."""
    found = [contact for signpost in signposts for contact in _of(signpost)]
    return tuple({contact.text: contact for contact in found}.values())


def _of(signpost: Signpost) -> list[Contact]:
    found = [web_contact(signpost.url)] if signpost.url else []
    number = NUMBER.match(signpost.phone)
    if number:
        scheme = "sms" if BY_TEXT.search(signpost.name) else "tel"
        found.append(Contact(signpost.phone, number[0], f"{scheme}:{number[0].replace(' ', '')}"))
    return found
