"""What people ask, in their words, about each passage of the plan."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import DataError
from corpus.files import read_text
from corpus.model import Plan

PHRASINGS = "phrasings.jsonl"
NEAR_MISSES = "near_misses.jsonl"


@dataclass(frozen=True, slots=True)
class Phrasings:
    """Questions by the id of the passage they are about, in the file's order."""

    questions: Mapping[str, tuple[str, ...]]

    def of(self, passage_id: str) -> tuple[str, ...]:
        """The questions about a passage; none for a passage that has none."""
        return self.questions.get(passage_id, ())

    @property
    def count(self) -> int:
        """How many questions there are in all."""
        return sum(map(len, self.questions.values()))


def read_phrasings(corpus_dir: Path, plan: Plan) -> Phrasings:
    """Questions that the passage answers; raises DataError naming the line that is wrong."""
    return _read(corpus_dir / PHRASINGS, plan)


def read_near_misses(corpus_dir: Path, plan: Plan) -> Phrasings:
    """Questions near the passage that the plan does not answer; raises DataError naming the line."""
    return _read(corpus_dir / NEAR_MISSES, plan)


def _read(path: Path, plan: Plan) -> Phrasings:
    known = {passage.id for passage in plan.passages}
    found: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(read_text(path).splitlines(), start=1):
        if not line.strip():
            continue
        passage_id, questions = _row(line, path.name, number)
        if passage_id not in known:
            raise DataError(path.name, number, f"the plan has no passage {passage_id!r}")
        if passage_id in found:
            raise DataError(path.name, number, f"{passage_id!r} has its questions on an earlier line")
        found[passage_id] = questions
    return Phrasings(found)


def _row(line: str, file: str, number: int) -> tuple[str, tuple[str, ...]]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise DataError(file, number, f"not JSON: {error.msg}") from error
    match row:
        case {"passage": str(passage_id), "questions": [*questions], **rest} if not rest:
            return passage_id, _questions(questions, file, number)
    raise DataError(file, number, 'a line is {"passage": "<id>", "questions": ["...", ...]}')


def _questions(questions: list[object], file: str, number: int) -> tuple[str, ...]:
    words = tuple(question.strip() for question in questions if isinstance(question, str))
    if len(words) < len(questions) or not words or not all(words):
        raise DataError(file, number, "a question is missing, empty or not text")
    twice = next((question for question in words if words.count(question) > 1), None)
    if twice:
        raise DataError(file, number, f"{twice!r} stands twice")
    return words
