"""Receipt codes: short to copy, too many to guess, and only their digests are stored.

A code is made from the secret of the form run it ends. So the same run has the same code whenever it
is handed in, and neither the run nor the code stands in the database.
"""

from __future__ import annotations

import hashlib
import re
import secrets

# Easily misread letters and digits (I, L, O, U, 0, 1) are left out: people copy receipts by hand.
SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS, GROUP_LENGTH = 3, 4
RUN_BYTES = 24
_GROUPED = re.compile(f"[{SIGNS}]{{{GROUP_LENGTH}}}")
_BETWEEN = re.compile(r"[\s\-\u2010-\u2015.]+")


def new_run() -> str:
    """The secret of a new form run: whoever has it can hand in one response, once."""
    return secrets.token_urlsafe(RUN_BYTES)


def code_of(run: str) -> str:
    """The receipt code of a run, such as `K7QM-2F9D-XW3C`: one of 30^12, about 2^59."""
    number = int.from_bytes(hashlib.sha256(f"receipt {run}".encode()).digest())
    signs = ""
    for _ in range(GROUPS * GROUP_LENGTH):
        number, place = divmod(number, len(SIGNS))
        signs += SIGNS[place]
    return "-".join(_GROUPED.findall(signs))


def digest_of(secret: str) -> str:
    """What a run or a receipt code is stored under. A code may be typed with spaces and small letters."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def as_typed(text: str) -> str:
    """The code that somebody typed, in its printed form; nothing when it cannot be one."""
    plain = _BETWEEN.sub("", text).upper()
    groups = _GROUPED.findall(plain)
    # Codes of the first version had a group more.
    whole = "".join(groups) == plain and len(groups) in {GROUPS, GROUPS + 1}
    return "-".join(groups) if whole else ""
