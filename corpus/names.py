"""Other names that people use for parts of the plan."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from corpus.yaml_file import read_yaml

FILE = "names.yml"

Names = Mapping[str, tuple[str, ...]]


def read_names(corpus_dir: Path) -> Names:
    """The names of `names.yml`: id of a part -> what else it is called; DataError names the line."""
    path = corpus_dir / FILE
    return read_yaml(path, dict[str, tuple[str, ...]]) if path.exists() else {}
