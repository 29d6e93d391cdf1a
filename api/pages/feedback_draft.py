"""A response while it is being written on the pages, and the hidden field that carries it along."""

from __future__ import annotations

import base64
import binascii
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import TypeAdapter, ValidationError

from records.feedback_values import Position, StoredResponse, Who

# More than any form that the service takes can hold, and too little to fill the memory.
TOKEN_LIMIT = 64 * 1024


@dataclass(frozen=True, slots=True)
class PageDraft:
    """What has been given so far.

    `answers` are those to the extra questions (skipped ones are empty), `keep` says whether personal data
    stays in the comment (None: not asked yet), `agreed` is the version of the words agreed to. `amends` is
    the receipt code of the response that this will replace, empty for a new one.
    """

    about: str = ""
    position: Position | None = None
    comment: str = ""
    who: Who | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    keep: bool | None = None
    agreed: str = ""
    amends: str = ""


_FORM = TypeAdapter(PageDraft)


def draft_of(stored: StoredResponse, code: str) -> PageDraft:
    """The stored response as a draft that will replace it."""
    said = stored.content
    position = None if said.position is Position.NOT_ASKED else said.position
    keep = True if said.found and said.comment != said.redacted else None
    return PageDraft(
        said.about, position, said.comment, said.who, dict(said.answers), keep, stored.consent_version, code
    )


def to_token(draft: PageDraft) -> str:
    """The draft for a hidden field: it survives a restart of the service that way, and is kept nowhere.

    It is not signed: whoever changes it changes nothing but their own response, and whatever comes back is
    checked like something typed.
    """
    return base64.urlsafe_b64encode(zlib.compress(_FORM.dump_json(draft))).decode("ascii")


def from_token(token: str) -> PageDraft | None:
    """The draft of a hidden field; None when it is none."""
    try:
        packed = base64.b64decode(token, altchars=b"-_", validate=True)
        return _FORM.validate_json(zlib.decompressobj().decompress(packed, TOKEN_LIMIT))
    except (binascii.Error, zlib.error, ValidationError, ValueError):
        return None
