"""The index on disk: written whole, loaded only when it was made from what is here now."""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import TypeAdapter

from index.decision import Decision
from index.dense import DenseIndex
from index.errors import StaleIndexError
from index.search import Learnt
from index.texts import Texts
from index.tone import Linear, Tone
from index.validation import Figures

FIGURES = "figures.json"
TONE = "tone.npz"
LIBRARIES = ("sentence-transformers", "torch", "faiss-cpu", "bm25s", "scikit-learn", "numpy")
# Raise this when the way of building changes, so that indexes made the old way are made anew.
RECIPE = 10


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an index was made from."""

    recipe: int
    texts: str
    model: str
    model_sha256: str
    dimension: int
    count: int
    libraries: Mapping[str, str]


def manifest_for(texts: Texts, model: str, model_sha256: str, dimension: int) -> Manifest:
    """The manifest that an index of these texts made here and now has."""
    libraries = {name: version(name) for name in LIBRARIES}
    return Manifest(RECIPE, texts_digest(texts), model, model_sha256, dimension, len(texts.all), libraries)


def texts_digest(texts: Texts) -> str:
    """SHA-256 over every passage's id and place and every text, in hexadecimal."""
    digest = hashlib.sha256()
    for line in _lines(texts):
        digest.update(line.encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()


def save(folder: Path, manifest: Manifest, dense: DenseIndex, learnt: Learnt) -> None:
    """Write the index so that a reader sees the old one or the new one, never a mixture."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft = Path(tempfile.mkdtemp(prefix="index-", dir=folder.parent))
    try:
        _write(draft, manifest, dense, learnt)
        shutil.rmtree(folder, ignore_errors=True)
        draft.rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _write(folder: Path, manifest: Manifest, dense: DenseIndex, learnt: Learnt) -> None:
    dense.save(folder / "vectors.faiss")
    np.save(folder / "adapter.npy", learnt.layer)
    meaning, phrases = learnt.tone.meaning, learnt.tone.phrases
    np.savez(folder / TONE, meaning=meaning.weights, phrases=phrases.weights)
    tone = {"meaning": meaning.bias, "phrases": phrases.bias}
    weights = {"fusion": learnt.fusion.tolist(), "tone": tone, "decision": asdict(learnt.decision)}
    figures = json.dumps(asdict(learnt.figures), indent=1)
    (folder / FIGURES).write_text(figures, encoding="utf-8")
    (folder / "weights.json").write_text(json.dumps(weights, indent=1), encoding="utf-8")
    (folder / "manifest.json").write_text(json.dumps(asdict(manifest), indent=1), encoding="utf-8")


def load(folder: Path, expected: Manifest) -> tuple[DenseIndex, Learnt]:
    """The saved index; StaleIndexError, saying what differs, when it was made from something else."""
    if not folder.is_dir():
        raise StaleIndexError("there is none yet")
    try:
        found = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        _compare(found, asdict(expected))
        weights = json.loads((folder / "weights.json").read_text(encoding="utf-8"))
        figures = read_figures(folder)
        layer = np.load(folder / "adapter.npy")
        dense = DenseIndex.load(folder / "vectors.faiss")
        decision = Decision(**{name: _tuple(value) for name, value in weights["decision"].items()})
        fusion = np.array(weights["fusion"], dtype=np.float64)
        heard = np.load(folder / TONE)
        tone = Tone(*(Linear(heard[part], float(weights["tone"][part])) for part in ("meaning", "phrases")))
    except (OSError, ValueError, RuntimeError, KeyError, EOFError, TypeError, AttributeError) as problem:
        raise StaleIndexError(f"the saved index cannot be read: {problem}") from problem
    if dense.size != expected.count:
        raise StaleIndexError(f"the saved index holds {dense.size} vectors, not {expected.count}")
    return dense, Learnt(layer, fusion, tone, decision, figures)


def read_figures(folder: Path) -> Figures:
    """The cross-validated figures of a saved index; OSError or ValueError when they cannot be read."""
    return TypeAdapter(Figures).validate_json((folder / FIGURES).read_bytes())


def _compare(found: Mapping[str, Any], expected: Mapping[str, Any]) -> None:
    for name, value in expected.items():
        if found.get(name) != value:
            raise StaleIndexError(f"the saved index differs in {name}")


def _tuple(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def _lines(texts: Texts) -> Iterable[str]:
    for passage in texts.passages:
        yield f"{passage.id}\t{passage.kind}\t{'>'.join(passage.heading)}"
    for text in texts.all:
        yield f"{text.sort}\t{text.owner}\t{text.from_life}\t{text.words}"
