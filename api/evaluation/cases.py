"""Questions with what is right for them, read from JSON Lines."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any


class EvaluationError(Exception):
    """A question file cannot be used; the message begins `FILE:LINE: `."""


class Expectation(StrEnum):
    """What kind of reply is right."""

    ANSWER = "answer"
    NOT_IN_PLAN = "not_in_plan"
    OUT_OF_SCOPE = "out_of_scope"
    SERVICE_REQUEST = "service_request"
    SMALLTALK = "smalltalk"
    SAFETY = "safety"
    REFUSE = "refuse"
    START_FEEDBACK = "start_feedback"
    HANDOVER = "handover"
    STATUS = "status"
    NO_STATUS = "no_status"


@dataclass(frozen=True, slots=True)
class Case:
    """A conversation of which the last reply is judged.

    `evidence` are words of the plan that the reply cites: all of them if `needs_all`, else any one.
    `include` are groups of which the reply holds at least one wording each; `exclude` are wordings
    that its text never holds.
    """

    id: str
    kind: str
    turns: tuple[str, ...]
    expectation: Expectation
    evidence: tuple[str, ...] = ()
    needs_all: bool = False
    include: tuple[tuple[str, ...], ...] = ()
    exclude: tuple[str, ...] = ()


def read_cases(path: Path) -> tuple[Case, ...]:
    """The cases of a file, in its order; EvaluationError when a line is not one or there is none."""
    lines = enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
    cases = tuple(_case(line, f"{path.name}:{number}") for number, line in lines if line.strip())
    if not cases:
        raise EvaluationError(f"{path.name}:1: there is no question in this file")
    return cases


def read_sets(paths: Sequence[Path]) -> dict[str, tuple[Case, ...]]:
    """The cases of each file by the file's name without its ending, in their order."""
    sets: dict[str, tuple[Case, ...]] = {}
    for path in paths:
        if path.stem in sets:
            raise EvaluationError(f"{path}: there are two files of this name")
        sets[path.stem] = read_cases(path)
    return sets


def _case(line: str, place: str) -> Case:
    try:
        return _from_row(json.loads(line))
    except KeyError as missing:
        raise EvaluationError(f"{place}: the key {missing} is missing") from None
    except (ValueError, TypeError) as error:
        raise EvaluationError(f"{place}: {error}") from None


def _from_row(row: Mapping[str, Any]) -> Case:
    if not row["turns"]:
        raise ValueError("turns is empty")
    return Case(
        id=row["id"],
        kind=row["kind"],
        turns=tuple(row["turns"]),
        expectation=Expectation(row["expect"]),
        evidence=tuple(row["evidence"]),
        needs_all=row["evidence_mode"] == "all",
        include=tuple((item,) if isinstance(item, str) else tuple(item) for item in row["must_include"]),
        exclude=tuple(row["must_not_include"]),
    )
