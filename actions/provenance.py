"""What an assistant is made from, digested once when it is loaded."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, ClassVar, Protocol

from actions.intents import examples_digest
from actions.receipt import MadeFrom
from corpus.model import Plan
from index.digests import digest_of, index_digests
from index.encoder import Encoder
from index.search import Searcher

DISTRIBUTION = "plan-assistant"
# The wording, and the words by which messages are understood.
RULES = (Path(__file__).parent, Path(__file__).parents[1] / "index")


@dataclass(frozen=True, slots=True)
class Ingredients:
    """What goes into an assistant; `examples` are the (text, intent) pairs that intents are learnt from."""

    plan: Plan
    corpus_dir: Path
    encoder: Encoder
    searcher: Searcher
    examples: Sequence[tuple[str, str]]


def made_from(ingredients: Ingredients, settings: Mapping[str, float]) -> MadeFrom:
    """The digests of everything that decides what is replied, and the settings by name."""
    texts, learnt = ingredients.searcher.texts, ingredients.searcher.learnt
    digests = {
        "plan": hashlib.sha256(ingredients.plan.text.encode()).hexdigest(),
        "corpus": files_digest(path for path in ingredients.corpus_dir.iterdir() if path.is_file()),
        **index_digests(texts, ingredients.encoder, learnt),
        "intents": examples_digest(ingredients.encoder, ingredients.examples),
        "wording": files_digest(path for folder in RULES for path in folder.glob("*.yml")),
        "settings": digest_of(dict(settings)),
    }
    return MadeFrom(_version(), digests, dict(settings))


class Settings(Protocol):
    """Any dataclass of settings."""

    __dataclass_fields__: ClassVar[dict[str, Any]]


def named_settings(**groups: Settings | float) -> dict[str, float]:
    """Settings by name: `passages.general` for the field of a group, the bare name for a figure."""
    named: dict[str, float] = {}
    for name, group in groups.items():
        if isinstance(group, int | float):
            named[name] = float(group)
        else:
            named.update({f"{name}.{field}": float(value) for field, value in asdict(group).items()})
    return named


def files_digest(paths: Iterable[Path]) -> str:
    """SHA-256 over the names and contents of files, whatever order they come in."""
    digest = hashlib.sha256()
    for path in sorted(paths, key=lambda path: (path.parent.name, path.name)):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{path.parent.name}/{path.name}\t{content}\n".encode())
    return digest.hexdigest()


def _version() -> str:
    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return "not installed"
