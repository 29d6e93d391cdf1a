"""The table of replies: written to be filled in, and read back."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from api.consultation.errors import ConsultationError
from api.consultation.export.formulas import MARK, as_text
from api.consultation.themes.model import Theme
from records.feedback_values import CouncilReply, StoredResponse

THEME, RESPONSE, REPLY = "theme", "response", "reply"
NEEDED = ("theme or response", REPLY)
DELIMITERS = ",;\t"
LONGEST = 4_000


@dataclass(frozen=True, slots=True)
class Line:
    """A filled-in line: a theme's key or a response's id, the other is empty."""

    number: int
    theme: str
    response: str
    reply: str


def themes_table(themes: Iterable[Theme], replies: Iterable[CouncilReply]) -> bytes:
    """A line for each theme, with the reply it has."""
    known = {reply.theme: reply.text for reply in replies if reply.theme}
    rows = [
        (theme.key, theme.name, ", ".join(theme.words), str(len(theme.responses)), known.get(theme.key, ""))
        for theme in themes
    ]
    return _csv([(THEME, "name", "words", "responses", REPLY), *rows])


def responses_table(responses: Iterable[StoredResponse], replies: Iterable[CouncilReply]) -> bytes:
    """A line for each response with its comment (without personal data) and the reply it has."""
    known = {reply.response: reply.text for reply in replies if reply.response}
    rows = [
        (r.id, r.content.about, r.content.position.value, r.content.redacted, known.get(r.id, ""))
        for r in responses
    ]
    return _csv([(RESPONSE, "about", "position", "comment", REPLY), *rows])


def read_table(data: bytes, themes: Sequence[Theme], responses: Iterable[str]) -> tuple[Line, ...]:
    """The lines that have a reply; ConsultationError naming every line that cannot be used.

    A theme may be given by its key or by its name.
    """
    keys = {theme.key: theme.key for theme in themes} | {theme.name.casefold(): theme.key for theme in themes}
    ids, lines = frozenset(responses), list[Line]()
    faults: list[str] = []
    for number, row in enumerate(_rows(data), 2):
        reply = _unmarked(row.get(REPLY, ""))
        if reply:
            theme, response = _unmarked(row.get(THEME, "")), row.get(RESPONSE, "")
            key = keys.get(theme, keys.get(theme.casefold(), ""))
            faults += _faults(number, theme, key, response, ids, reply)
            lines.append(Line(number, key, response, reply))
    if faults:
        raise ConsultationError("\n".join(faults))
    return tuple(lines)


def _faults(
    number: int, theme: str, key: str, response: str, ids: frozenset[str], reply: str
) -> Iterable[str]:
    if bool(theme) == bool(response):
        yield f"line {number}: a reply needs a theme or a response, and not both"
    elif theme and not key:
        yield f"line {number}: there is no theme {theme!r} in the themes file; run `feedback report` first"
    elif response and response not in ids:
        yield f"line {number}: there is no response {response!r}; it may have been withdrawn"
    if len(reply) > LONGEST:
        yield f"line {number}: the reply has {len(reply)} characters; {LONGEST} are allowed"


def _rows(data: bytes) -> list[Mapping[str, str]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConsultationError("the file is not UTF-8 text; save it as CSV UTF-8") from None
    header = text.split("\n", 1)[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(DELIMITERS, key=header.count))
    names = [(name or "").strip().casefold() for name in reader.fieldnames or ()]
    if REPLY not in names or not {THEME, RESPONSE} & set(names):
        raise ConsultationError(f"the first line must name the columns: {' and '.join(NEEDED)}")
    reader.fieldnames = names
    return [
        {name: (cell or "").strip() for name, cell in row.items() if isinstance(cell, str)} for row in reader
    ]


def _unmarked(cell: str) -> str:
    """The cell without the apostrophe that an export puts before what looks like a formula."""
    return cell[1:] if cell.startswith(MARK) and as_text(cell[1:]) == cell else cell


def _csv(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([as_text(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")
