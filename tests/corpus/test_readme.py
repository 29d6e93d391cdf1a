from __future__ import annotations

import re
from pathlib import Path

from corpus.model import Plan


def test_readme_names_every_file_of_the_folder(corpus_dir: Path) -> None:
    readme = (corpus_dir / "README.md").read_text(encoding="utf-8")
    files = [path.name for path in corpus_dir.iterdir() if path.is_file() and path.name != "__init__.py"]
    assert [name for name in files if f"`{name}`" not in readme and name != "README.md"] == []


def test_readme_names_only_files_that_exist(corpus_dir: Path) -> None:
    readme = (corpus_dir / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(\w+\.(?:py|md|yml|csv|jsonl))`", readme))
    assert {name for name in named if not (corpus_dir / name).is_file()} == set()


def test_every_passage_that_the_readme_names_is_in_the_plan(corpus_dir: Path, plan: Plan) -> None:
    readme = (corpus_dir / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:[a-z-]+) (?:[a-z-]+\.)?\d[\d.]*|(?:portfolio|committee) [a-z-]+)`", readme)
    assert len(named) > 10
    assert [passage_id for passage_id in named if plan.passage(passage_id) is None] == []
