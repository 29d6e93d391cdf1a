"""An encoder that needs no language model: texts with words or letters in common lie near each other."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from index.encoder import Vectors

DIMENSION = 64
WORD, LETTERS = 1.0, 0.4


@dataclass
class HashingEncoder:
    """Words and their trigrams hashed into unit vectors; `encoded` are the texts it was given, in order."""

    name: str = "hashing"
    digest: str = "0"
    encoded: list[str] = field(default_factory=list)

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.encoded += texts
        vectors = np.stack([_counted(text) for text in texts])
        return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


def _counted(text: str) -> Vectors:
    vector = np.zeros(DIMENSION, dtype=np.float32)
    vector[0] = 0.1  # a text without words has a direction too
    for piece, weight in _pieces(text):
        hashed = zlib.crc32(piece.encode("utf-8", "surrogatepass"))
        vector[hashed % DIMENSION] += weight if hashed & 0x10000 else -weight
    return vector


def _pieces(text: str) -> Iterator[tuple[str, float]]:
    for word in re.findall(r"\w+", text.lower()):
        yield word, WORD
        padded = f"^{word}$"
        yield from ((padded[at : at + 3], LETTERS) for at in range(len(padded) - 2))
