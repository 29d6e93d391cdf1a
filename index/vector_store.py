"""Vectors made before, kept on disk, so that a small change of the data costs seconds and not a minute."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from index.encoder import Encoder, Vectors

BLOCK = 512


class VectorStore:
    """Encodes lists of texts, taking what it can from the file of the same model's vectors.

    The file is a help only: when it is missing, damaged or another model's, all is made anew.
    """

    def __init__(self, encoder: Encoder, folder: Path) -> None:
        self._encoder = encoder
        self._path = folder / f"vectors-{encoder.digest[:16]}.npz"

    def encode(self, texts: Sequence[str], progress: Callable[[str], None]) -> Vectors:
        """Unit vectors, shape (len(texts), dimension); says how far it is."""
        known = self._read()
        missing = [text for text in dict.fromkeys(texts) if _key(text) not in known]
        for start in range(0, len(missing), BLOCK):
            block = missing[start : start + BLOCK]
            known.update(zip(map(_key, block), self._encoder.encode(block), strict=True))
            progress(f"reading the texts: {start + len(block)} of {len(missing)}")
        if missing:
            self._write(known)
        return np.stack([known[_key(text)] for text in texts])

    def _read(self) -> dict[str, Vectors]:
        try:
            with self._path.open("rb") as stream, np.load(stream) as file:
                return dict(zip(file["keys"].tolist(), file["vectors"], strict=True))
        except (OSError, ValueError, KeyError, EOFError, BadZipFile):
            return {}

    def _write(self, known: dict[str, Vectors]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        draft = self._path.with_suffix(".draft.npz")
        np.savez(draft, keys=np.array(list(known)), vectors=np.stack(list(known.values())))
        draft.replace(self._path)


class KeptVectors:
    """An encoder that keeps what it has encoded on disk, for texts that are the same at every start."""

    def __init__(self, encoder: Encoder, folder: Path) -> None:
        self.name, self.digest = encoder.name, encoder.digest
        self._store = VectorStore(encoder, folder)

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors, shape (len(texts), dimension)."""
        return self._store.encode(texts, lambda _: None)


def _key(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]
