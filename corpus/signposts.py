"""Where to send people who are in danger or want a service: the contacts of `signposts.csv`."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from corpus.errors import DataError
from corpus.files import read_text

FILE = "signposts.csv"
COLUMNS = ("topic", "name", "phone", "url", "source_url", "asked")

_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class Signpost:
    """A contact: what it is for, who answers, and the number or page (either may be empty, never both).

    `source_url` is where the contact was read; it is empty for one that nobody has confirmed. `asked` are a
    few things that people say who need it; a row may end without them.
    """

    topic: str
    name: str
    phone: str
    url: str
    source_url: str
    asked: tuple[str, ...] = ()

    @property
    def confirmed(self) -> bool:
        """Whether a source is given."""
        return bool(self.source_url)


def read_signposts(corpus_dir: Path) -> tuple[Signpost, ...]:
    """The contacts in the file's order; raises DataError naming the line that is wrong."""
    rows = csv.reader(StringIO(read_text(corpus_dir / FILE)))
    if tuple(next(rows, ())) != COLUMNS:
        raise DataError(FILE, 1, f"the columns must be {', '.join(COLUMNS)}")
    found: dict[tuple[str, str], Signpost] = {}
    for row in rows:
        signpost = _signpost(row, rows.line_num)
        if found.setdefault((signpost.topic, signpost.name), signpost) is not signpost:
            raise DataError(FILE, rows.line_num, f"{signpost.name!r} stands twice for {signpost.topic!r}")
    return tuple(found.values())


def _signpost(row: list[str], line: int) -> Signpost:
    if not 0 <= len(COLUMNS) - len(row) <= 1:
        raise DataError(FILE, line, f"{len(row)} values for {len(COLUMNS)} columns")
    topic, name, phone, url, source_url, asked = (value.strip() for value in (*row, "")[: len(COLUMNS)])
    said = tuple(text.strip() for text in asked.split(";") if text.strip())
    signpost = Signpost(topic, name, phone, url, source_url, said)
    if problem := _problem(signpost):
        raise DataError(FILE, line, problem)
    return signpost


def _problem(signpost: Signpost) -> str | None:
    """What is wrong with a row, if anything."""
    if not signpost.topic or not signpost.name:
        return "a topic and a name are needed"
    if not signpost.phone and not signpost.url:
        return f"{signpost.name!r} has neither a phone nor a url"
    if signpost.phone and not re.search(r"\d", signpost.phone):
        return f"the phone {signpost.phone!r} has no digits"
    addresses = (signpost.url, signpost.source_url)
    wrong = next((url for url in addresses if url and not _ADDRESS.fullmatch(url)), None)
    return f"{wrong!r} is not a web address" if wrong else None
