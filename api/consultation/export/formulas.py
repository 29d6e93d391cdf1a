"""Cells that a spreadsheet would run are made plain text."""

from __future__ import annotations

import unicodedata

# https://owasp.org/www-community/attacks/CSV_Injection
BEGINNINGS = ("=", "+", "-", "@")
BREAKS = ("\t", "\r", "\n")
MARK = "'"


def as_text(cell: str) -> str:
    """The cell, with an apostrophe in front where a spreadsheet could take it for a formula."""
    # The full-width signs of East Asian keyboards count as well; so does a sign after blanks.
    begins = unicodedata.normalize("NFKC", cell.lstrip()[:1])
    return MARK + cell if cell.startswith(BREAKS) or begins.startswith(BEGINNINGS) else cell
