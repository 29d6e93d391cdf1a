"""An index of a few invented texts, learnt once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from index.adapter import adapt
from index.dense import DenseIndex
from index.encoder import Vectors
from index.learn import learn
from index.search import Learnt, Searcher
from index.texts import Texts
from tests.encoders import HashingEncoder
from tests.index.small import small_texts


@pytest.fixture(scope="session", autouse=True)
def one_thread() -> Iterator[None]:
    """Numbers this small are added up faster by one thread than by several."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def texts() -> Texts:
    return small_texts()


@pytest.fixture
def encoder() -> HashingEncoder:
    return HashingEncoder()


@pytest.fixture(scope="session")
def vectors(texts: Texts) -> Vectors:
    return HashingEncoder().encode([text.words for text in texts.all])


@pytest.fixture(scope="session")
def learnt(texts: Texts, vectors: Vectors) -> Learnt:
    return learn(texts, vectors, lambda _: None)


@pytest.fixture(scope="session")
def dense(vectors: Vectors, learnt: Learnt) -> DenseIndex:
    return DenseIndex(adapt(vectors, learnt.layer))


@pytest.fixture(scope="session")
def searcher(texts: Texts, dense: DenseIndex, learnt: Learnt) -> Searcher:
    return Searcher(texts, HashingEncoder(), dense, learnt)
