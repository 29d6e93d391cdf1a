"""All that the council itself has published, for telling its names and numbers from people's."""

from __future__ import annotations

from pathlib import Path

from corpus.files import read_text

# People's own ways of asking (`phrasings.jsonl`, `near_misses.jsonl`) are not among them.
FILES = (
    "plan.md",
    "council.yml",
    "consultation.yml",
    "glossary.yml",
    "signposts.csv",
    "status.csv",
    "public_names.yml",
)


def read_public_text(corpus_dir: Path) -> str:
    """The files one after another; those that a corpus does not have are left out."""
    return "\n".join(read_text(corpus_dir / name) for name in FILES if (corpus_dir / name).exists())
