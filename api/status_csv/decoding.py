"""From a file's bytes to text."""

from __future__ import annotations

import codecs

from api.status_csv.faults import Fault, StatusFileError

LARGEST = 20_000_000
SAVE_AS = "in the spreadsheet choose Save As, “CSV UTF-8 (Comma delimited)”, and upload that file"
TEMPLATE = "start from the file that `plan-assistant status template` writes"
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(data: bytes) -> str:
    """The text of a file in UTF-8, with or without a byte order mark; raises StatusFileError.

    A byte that is not UTF-8 becomes a lone surrogate: whoever reads the cell can then say where it stands.
    """
    if fault := _fault(data):
        raise StatusFileError([fault])
    return data.decode("utf-8-sig", "surrogateescape")


def _fault(data: bytes) -> Fault | None:
    if not data.removeprefix(codecs.BOM_UTF8).strip():
        return _of_file("the file is empty", TEMPLATE)
    if len(data) > LARGEST:
        return _of_file(f"the file is larger than {LARGEST // 1_000_000} MB", "split it into several files")
    if data.startswith(WORKBOOKS):
        return _of_file("this is a workbook, not a CSV file", SAVE_AS)
    if data.startswith(UTF_16):
        return _of_file("the file is UTF-16 (“Unicode Text”), not UTF-8", SAVE_AS)
    return None


def _of_file(problem: str, advice: str) -> Fault:
    return Fault(1, "subject", problem, advice)
