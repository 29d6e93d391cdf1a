"""Training examples made from the corpus, so that another plan teaches the bot its own words."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

FILES = ("phrasings.jsonl", "near_misses.jsonl")
PER_PASSAGE = 2
INTENT = "ask_plan"

# In a Rasa example brackets mark entities.
_MARKUP = re.compile(r"[\[\]\s]+")


def from_corpus(corpus_dir: Path, per_passage: int = PER_PASSAGE) -> list[str]:
    """Questions people ask about the plan, a few per passage and file, always the same ones."""
    found = {
        question: None
        for name in FILES
        for questions in _passages(corpus_dir / name)
        for question in sample(questions, per_passage)
    }
    return list(found)


def sample(questions: list[str], count: int) -> list[str]:
    """`count` of the questions, chosen by their digest: adding one leaves most others chosen."""
    clean = {plain for question in questions if (plain := _MARKUP.sub(" ", question).strip())}
    return sorted(clean, key=lambda question: hashlib.sha256(question.encode()).digest())[:count]


def as_yaml(questions: list[str], intent: str = INTENT) -> str:
    """The questions as a Rasa training file."""
    lines = "".join(f"    - {question}\n" for question in questions)
    return f'version: "3.1"\nnlu:\n- intent: {intent}\n  examples: |\n{lines}'


def _passages(path: Path) -> list[list[str]]:
    if not path.exists():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["questions"] for line in lines if line.strip()]
