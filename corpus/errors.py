"""What can be wrong with the corpus: one base class, and always a file and a line."""

from __future__ import annotations


class CorpusError(Exception):
    """A file of the corpus cannot be used; the message begins `FILE:LINE: `."""

    def __init__(self, file: str, line: int, problem: str) -> None:
        """Say what is wrong (`problem`) and where: the file's name, and the line counted from 1."""
        super().__init__(f"{file}:{line}: {problem}")
        self.file = file
        self.line = line
        self.problem = problem


class PlanError(CorpusError):
    """The plan's text does not fit the outline; the message begins `plan.md:LINE: `."""


class DataError(CorpusError):
    """A data file beside the plan (settings, contacts, questions, glossary) is not as it must be."""
