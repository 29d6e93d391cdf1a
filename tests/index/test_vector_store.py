"""Vectors made before, kept on disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from index.vector_store import BLOCK, VectorStore
from tests.encoders import HashingEncoder

TEXTS = ["trees", "bridges", "trees", "\ud800 lamps"]


def kept(folder: Path) -> Path:
    (path,) = folder.glob("*.npz")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    VectorStore(HashingEncoder(), tmp_path).encode(TEXTS, lambda _: None)
    return tmp_path


def test_vectors_come_in_the_order_of_the_texts(tmp_path: Path) -> None:
    encoder = HashingEncoder()
    found = VectorStore(encoder, tmp_path / "new").encode(TEXTS, lambda _: None)
    assert np.array_equal(found, HashingEncoder().encode(TEXTS))
    assert encoder.encoded == ["trees", "bridges", "\ud800 lamps"]


def test_the_second_time_only_new_texts_are_encoded(folder: Path) -> None:
    encoder, said = HashingEncoder(), list[str]()
    found = VectorStore(encoder, folder).encode(["lamps", *TEXTS], said.append)
    assert encoder.encoded == ["lamps"]
    assert said == ["reading the texts: 1 of 1"]
    assert np.array_equal(found, HashingEncoder().encode(["lamps", *TEXTS]))


def test_where_nothing_is_new_nothing_is_encoded_said_or_written(folder: Path) -> None:
    before = kept(folder).stat().st_mtime_ns
    encoder, said = HashingEncoder(), list[str]()
    VectorStore(encoder, folder).encode(TEXTS[:1], said.append)
    assert encoder.encoded == said == []
    assert kept(folder).stat().st_mtime_ns == before


def test_progress_goes_by_blocks(tmp_path: Path) -> None:
    said: list[str] = []
    number = BLOCK + 3
    VectorStore(HashingEncoder(), tmp_path).encode([f"t{n}" for n in range(number)], said.append)
    assert said == [f"reading the texts: {done} of {number}" for done in (BLOCK, number)]


def test_the_vectors_of_another_model_are_not_taken(folder: Path) -> None:
    encoder = HashingEncoder(digest="1")
    VectorStore(encoder, folder).encode(TEXTS, lambda _: None)
    assert encoder.encoded == ["trees", "bridges", "\ud800 lamps"]


DAMAGES: dict[str, Callable[[bytes], bytes]] = {
    "another file": lambda content: b"<html>Not found</html>",
    "binary": lambda content: bytes(range(256)),
    "cut short": lambda content: content[: len(content) // 2],
    "empty": lambda content: b"",
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_file_is_made_anew(folder: Path, damage: str) -> None:
    path = kept(folder)
    path.write_bytes(DAMAGES[damage](path.read_bytes()))
    encoder = HashingEncoder()
    found = VectorStore(encoder, folder).encode(TEXTS, lambda _: None)
    assert np.array_equal(found, HashingEncoder().encode(TEXTS))
    assert len(encoder.encoded) == 3
