"""Questions as people ask them who have never seen the plan, with the passages that answer each (or none)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from corpus.errors import DataError
from corpus.files import read_text
from corpus.model import Plan

FILE = "questions.jsonl"


@dataclass(frozen=True, slots=True)
class LifeQuestion:
    """A question and the ids of the passages that answer it, best first; none when the plan does not say."""

    words: str
    passages: tuple[str, ...]


def read_questions(corpus_dir: Path, plan: Plan) -> tuple[LifeQuestion, ...]:
    """The questions of `questions.jsonl` (none without the file); DataError names the line that is wrong."""
    path = corpus_dir / FILE
    if not path.exists():
        return ()
    known = {passage.id for passage in plan.passages}
    lines = read_text(path).splitlines()
    return tuple(_question(line, number, known) for number, line in enumerate(lines, 1) if line.strip())


def _question(line: str, number: int, known: set[str]) -> LifeQuestion:
    try:
        row = json.loads(line)
        words, passages = str(row["question"]).strip(), tuple(map(str, row["passages"]))
    except (ValueError, KeyError, TypeError) as problem:
        raise DataError(FILE, number, 'a line is {"question": "...", "passages": ["<id>", ...]}') from problem
    unknown = [passage for passage in passages if passage not in known]
    if unknown or not words:
        raise DataError(
            FILE, number, f"the plan has no passage {unknown[0]!r}" if unknown else "an empty question"
        )
    return LifeQuestion(words, passages)
