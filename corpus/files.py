"""Reading the corpus's files, with errors that name the file."""

from __future__ import annotations

from pathlib import Path

from corpus.errors import CorpusError, DataError


def read_text(path: Path, error: type[CorpusError] = DataError) -> str:
    """The file's text, line ends as `\\n`; raises `error` when it is missing or is not UTF-8."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise error(path.name, 1, f"the file is missing from {path.parent}") from None
    except UnicodeDecodeError as problem:
        raise error(path.name, 1, f"the file is not UTF-8 text ({problem.reason})") from problem
