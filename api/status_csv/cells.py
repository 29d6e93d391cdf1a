"""A cell's text: what none may hold, whatever its column."""

from __future__ import annotations

import re
import unicodedata

from api.status_csv.columns import Column
from api.status_csv.decoding import SAVE_AS
from api.status_csv.faults import CellFault, shown

LINE_SIGNS = "\t\r\n"
# Control, format, private and unassigned characters: nobody types them, and nobody sees them.
INVISIBLE = ("Cc", "Cf", "Co", "Cn")
# What the pound sign, dashes, quotes and accents become when a program takes UTF-8 for something else.
GARBLED = re.compile("\ufffd|[ÂÃ][\u0080-\u00bf]|â€")
SPREADSHEET_ERROR = re.compile(r"#(REF!|N/A|NAME\?|VALUE!|DIV/0!|NUM!|NULL!|SPILL!|CALC!|#+)")
FORMULA = re.compile(r"[=@]|[+-](?!\s*\d[\d.,\s]*%?$)")


def clean(text: str, column: Column) -> str:
    """The text on one line; CellFault when it cannot be used in this column."""
    _refuse_bad_characters(text)
    folded = unicodedata.normalize("NFC", " ".join(text.split()))
    if column.needed and not folded:
        raise CellFault("the cell is empty", "fill it in, or leave the whole line out")
    if len(folded) > column.limit:
        raise CellFault(f"{len(folded)} characters are too many", f"shorten it to {column.limit}")
    _refuse_formulas(folded)
    return folded


def _refuse_bad_characters(text: str) -> None:
    if text.isascii() and text.isprintable():
        return
    for sign in text:
        if 0xDC80 <= ord(sign) <= 0xDCFF:
            raise CellFault(f"the byte 0x{ord(sign) - 0xDC00:02X} is not UTF-8 text", SAVE_AS)
        if unicodedata.category(sign) in INVISIBLE and sign not in LINE_SIGNS:
            raise CellFault(
                f"there is an invisible character (U+{ord(sign):04X})", "delete the cell and type it anew"
            )
    if found := GARBLED.search(text):
        raise CellFault(f"the characters {found[0]!r} are garbled", f"mend them, then {SAVE_AS}")


def _refuse_formulas(text: str) -> None:
    if SPREADSHEET_ERROR.fullmatch(text):
        raise CellFault(f"{shown(text)} is an error of the spreadsheet", "mend the cell's formula or width")
    if FORMULA.match(text):
        raise CellFault(
            f"{shown(text)} begins like a formula",
            "write its result, begin with another character, or leave it empty",
        )
