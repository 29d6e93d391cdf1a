"""Places of the council's area that the plan itself does not name."""

from __future__ import annotations

import re
from pathlib import Path

from corpus.model import Plan
from corpus.yaml_file import read_yaml

FILE = "public_names.yml"


def read_local_places(corpus_dir: Path, plan: Plan) -> tuple[str, ...]:
    """The places of `public_names.yml` whose names stand nowhere in the plan; none without the file."""
    path = corpus_dir / FILE
    names = read_yaml(path, dict[str, tuple[str, ...]]).get("places", ()) if path.exists() else ()
    said = " ".join(passage.text for passage in plan.passages)
    return tuple(name for name in names if not re.search(rf"\b{re.escape(name)}\b", said, re.IGNORECASE))
