"""What is wrong with a status file, said so that the person who filled it in can mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

LONGEST_SHOWN = 60


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Something to mend: the line of the file, the column's name, what is wrong and what to do."""

    line: int
    column: str
    problem: str
    advice: str

    def __str__(self) -> str:
        return f"line {self.line}, column {self.column}: {self.problem}; {self.advice}"


class CellFault(Exception):
    """A cell cannot be used; whoever knows its line and column makes a Fault of it."""

    def __init__(self, problem: str, advice: str) -> None:
        super().__init__(problem, advice)
        self.problem = problem
        self.advice = advice


class StatusFileError(Exception):
    """A status file cannot be used; `faults` holds everything that was found. Nothing was stored."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)


def shown(text: str) -> str:
    """A cell's text as a message shows it: short, and with its invisible characters made visible."""
    return repr(text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…")
