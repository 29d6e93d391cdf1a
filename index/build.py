"""The index, loaded from disk or made anew when the plan, the data or the libraries have changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from index.adapter import adapt
from index.dense import DenseIndex
from index.encoder import Encoder
from index.errors import StaleIndexError
from index.learn import learn
from index.search import Searcher
from index.store import load, manifest_for, save
from index.texts import Texts
from index.vector_store import VectorStore

FOLDER = "index"


def open_index(texts: Texts, encoder: Encoder, data_dir: Path, progress: Callable[[str], None]) -> Searcher:
    """A searcher over these texts; builds and saves the index when the saved one does not fit."""
    dimension = encoder.encode(["dimension"]).shape[1]
    manifest = manifest_for(texts, encoder.name, encoder.digest, dimension)
    folder = data_dir / FOLDER
    try:
        dense, learnt = load(folder, manifest)
    except StaleIndexError as reason:
        progress(f"building the index of the plan, one to five minutes ({reason})")
        vectors = VectorStore(encoder, data_dir).encode([text.words for text in texts.all], progress)
        learnt = learn(texts, vectors, progress)
        dense = DenseIndex(adapt(vectors, learnt.layer))
        save(folder, manifest, dense, learnt)
        progress("the index is ready")
    return Searcher(texts, encoder, dense, learnt)
