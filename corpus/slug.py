"""Names made of words, for ids."""

from __future__ import annotations

import re
import unicodedata


def slugify(words: str) -> str:
    """The words in lower case, joined by hyphens, without accents and signs."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", "").lower()))
