"""The FAISS index over all texts."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.dense import DenseIndex
from index.encoder import Vectors


@pytest.fixture(scope="module")
def rows() -> Vectors:
    rows = np.random.default_rng(3).normal(size=(50, 16)).astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def test_similarities_are_the_cosines_in_the_order_of_the_rows(rows: Vectors) -> None:
    found = DenseIndex(rows).similarities(rows[:4])
    assert found.shape == (4, 50)
    assert found.dtype == np.float32
    assert found == pytest.approx(rows[:4] @ rows.T, abs=1e-5)


def test_equal_rows_get_equal_similarities(rows: Vectors) -> None:
    twice = np.concatenate([rows, rows])
    found = DenseIndex(twice).similarities(rows[:1])[0]
    assert found[:50] == pytest.approx(found[50:])


def test_an_index_read_from_disk_gives_the_same(rows: Vectors, tmp_path: Path) -> None:
    index = DenseIndex(rows)
    index.save(tmp_path / "vectors.faiss")
    loaded = DenseIndex.load(tmp_path / "vectors.faiss")
    assert loaded.size == index.size == 50
    assert np.array_equal(loaded.similarities(rows), index.similarities(rows))


def test_vectors_that_are_a_view_are_taken_too(rows: Vectors) -> None:
    assert np.array_equal(
        DenseIndex(rows[::2]).similarities(rows[::7]), DenseIndex(rows[::2].copy()).similarities(rows[::7])
    )
